// A request that is changed after it was raised: what was approved is what is done.
import { describe, expect, it } from "vitest";
import { amend, isAmendable } from "../../src/domain/amend.ts";
import { waitingFor } from "../../src/domain/approval.ts";
import { answer, openStage } from "../../src/domain/approval-flow.ts";
import type { Case } from "../../src/domain/case.ts";
import type { Answers } from "../../src/domain/catalog/field.ts";
import { offeringOf } from "../../src/domain/catalog/offering.ts";
import { take } from "../../src/domain/handling.ts";
import type { Person } from "../../src/domain/person.ts";
import { reassign } from "../../src/domain/transfer.ts";
import { maySee } from "../../src/domain/visibility.ts";
import { aCase, anItem, aWorld, MONDAY } from "../fixtures.ts";

const euros = (value: number) => ({ value, currency: "EUR" });
const laptop = anItem("laptop", {
  form: [
    { id: "cost", label: "Cost", type: "amount" },
    { id: "who", label: "For", type: "person" },
    { id: "colour", label: "Colour", type: "text" },
    { id: "note", label: "Note", type: "text", sensitive: true },
  ],
  requester: "who",
  subject: "who",
  material: ["cost", "who"],
  approvals: [{ id: "manager", title: "Manager", approvers: "manager", when: "answers.cost > 1000" }],
});
const printer = anItem("printer", {
  form: [{ id: "cost", label: "Cost", type: "amount" }],
  approvals: [{ id: "manager", title: "Manager", approvers: { lead: "hr" } }],
});
const plain = anItem("plain");
const concern = anItem("concern", { visibility: "confidential" });
const world = aWorld([laptop, printer, plain, concern]);

const change = (record: Case, answers: Answers, sensitive: Answers = {}) =>
  amend(record, { answers: { ...record.answers, ...answers }, before: {}, after: sensitive }, record.author, world)
    .case;
const approved = (record: Case) => {
  const stage = openStage(record);
  if (!stage) throw new Error("no stage is open");
  return answer(record, stage.id, waitingFor(stage)[0] as string, "approve", null, world).case;
};
const asking = (record: Case) => {
  const stage = openStage(record);
  return stage ? waitingFor(stage) : [];
};

describe("a request whose answers are changed", () => {
  it("is asked about again when it has been approved already and nobody has begun", () => {
    const record = approved(aCase({ item: laptop, answers: { cost: euros(1200) } }, world));
    expect(record.state.status).toBe("new");
    const dearer = change(record, { cost: euros(4800) });
    expect(dearer.state.status).toBe("awaiting_approval");
    expect(asking(dearer)).toEqual(["boss"]);
    expect(dearer.approvals.map(({ state }) => state)).toEqual(["withdrawn", "open"]);
  });

  it("is asked about for the first time when it needs approval only now", () => {
    const record = aCase({ item: laptop, answers: { cost: euros(500) } }, world);
    expect(asking(change(record, { cost: euros(4800) }))).toEqual(["boss"]);
  });

  it("keeps what was approved when the change is not material", () => {
    const record = approved(aCase({ item: laptop, answers: { cost: euros(1200) } }, world));
    const other = change(record, { colour: "grey" });
    expect(other.state.status).toBe("new");
    expect(other.approvals.map(({ state }) => state)).toEqual(["approved"]);
  });

  it("refuses a change that would need approval once somebody works on it", () => {
    const record = take(aCase({ item: laptop, answers: { cost: euros(500) } }, world), "tom", MONDAY).case;
    expect(() => change(record, { cost: euros(4800) })).toThrow("not-in-this-state");
    expect(change(record, { cost: euros(600) }).answers.cost).toEqual(euros(600));
    const begun = take(approved(aCase({ item: laptop, answers: { cost: euros(1200) } }, world)), "tom", MONDAY).case;
    expect([isAmendable(record), isAmendable(begun)]).toEqual([true, false]);
  });

  it("is for whom it says from then on, and is not decided by them", () => {
    const record = aCase({ item: laptop, answers: { cost: euros(1200), who: "maya" } }, world);
    expect(asking(record)).toEqual(["boss"]);
    const other = change(record, { who: "boss" });
    expect([other.requester, other.subject]).toEqual(["boss", "boss"]);
    expect(asking(other)).toEqual(["ceo"]);
  });
});

describe("a request that becomes something else", () => {
  const to = (record: Case, item: typeof laptop) => {
    const offering = offeringOf(world.content, item, undefined);
    return reassign(
      record,
      { offering, answers: record.answers, concerned: [], number: null, by: "tom", reason: "" },
      world,
    ).case;
  };

  it("is not approved by what was said about the other thing", () => {
    const record = approved(aCase({ item: laptop, answers: { cost: euros(1200) } }, world));
    const other = to(record, printer);
    expect(other.state.status).toBe("awaiting_approval");
    expect(asking(other)).toEqual(["grace"]);
  });

  it("is unknown to whoever had to do with it before when it becomes confidential", () => {
    const record = approved(aCase({ item: laptop, answers: { cost: euros(1200) } }, world));
    const secret = to({ ...record, watchers: ["liam"], assignee: "tom" }, concern);
    const sees = (id: string) => maySee(world.directory.get(id) as Person, secret, world);
    expect(["maya", "grace", "boss", "liam", "tom", "omar"].filter(sees)).toEqual(["maya", "grace"]);
  });

  it("waits for its approval though somebody had begun, and is not done without it", () => {
    const record = take(aCase({ item: plain }, world), "tom", MONDAY).case;
    const other = to(record, printer);
    expect(other.state.status).toBe("awaiting_approval");
    const stage = openStage(other);
    const declined = answer(other, stage?.id ?? "", "grace", "decline", "Too dear", world).case;
    expect(declined.state.status).toBe("declined");
  });
});
