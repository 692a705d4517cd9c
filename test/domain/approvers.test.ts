// Who is asked: nobody for themselves, nobody who is not there, and always somebody.
import { describe, expect, it } from "vitest";
import { type Approval, outcomeOf, quorumOf, waitingFor } from "../../src/domain/approval.ts";
import { answer, atPress, escalate, open, openNextStage, override } from "../../src/domain/approval-flow.ts";
import type { Case } from "../../src/domain/case.ts";
import { noticesOf } from "../../src/domain/notices.ts";
import { directoryOf, type Person } from "../../src/domain/person.ts";
import { mayDecide } from "../../src/domain/rights.ts";
import type { Delegation, World } from "../../src/domain/world.ts";
import { aCase, aContent, anItem, anOrganization, aWorld, MONDAY, people } from "../fixtures.ts";

const DAY = 86_400_000;

type Asking = {
  approvers?: unknown;
  author?: string;
  who?: string;
  of?: Record<string, unknown>;
  changes?: Record<string, Partial<Person>>;
  delegations?: [string, string][];
};

function ask({ approvers = "manager", author = "maya", who, of = {}, changes = {}, delegations = [] }: Asking): {
  record: Case;
  world: World;
} {
  const form = [{ id: "who", label: "For", type: "person" }];
  const item = anItem("asked", {
    form,
    requester: "who",
    approvals: [{ id: "stage", title: "Stage", approvers }],
    ...of,
  });
  const directory = directoryOf(people.map((person) => ({ ...person, ...changes[person.id] })));
  const standing = delegations.map(
    ([from, to], index): Delegation => ({ id: `${index}`, from, to, startsAt: MONDAY - DAY, endsAt: MONDAY + DAY }),
  );
  const world = aWorld([item], { directory, delegations: standing });
  return { record: aCase({ item, author, answers: who ? { who } : {} }, world), world };
}

const asked = (asking: Asking): string[] => waitingFor(ask(asking).record.approvals.at(-1) as Approval);

describe("the approver of a request", () => {
  it("is the requester's manager, or the manager's manager", () => {
    expect(asked({ approvers: "manager" })).toEqual(["boss"]);
    expect(asked({ approvers: "managers_manager" })).toEqual(["ceo"]);
  });

  it("is the named counterpart at the top of the tree, not a subordinate", () => {
    expect(asked({ author: "ceo", approvers: "manager" })).toEqual(["admin"]);
  });

  it("is never the person it is for, whoever raised it", () => {
    expect(asked({ author: "boss", approvers: { person: "boss@lumen.example" } })).toEqual(["ceo"]);
    expect(asked({ author: "maya", who: "boss", approvers: { person: "boss@lumen.example" } })).toEqual(["ceo"]);
  });

  it("is somebody above when a manager raises it for a report, unless the item lets that imply a yes", () => {
    expect(asked({ author: "boss", who: "maya" })).toEqual(["ceo"]);
    const { record } = ask({ author: "boss", who: "maya", of: { author_is_approver: "implied" } });
    expect(record.state.status).toBe("new");
    expect(record.approvals[0]?.decisions).toMatchObject([{ by: "boss", way: "implied" }]);
  });

  it("does not get an implied yes for what is for themselves", () => {
    expect(
      asked({ author: "boss", approvers: { person: "boss@lumen.example" }, of: { author_is_approver: "implied" } }),
    ).toEqual(["ceo"]);
  });

  it("is stood in for by a delegate, and the record says for whom", () => {
    const { record, world } = ask({ delegations: [["boss", "liam"]] });
    expect(waitingFor(record.approvals[0] as Approval)).toEqual(["liam"]);
    const decided = answer(record, "stage.1", "liam", "approve", null, world).case;
    expect(decided.approvals[0]?.decisions).toMatchObject([{ by: "liam", instead: "boss" }]);
  });

  it("is not delegated to the requester, not even through a chain", () => {
    expect(asked({ delegations: [["boss", "maya"]] })).toEqual(["ceo"]);
    expect(
      asked({
        delegations: [
          ["boss", "liam"],
          ["liam", "maya"],
        ],
      }),
    ).toEqual(["ceo"]);
  });

  it("is no delegate of somebody whom it is for, nor at the end of a chain through them", () => {
    const boss = { person: "boss@lumen.example" };
    expect(asked({ author: "boss", approvers: boss, delegations: [["boss", "liam"]] })).toEqual(["ceo"]);
    const chain: [string, string][] = [
      ["boss", "maya"],
      ["maya", "liam"],
    ];
    expect(asked({ author: "maya", approvers: boss, delegations: chain })).toEqual(["ceo"]);
  });

  it("is no delegate of a manager who raised it, where the item wants somebody else", () => {
    expect(asked({ author: "boss", who: "maya", delegations: [["boss", "liam"]] })).toEqual(["ceo"]);
  });

  it("passes on when absent, inactive or unknown: to those above, the department's lead, the administrators", () => {
    const away = { awayUntil: "2026-03-01" };
    const left = { active: false };
    expect(asked({ changes: { boss: away } })).toEqual(["ceo"]);
    expect(asked({ changes: { boss: left, ceo: away } })).toEqual(["omar"]);
    expect(asked({ changes: { boss: left, ceo: left, omar: left, grace: away } })).toEqual(["admin"]);
    expect(asked({ approvers: { person: "nobody@lumen.example" } })).toEqual(["omar"]);
  });

  it("is somebody who is away rather than nobody at all", () => {
    const away = { awayUntil: "2026-03-01" };
    const changes = Object.fromEntries(people.map(({ id }) => [id, away]));
    expect(asked({ changes })).toHaveLength(1);
  });
});

