// Examples with known answers, from two slow oracles and from other systems' own tests, when they lie beside the project.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerCalendarRow } from "../../src/cli/calendar.ts";

type Check = { at: string; percent: number };

const folder = new URL("../../../shared/sla/", import.meta.url);

describe.skipIf(!existsSync(folder))("the examples of working time", () => {
  it("of the oracles all come out right, where every reading agrees and where ours is one of two", () => {
    for (const { expect: answer, ...row } of examples("generated.jsonl")) {
      const checks = answer.checks.map((check: Check) => ({ ...check, percent: expect.closeTo(check.percent, 3) }));
      expect(answerCalendarRow({ ...row, checks: answer.checks }), row.id).toEqual({ id: row.id, ...answer, checks });
    }
  });

  it("of other systems come out right, where they follow our rules", () => {
    for (const { expect: answer, ...row } of examples("published.jsonl")) {
      if (!row.applies || !row.oracle?.membership || row.op === "map_local") continue;
      const { instant, deadline_date: date, ...same } = answer;
      const given = answerCalendarRow(row) as { deadline?: string };
      if (date) expect(given.deadline?.slice(0, 10), row.id).toBe(date);
      else expect(given, row.id).toEqual({ id: row.id, ...(instant ? { next_open: instant } : same) });
    }
  });
});

function examples(file: string) {
  const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  expect(lines.length).toBeGreaterThan(100);
  return lines.map((line) => JSON.parse(line));
}
