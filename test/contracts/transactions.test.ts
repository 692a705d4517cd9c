// All or nothing, once per cause, one after another: what every change of the desk rests on.
import { randomUUID } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Refusal, refuse } from "../../src/domain/refusal.ts";
import type { ChatEvent } from "../../src/ports/chat.ts";
import type { Store, Tx } from "../../src/ports/store.ts";
import { aCase, anItem, MONDAY } from "../fixtures.ts";
import { engines } from "./engines.ts";

const place = {
  platform: "web",
  tenant: "",
  conversation: "dm:maya",
  thread: null,
  kind: "dm",
  service: null,
} as const;
const identity = { platform: "web", tenant: "", user: "maya", member: true } as const;
const anEvent = (key: string): ChatEvent => ({ kind: "opened", key, identity, place, at: MONDAY });

const accept = (key: string) => (tx: Tx) => tx.inbox.add(anEvent(key), MONDAY);
const isThere = async (store: Store, key: string) => (await store.read.inbox.find(key)) !== null;

/** Something to wait for until the test says so. */
function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe.each(engines)("a transaction on $name", ({ open }) => {
  it("rolls everything back when the work throws, its cause included", async () => {
    const { store } = await open();
    const failing = store.transaction({ cause: "press" }, async (tx) => {
      await accept("e1")(tx);
      await tx.cases.nextNumber("IT");
      await tx.jobs.schedule({ name: "never", data: null });
      throw new Error("a bug");
    });
    await expect(failing).rejects.toThrow("a bug");
    expect(await isThere(store, "e1")).toBe(false);
    const number = await store.transaction({ cause: "press" }, (tx) => tx.cases.nextNumber("IT"));
    expect(number).toBe("IT-1001");
  });

  it("passes a refusal on as it is", async () => {
    const { store } = await open();
    const refused = store.transaction({ cause: "press" }, async () => refuse("already-taken"));
    await expect(refused).rejects.toThrowError(Refusal);
  });

  it("is never joined by another write: what one rolls back, the others keep", async () => {
    const { store } = await open();
    const held = gate();
    const failing = store.transaction({ cause: "first" }, async (tx) => {
      await accept("lost")(tx);
      await held.opened;
      throw new Error("rolled back");
    });
    const others = ["a", "b", "c"].map((key) => store.transaction({ cause: key }, accept(key)));
    await turn();
    held.open();
    await expect(failing).rejects.toThrow("rolled back");
    expect(await Promise.all(others)).toEqual([true, true, true]);
    expect(await isThere(store, "lost")).toBe(false);
    for (const key of ["a", "b", "c"]) expect(await isThere(store, key)).toBe(true);
  });

  it("is not seen by readers before it is committed, and by all right after", async () => {
    const { store } = await open();
    const [written, held] = [gate(), gate()];
    const writing = store.transaction({ cause: "first" }, async (tx) => {
      await accept("e1")(tx);
      expect(await tx.inbox.find("e1")).toEqual(anEvent("e1"));
      written.open();
      await held.opened;
    });
    await written.opened;
    expect(await isThere(store, "e1")).toBe(false);
    held.open();
    await writing;
    expect(await isThere(store, "e1")).toBe(true);
  });

  it("runs in the order of asking, however many ask at once, each seeing what those before it did", async () => {
    const { store } = await open();
    const numbers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => store.transaction({ cause: `${at}` }, (tx) => tx.cases.nextNumber("IT"))),
    );
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, at) => `IT-${1001 + at}`));
  });

  it("has its effect once when the same cause comes several times at once", async () => {
    const { store } = await open();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => store.transaction({ cause: "press" }, (tx) => tx.cases.nextNumber("IT"))),
    );
    expect(results.filter((result) => result !== undefined)).toEqual(["IT-1001"]);
  });

  it("cannot be used after its end", async () => {
    const { store } = await open();
    let kept: Tx | undefined;
    await store.transaction({ cause: "press" }, async (tx) => {
      kept = tx;
    });
    await expect(accept("late")(kept as Tx)).rejects.toThrow(/transaction of press has ended/);
    expect(await isThere(store, "late")).toBe(false);
  });

  it("is rolled back when it waits for something outside, and the error names its cause", async () => {
    const { store } = await open({ idleMs: 50 });
    const waiting = store.transaction({ cause: "slow press" }, async (tx) => {
      await accept("e1")(tx);
      await new Promise(() => {});
    });
    const next = store.transaction({ cause: "next" }, accept("e2"));
    await expect(waiting).rejects.toThrow(/slow press did nothing for 50 ms/);
    expect(await next).toBe(true);
    expect(await isThere(store, "e1")).toBe(false);
  });

  it("refuses another transaction, and other reads, within itself", async () => {
    const { store } = await open();
    const nested = store.transaction({ cause: "outer" }, () => store.transaction({ cause: "inner" }, accept("e1")));
    await expect(nested).rejects.toThrow(/store.transaction inside the transaction of outer/);
    const reading = store.transaction({ cause: "reader" }, () => store.read.inbox.find("e1"));
    await expect(reading).rejects.toThrow(/store.read inside the transaction of reader/);
  });

  it("runs again from the start when its record was changed in between", async () => {
    const { store } = await open();
    const record = aCase({ item: anItem("it-laptop") });
    await store.transaction({ cause: "add" }, (tx) => tx.cases.add(record));
    const before = await store.read.cases.get(record.id);
    await store.transaction({ cause: "other" }, (tx) => tx.cases.save({ ...before, title: "Theirs" }));

    let runs = 0;
    const saved = await store.transaction({ cause: "mine" }, async (tx) => {
      runs += 1;
      await tx.inbox.add(anEvent(`run ${runs}`), MONDAY);
      const stale = runs === 1 ? before : await tx.cases.get(record.id);
      return tx.cases.save({ ...stale, assignee: "tom" });
    });
    expect(runs).toBe(2);
    expect(saved).toMatchObject({ title: "Theirs", assignee: "tom", version: 3 });
    expect(await isThere(store, "run 1")).toBe(false);
    expect(await isThere(store, "run 2")).toBe(true);
  });

  it("gives up on a conflict that does not go away", async () => {
    const { store } = await open();
    const record = aCase({ item: anItem("it-laptop") });
    const added = await store.transaction({ cause: "add" }, (tx) => tx.cases.add(record));
    const stale = store.transaction({ cause: "stale" }, (tx) => tx.cases.save({ ...(added ?? record), version: 7 }));
    await expect(stale).rejects.toThrow(/changed by another writer/);
  });

  it("does not lose one of two changes of a record within itself", async () => {
    const { store } = await open();
    const record = aCase({ item: anItem("it-laptop") });
    const twice = store.transaction({ cause: randomUUID() }, async (tx) => {
      const added = await tx.cases.add(record);
      await tx.cases.save({ ...added, title: "One" });
      await tx.cases.save({ ...added, assignee: "tom" });
    });
    await expect(twice).rejects.toThrow(/saved twice from version 1/);
  });

  it("leaves the others alone when the database refuses what one of them does", async () => {
    const { store } = await open();
    const results = await Promise.allSettled([
      store.transaction({ cause: "good" }, accept("e1")),
      store.transaction({ cause: "bad" }, (tx) => tx.timeline.append("nowhere", [{ kind: "taken", by: "tom", at: 1 }])),
      store.transaction({ cause: "fine" }, accept("e2")),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect([await isThere(store, "e1"), await isThere(store, "e2")]).toEqual([true, true]);
  });
});
