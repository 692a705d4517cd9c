import { describe, expect, it } from "vitest";
import { fieldSchema } from "../../src/domain/catalog/field.ts";
import type { Level } from "../../src/domain/catalog/item.ts";
import { organizationSchema, priorityOf } from "../../src/domain/catalog/organization.ts";
import { AFFECTED, CAN_WORK, severityOf, standardIssueFields } from "../../src/domain/priority.ts";

const levels: Level[] = ["low", "medium", "high"];
const small = { impact: "low", urgency: "low" } as const;

describe("the priority of an issue", () => {
  const { priority_matrix: matrix } = organizationSchema.parse({
    name: "Acme",
    time_zone: "UTC",
    languages: ["en"],
    administrators: ["ada@acme.example"],
    currency: "EUR",
    working_hours: "office",
    crisis_lines: {},
    emergency_numbers: {},
  });

  it("follows from who is affected and whether they can work", () => {
    const priority = (affected: string, canWork: string) => {
      const { impact, urgency } = severityOf({ [AFFECTED]: affected, [CAN_WORK]: canWork }, small);
      return priorityOf(matrix, impact, urgency);
    };
    const table = ["me", "team", "site", "customers"].map((who) =>
      ["no", "with_difficulty", "yes"].map((can) => priority(who, can)),
    );
    expect(table).toEqual([
      [3, 4, 5],
      [2, 3, 4],
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("is the item's own where the person says nothing, half of it where they say half", () => {
    const serious = { impact: "high", urgency: "high" } as const;
    expect(severityOf({}, serious)).toEqual(serious);
    expect(severityOf({ [CAN_WORK]: "yes" }, serious)).toEqual({ impact: "high", urgency: "low" });
    expect(severityOf({ [AFFECTED]: "me" }, serious)).toEqual({ impact: "low", urgency: "high" });
  });

  it("does not change when the two questions are left as they stand", () => {
    for (const impact of levels) {
      for (const urgency of levels) {
        const form = standardIssueFields({ impact, urgency });
        const untouched = Object.fromEntries(
          form.map((field) => [field.id, "default" in field ? String(field.default) : ""]),
        );
        expect(severityOf(untouched, small)).toEqual({ impact, urgency });
      }
    }
  });

  it("is never asked for: the questions are optional and are fields like any other", () => {
    const form = standardIssueFields(small);
    expect(form.map((field) => fieldSchema.parse(field))).toEqual(form);
    expect(form.filter(({ required }) => required)).toEqual([]);
  });
});