describe("somebody who presses", () => {
  const press = (
    asking: Asking,
    by: string,
    changes: Record<string, Partial<Person>>,
    delegations: Delegation[] = [],
  ) => {
    const { record, world } = ask(asking);
    const directory = directoryOf(people.map((person) => ({ ...person, ...changes[person.id] })));
    const live = atPress(record, "stage.1", by, { ...world, directory, delegations }).case;
    const [approval] = live.approvals;
    return mayDecide(directory.get(by) as Person, live, approval as Approval);
  };
  const away = { awayUntil: "2026-12-31" };

  it("counts in the seat they were asked in, though the calendar says that they are away", () => {
    expect(press({}, "boss", { boss: away })).toBe(true);
    expect(press({ changes: { boss: away } }, "ceo", {})).toBe(true);
  });

  it("counts no more once they have left", () => expect(press({}, "boss", { boss: { active: false } })).toBe(false));

  it("counts for somebody else only as long as that person wants it so, away or not", () => {
    const now = { id: "1", from: "boss", to: "liam", startsAt: MONDAY - DAY, endsAt: MONDAY + DAY };
    const asking: Asking = { delegations: [["boss", "liam"]] };
    expect(press(asking, "liam", { liam: away }, [now])).toBe(true);
    expect(press(asking, "liam", {}, [])).toBe(false);
    expect(press(asking, "boss", {}, [])).toBe(true);
  });

  it("does not count when nobody asked them", () => expect(press({}, "omar", {})).toBe(false));
});

describe("a rule", () => {
  const three = {
    seats: ["a", "b", "c"].map((id) => ({ approver: id, asked: id, because: "approver" as const })),
    decisions: [],
  };
  const said = (...verdicts: ("approve" | "decline")[]) =>
    verdicts.map((verdict, index) => ({
      by: "abc".charAt(index),
      instead: null,
      verdict,
      reason: null,
      at: 0,
      way: "pressed" as const,
    }));

  it("any: the first decision counts, whichever it is", () => {
    expect(outcomeOf({ ...three, rule: "any", decisions: said("approve") })).toBe("approved");
    expect(outcomeOf({ ...three, rule: "any", decisions: said("decline") })).toBe("declined");
  });

  it("all: one decline ends it", () => {
    expect(outcomeOf({ ...three, rule: "all", decisions: said("approve", "approve") })).toBe("open");
    expect(outcomeOf({ ...three, rule: "all", decisions: said("approve", "decline") })).toBe("declined");
    expect(outcomeOf({ ...three, rule: "all", decisions: said("approve", "approve", "approve") })).toBe("approved");
  });

  it("at least two: declined as soon as two can no longer be reached", () => {
    const rule = { at_least: 2 };
    expect(outcomeOf({ ...three, rule, decisions: said("decline") })).toBe("open");
    expect(outcomeOf({ ...three, rule, decisions: said("decline", "decline") })).toBe("declined");
    expect(outcomeOf({ ...three, rule, decisions: said("approve", "decline", "approve") })).toBe("approved");
  });

  it("percentage: rounded up to whole people", () => {
    expect(quorumOf({ ...three, rule: { percent: 50 } })).toBe(2);
    expect(quorumOf({ ...three, rule: { percent: 34 } })).toBe(2);
    expect(quorumOf({ ...three, rule: { percent: 100 } })).toBe(3);
  });

  it("is never met by nobody", () => expect(outcomeOf({ seats: [], decisions: [], rule: "all" })).toBe("open"));
});

