// The history of a case cannot be changed unseen, and a person can be forgotten in it.
import { randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSqlite } from "../../src/adapters/database/connection.ts";
import type { CaseEvent } from "../../src/domain/case-event.ts";
import { faultInTimeline } from "../../src/domain/timeline.ts";
import { aDatabase } from "../database.ts";
import { aCase, anItem, MONDAY } from "../fixtures.ts";

const said = (text: string): CaseEvent => ({ kind: "noted", department: "it", text, by: "tom", at: MONDAY });

/** A case with four entries, made in two transactions, and somebody with a key to the file. */
async function aHistory() {
  const { store, jobs } = await aDatabase();
  const { id } = aCase({ item: anItem("it-laptop") });
  await store.transaction({ cause: randomUUID() }, async (tx) => {
    await tx.cases.add(aCase({ item: anItem("it-laptop") }));
    await tx.timeline.append(id, [{ kind: "raised", words: null, by: "maya", at: MONDAY }, said("one")]);
  });
  const appended = await store.transaction({ cause: randomUUID() }, (tx) =>
    tx.timeline.append(id, [said("two"), said("three")]),
  );
  const intruder = await openSqlite(jobs.file, { readOnly: false });
  onTestFinished(() => intruder.close());
  return { entries: () => store.read.timeline.of(id), intruder, appended };
}

describe("the timeline of a case", () => {
  it("goes on where it was, without a gap, and returns what it appended", async () => {
    const { entries, appended } = await aHistory();
    expect((await entries()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(appended).toEqual((await entries()).slice(2));
    expect(faultInTimeline(await entries())).toBeNull();
  });

  it("has a salt of its own for every entry, so that equal words cannot be recognised", async () => {
    const { entries } = await aHistory();
    const all = await entries();
    expect(new Set(all.map(({ salt }) => salt)).size).toBe(all.length);
  });

  it("shows where somebody changed what was said", async () => {
    const { entries, intruder } = await aHistory();
    await intruder.run(sql`UPDATE "TimelineEntry" SET "event" = REPLACE("event", 'two', '2') WHERE "seq" = 3`);
    expect(faultInTimeline(await entries())).toEqual({ seq: 3, what: "payload" });
  });

  it("shows where somebody changed when it was", async () => {
    const { entries, intruder } = await aHistory();
    await intruder.run(sql`UPDATE "TimelineEntry" SET "at" = "at" + 1 WHERE "seq" = 2`);
    expect(faultInTimeline(await entries())).toEqual({ seq: 2, what: "chain" });
  });

  it("shows where somebody swapped two entries", async () => {
    const { entries, intruder } = await aHistory();
    await intruder.script(`
      UPDATE "TimelineEntry" SET "seq" = 9 WHERE "seq" = 2;
      UPDATE "TimelineEntry" SET "seq" = 2 WHERE "seq" = 3;
      UPDATE "TimelineEntry" SET "seq" = 3 WHERE "seq" = 9;`);
    expect(faultInTimeline(await entries())).toEqual({ seq: 2, what: "chain" });
  });

  it("shows where somebody took an entry out", async () => {
    const { entries, intruder } = await aHistory();
    await intruder.run(sql`DELETE FROM "TimelineEntry" WHERE "seq" = 2`);
    expect(faultInTimeline(await entries())).toEqual({ seq: 2, what: "gap" });
    await intruder.script(`UPDATE "TimelineEntry" SET "seq" = "seq" - 1 WHERE "seq" > 2`);
    expect(faultInTimeline(await entries())).toEqual({ seq: 2, what: "chain" });
  });

  it("still verifies when the words of an entry were erased with their salt", async () => {
    const { entries, intruder } = await aHistory();
    await intruder.run(sql`UPDATE "TimelineEntry" SET "event" = NULL, "salt" = NULL WHERE "seq" IN (2, 3)`);
    expect((await entries())[1]).toMatchObject({ seq: 2, kind: "noted", event: null, salt: null });
    expect(faultInTimeline(await entries())).toBeNull();
  });
});