describe("stages", () => {
  const twoStages = (of: Record<string, unknown> = {}) => ({
    approvals: [
      { id: "first", title: "First", approvers: "manager" },
      { id: "second", title: "Second", approvers: { person: "boss@lumen.example" }, ...of },
    ],
  });

  it("ask the same person once", () => {
    const { record, world } = ask({ of: twoStages() });
    const after = answer(record, "first.1", "boss", "approve", null, world).case;
    expect(after.state.status).toBe("new");
    expect(after.approvals.at(-1)?.decisions).toMatchObject([{ by: "boss", way: "carried" }]);
  });

  it("ask a second person where the policy wants two", () => {
    const { record, world } = ask({ of: twoStages({ two_people: true }) });
    const after = answer(record, "first.1", "boss", "approve", null, world).case;
    expect(waitingFor(after.approvals.at(-1) as Approval)).toEqual(["ceo"]);
  });

  it("do not ask the same person by escalation where the policy wants two", () => {
    const { record, world } = ask({ of: twoStages({ approvers: { person: "liam@lumen.example" }, two_people: true }) });
    const after = answer(record, "first.1", "boss", "approve", null, world).case;
    const escalated = escalate(after, "second.1", world).case;
    expect(waitingFor(escalated.approvals.at(-1) as Approval)).toEqual(["liam", "ceo"]);
  });

  it("ask somebody again where a policy wants two people and nobody else is left", () => {
    const gone = Object.fromEntries(["ceo", "omar", "grace"].map((id) => [id, { active: false }]));
    const everybody = [{ person: "boss@lumen.example" }, { person: "admin@lumen.example" }];
    const item = twoStages({ two_people: true });
    const of = {
      approvals: item.approvals.map((stage, index) =>
        index === 0 ? { ...stage, approvers: everybody, rule: "all" } : stage,
      ),
    };
    const { record, world } = ask({ of, changes: gone });
    const first = answer(record, "first.1", "boss", "approve", null, world).case;
    const after = answer(first, "first.1", "admin", "approve", null, world).case;
    expect(waitingFor(after.approvals.at(-1) as Approval)).toEqual(["admin"]);
    expect(after.approvals.at(-1)?.decisions).toEqual([]);
  });

  it("apply only when their condition holds", () => {
    const form = [{ id: "cost", label: "Cost", type: "amount" }];
    const item = anItem("purchase", {
      form,
      approvals: [{ id: "big", title: "Big", approvers: "manager", when: "answers.cost > 2000" }],
    });
    const content = aContent([item], { organization: anOrganization({ rates: { USD: 0.9 } }) });
    const world = aWorld([item], { content });
    const status = (value: number, currency: string) =>
      aCase({ item, answers: { cost: { value, currency } } }, world).state.status;
    expect([status(2000, "EUR"), status(2001, "EUR"), status(2200, "USD"), status(2300, "USD")]).toEqual([
      "new",
      "awaiting_approval",
      "new",
      "awaiting_approval",
    ]);
  });

  it("go on after an emergency, with its reason on record", () => {
    const { record, world } = ask({ of: twoStages({ approvers: { person: "grace@lumen.example" } }) });
    const { case: after, events } = override(record, "first.1", "omar", "The till is down", world);
    expect(events.map(({ kind }) => kind)).toContain("approval-overridden");
    expect(waitingFor(after.approvals.at(-1) as Approval)).toEqual(["grace"]);
  });

  it("tell whoever was asked once that an emergency did without them", () => {
    const { record, world } = ask({ of: twoStages({ approvers: { person: "grace@lumen.example" } }) });
    const { case: after, events } = override(record, "first.1", "omar", "The till is down", world);
    const told = events.flatMap((event) =>
      noticesOf(after, event).filter(
        ({ to, ...whom }) => to === "person" && "person" in whom && whom.person === "boss",
      ),
    );
    expect(told.map(({ event }) => event.kind)).toEqual(["approval-overridden"]);
  });

  it("end the request with the reason when declined", () => {
    const { record, world } = ask({ of: twoStages() });
    const { case: after } = answer(record, "first.1", "boss", "decline", "Too dear", world);
    expect(after.state).toEqual({ status: "declined", reason: "Too dear" });
  });

  it("do not open twice", () => {
    const { record, world } = ask({});
    expect(openNextStage(record, world).events).toEqual([]);
  });

  it("fill a quorum of two with further people when only one is left", () => {
    const { record, world } = ask({ approvers: [{ person: "boss@lumen.example" }, { person: "maya@lumen.example" }] });
    const policy = {
      id: "two",
      title: "Two",
      taskId: null,
      approvers: [{ person: "maya@lumen.example" }],
      rule: { at_least: 2 },
      two_people: false,
    };
    const { case: so } = open(record, policy as never, world);
    expect(new Set(waitingFor(so.approvals.at(-1) as Approval)).size).toBe(2);
  });
});
