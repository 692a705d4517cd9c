// Random lives of cases: whatever people press, in whatever order, and however time passes and colleagues come and go,
// what must never be true never is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAvailable } from "../../src/domain/absence.ts";
import { amend } from "../../src/domain/amend.ts";
import { voterOf, waitingFor } from "../../src/domain/approval.ts";
import { answer, askForInfo, giveInfo, openStage, override, reseat, restart } from "../../src/domain/approval-flow.ts";
import { workingTimeBetween } from "../../src/domain/calendar.ts";
import { type Case, type Change, hasEnded, inTurn, isOpen, moves, type Status } from "../../src/domain/case.ts";
import type { Item } from "../../src/domain/catalog/item.ts";
import { offeringOf } from "../../src/domain/catalog/offering.ts";
import { catchUp, nextLook } from "../../src/domain/dues.ts";
import { cancelByRequester, confirm, reopen, resolve } from "../../src/domain/ending.ts";
import { assign, changePriority, comment, hold, reply, resume, take, undo } from "../../src/domain/handling.ts";
import { directoryOf, type Person } from "../../src/domain/person.ts";
import { followClock } from "../../src/domain/promise-keeping.ts";
import { route } from "../../src/domain/raise.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { mayDecide, mayOverride } from "../../src/domain/rights.ts";
import { taskEnded } from "../../src/domain/task.ts";
import { reassign } from "../../src/domain/transfer.ts";
import {
  advance,
  completeTask,
  followApprovals,
  holdTask,
  replan,
  resumeTask,
  startTask,
} from "../../src/domain/workflow.ts";
import { calendarOf } from "../../src/domain/working-hours.ts";
import type { World } from "../../src/domain/world.ts";
import { aCase, anItem, aWorld, MONDAY, officeHours, people } from "../fixtures.ts";

const HOUR = 3_600_000;
const names = people.map(({ id }) => id);

const items = [
  anItem("plain", { kind: "issue" }),
  anItem("one-stage", {
    approvals: [{ id: "manager", title: "Manager", approvers: "manager" }],
    form: [{ id: "cost", label: "Cost", type: "amount" }],
  }),
  anItem("stages", {
    form: [
      { id: "cost", label: "Cost", type: "amount" },
      { id: "who", label: "For", type: "person" },
    ],
    requester: "who",
    author_is_approver: "implied",
    approvals: [
      { id: "manager", title: "Manager", approvers: "manager" },
      {
        id: "two",
        title: "Two of three",
        approvers: [
          { person: "omar@lumen.example" },
          { person: "grace@lumen.example" },
          { person: "boss@lumen.example" },
        ],
        rule: { at_least: 2 },
      },
      {
        id: "money",
        title: "Money",
        approvers: ["managers_manager", { lead: "hr" }],
        rule: "any",
        when: "answers.cost > 100",
        two_people: true,
      },
    ],
  }),
  anItem("chain", {
    form: [
      { id: "who", label: "About", type: "person" },
      { id: "laptop", label: "Laptop?", type: "yes_no" },
    ],
    subject: "who",
    approvals: [{ id: "lead", title: "Lead", approvers: "department_lead" }],
    tasks: [
      { id: "contract", title: "Contract", department: "hr" },
      { id: "account", title: "Account", department: "it", after: ["contract"], target: "1d" },
      { id: "laptop", title: "Laptop", department: "it", after: ["contract"], when: "answers.laptop" },
      {
        id: "budget",
        title: "Budget",
        department: "hr",
        after: ["contract"],
        approval: { approvers: { lead: "hr" }, rule: "any" },
      },
      { id: "welcome", title: "Welcome", department: "hr", after: ["account", "laptop", "budget"] },
    ],
  }),
];

type Event = { who: string; what: string; pick: number; hours: number };

const event = fc.record({
  who: fc.constantFrom(...names),
  what: fc.constantFrom(
    "approve",
    "approve",
    "approve",
    "decline",
    "ask",
    "tell",
    "override",
    "restart",
    "take",
    "assign",
    "hold",
    "resume",
    "reply",
    "comment",
    "resolve",
    "confirm",
    "reopen",
    "cancel",
    "undo",
    "priority",
    "start",
    "done",
    "done",
    "pause",
    "continue",
    "replan",
    "transfer",
    "amend",
    "amend",
    "wait",
    "wait",
    "away",
    "leave",
    "back",
    "delegate",
  ),
  pick: fc.nat(3),
  hours: fc.constantFrom(1, 5, 20, 60, 200),
});

/** Applies one event the way the use cases do; what the rules refuse changes nothing. */
function live(record: Case, world: World, { who, what, pick }: Event): Change {
  const { now } = world;
  const open = record.approvals.find(({ state }) => state === "open");
  const task = record.tasks[pick % Math.max(1, record.tasks.length)];
  const person = world.directory.get(who) as Person;
  const flow = (first: (so: Case) => Change) =>
    inTurn(
      record,
      first,
      (so) => followApprovals(so, world),
      (so) => route(so, world),
      (so) => advance(so, world),
    );
  const decide = (verdict: "approve" | "decline") => {
    if (!open) return { case: record, events: [] };
    const live = reseat(record, open.id, world);
    const approval = live.case.approvals.find(({ id }) => id === open.id);
    if (!approval || !mayDecide(person, live.case, approval)) return { case: record, events: [] };
    return flow(() =>
      inTurn(
        record,
        () => live,
        (so) => answer(so, open.id, who, verdict, "because", world),
      ),
    );
  };
  const acts: Record<string, () => Change> = {
    approve: () => decide("approve"),
    decline: () => decide("decline"),
    ask: () => (open ? askForInfo(record, open.id, who, "Why?", now) : { case: record, events: [] }),
    tell: () => (open ? giveInfo(record, open.id, who, "So.", now) : { case: record, events: [] }),
    override: () =>
      open && pick === 0 && mayOverride(person, record, world)
        ? flow((so) => override(so, open.id, who, "fire", world))
        : { case: record, events: [] },
    restart: () => restart(record, world),
    take: () => take(record, who, now),
    assign: () => assign(record, who, "omar", now),
    hold: () =>
      hold(
        record,
        {
          reason: (["requester", "provider", "change", "scheduled"] as const)[pick] ?? "requester",
          until: now + 30 * HOUR,
          text: "?",
        },
        who,
        now,
      ),
    resume: () => resume(record, who, now),
    reply: () => reply(record, "Hello", who, now),
    comment: () => comment(record, { text: "Hello" }, record.requester, now),
    resolve: () => resolve(record, { outcome: "done", sentence: "Done." }, [], who, now),
    confirm: () => confirm(record, record.requester, now),
    reopen: () => reopen(record, null, record.requester, now),
    cancel: () => (pick === 0 ? cancelByRequester(record, "", record.requester, now) : { case: record, events: [] }),
    undo: () => undo(record, who, now),
    priority: () => changePriority(record, 2, who, now),
    start: () => (task ? startTask(record, task.id, who, now) : { case: record, events: [] }),
    done: () => (task ? completeTask(record, task.id, who, null, world) : { case: record, events: [] }),
    pause: () => (task ? holdTask(record, task.id, who, null, now) : { case: record, events: [] }),
    continue: () => (task ? resumeTask(record, task.id, who, now) : { case: record, events: [] }),
    transfer: () => {
      const item = items[(items.findIndex(({ id }) => id === record.offering.item.id) + pick) % items.length] as Item;
      const offering = offeringOf(world.content, item, undefined);
      return reassign(
        record,
        { offering, answers: record.answers, concerned: [], number: null, by: who, reason: "wrong" },
        world,
      );
    },
    amend: () => {
      const answers = { ...record.answers, cost: { value: pick * 100, currency: "EUR" }, ...(pick > 1 ? { who } : {}) };
      const ids = new Set(record.offering.item.form.map(({ id }) => id));
      const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
      return amend(record, { answers: kept, before: {}, after: {} }, record.author, world);
    },
    replan: () => replan({ ...record, answers: { ...record.answers, laptop: pick > 1 } }, world),
  };
  try {
    return acts[what]?.() ?? { case: record, events: [] };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { case: record, events: [] };
    throw refusal;
  }
}

/** People go away, leave, come back, and name a delegate. */
function turn(world: World, { who, what, pick, hours }: Event): World {
  const change = (of: Partial<Person>) => ({
    ...world,
    directory: directoryOf(world.directory.people.map((person) => (person.id === who ? { ...person, ...of } : person))),
  });
  if (what === "wait") return { ...world, now: world.now + hours * HOUR };
  if (what === "away") return change({ awayUntil: new Date(world.now + hours * HOUR).toISOString().slice(0, 10) });
  if (what === "leave" && !["admin", "ceo"].includes(who)) return change({ active: false });
  if (what === "back") return change({ active: true, awayUntil: null });
  if (what === "delegate") {
    const delegation = {
      id: `${world.now}`,
      from: who,
      to: names[(names.indexOf(who) + pick + 1) % names.length] as string,
      startsAt: world.now,
      endsAt: world.now + hours * HOUR,
    };
    return { ...world, delegations: [...world.delegations, delegation] };
  }
  return world;
}

const life = fc.record({
  item: fc.constantFrom(...items),
  author: fc.constantFrom(...names),
  who: fc.option(fc.constantFrom(...names), { nil: undefined }),
  cost: fc.constantFrom(50, 500),
  events: fc.array(event, { minLength: 1, maxLength: 40 }),
});

/** Lives each case, and looks at it after every event. */
function always(look: (record: Case, before: Case, world: World) => void): void {
  fc.assert(
    fc.property(life, ({ item, author, who, cost, events }) => {
      let world = aWorld(items);
      const answers = { cost: { value: cost, currency: "EUR" }, laptop: true, ...(who ? { who } : {}) };
      let record = aCase(
        {
          item,
          author,
          answers: Object.fromEntries(
            Object.entries(answers).filter(([id]) => item.form.some((field) => field.id === id)),
          ),
        },
        world,
      );
      look(record, record, world);
      for (const happening of events) {
        world = turn({ ...world, now: world.now + HOUR / 4 }, happening);
        const due = catchUp(record, world);
        const next = inTurn(
          due.case,
          (so) => live(so, world, happening),
          (so) => followApprovals(so, world),
          (so) => ({ case: followClock(so, world), events: [] }),
        );
        look(next.case, record, world);
        record = next.case;
      }
    }),
    { numRuns: 120 },
  );
}

describe("the life of a case", () => {
  it("never leaves an approval open on a case that has ended", () => {
    always((record) => {
      if (hasEnded(record)) expect(record.approvals.filter(({ state }) => state === "open")).toEqual([]);
    });
  });

  it("waits for approval exactly while a stage before the work is open", () => {
    always((record) => expect(record.state.status === "awaiting_approval").toBe(openStage(record) !== undefined));
  });

  it("never starts a step before what it waits for", () => {
    always((record) => {
      for (const task of record.tasks) {
        const begun = ["ready", "in_progress", "on_hold", "done"].includes(task.state);
        const before = record.tasks.filter(({ id }) => task.after.includes(id));
        if (begun) expect(before.every(({ state }) => ["done", "skipped"].includes(state))).toBe(true);
      }
    });
  });

  it("leaves no step open on a case that has ended or is resolved", () => {
    always((record) => {
      if (hasEnded(record) || record.state.status === "resolved") expect(record.tasks.every(taskEnded)).toBe(true);
    });
  });

  it("counts every vote at most once", () => {
    always((record) => {
      for (const approval of record.approvals) {
        const voters = approval.decisions.map(({ by, instead }) => instead ?? by);
        expect(new Set(voters).size).toBe(voters.length);
      }
    });
  });

  it("always has somebody who can decide an open approval, and never somebody it benefits", () => {
    always((record, _, world) => {
      for (const approval of record.approvals.filter(({ state }) => state === "open")) {
        const seated = reseat(record, approval.id, world).case.approvals.find(({ id }) => id === approval.id);
        if (seated?.state !== "open") continue;
        const waiting = waitingFor(seated);
        expect(waiting.length).toBeGreaterThan(0);
        for (const id of waiting) {
          expect([record.requester, record.subject]).not.toContain(id);
          expect(world.directory.get(id)?.active).toBe(true);
          expect(mayDecide(world.directory.get(id) as Person, record, seated)).toBe(true);
        }
      }
    });
  });

  it("never passes a stage on the word of somebody it benefits", () => {
    always((record) => {
      for (const { decisions } of record.approvals.filter(({ state }) => state !== "withdrawn")) {
        for (const { by } of decisions) expect([record.requester, record.subject]).not.toContain(by);
      }
    });
  });

  it("is approved only by as many as the rule wants, or in an emergency", () => {
    always((record) => {
      for (const approval of record.approvals.filter(({ state }) => state === "approved")) {
        const yes = approval.decisions.filter(({ verdict }) => verdict === "approve");
        const overridden = approval.decisions.some(({ way }) => way === "override");
        const wanted = approval.stage === "two" ? 2 : 1;
        if (!overridden) expect(yes.length).toBeGreaterThanOrEqual(wanted);
      }
    });
  });

  it("moves only as the table says, back by an undo, or anew as another thing", () => {
    always((record, before) => {
      if (record.offering !== before.offering) return;
      const visited: Status[] = record.intervals.slice(before.intervals.length - 1).map(({ status }) => status);
      visited.slice(1).forEach((status, index) => {
        expect(moves[visited[index] as Status]).toContain(status);
      });
    });
  });

  it("keeps intervals that follow one another without a gap, the last one open and in the present state", () => {
    always((record) => {
      record.intervals.forEach((interval, index) => {
        const next = record.intervals[index + 1];
        expect(interval.to).toBe(next ? next.from : null);
        if (interval.to !== null) expect(interval.to).toBeGreaterThanOrEqual(interval.from);
      });
      expect(record.intervals.at(-1)?.status).toBe(record.state.status);
    });
  });

  it("always knows when to look again while it is open, and says nothing twice", () => {
    always((record, _, world) => {
      const settled = catchUp(record, world);
      const again = catchUp(settled.case, world);
      expect(again.events).toEqual([]);
      if (!hasEnded(record)) expect(nextLook(settled.case, world)).not.toBeNull();
    });
  });

  it("gives a new time before the promised one passes", () => {
    always((record, _, world) => {
      const { case: settled } = catchUp(record, world);
      const waitsForThem = settled.state.status === "on_hold" && settled.state.reason === "requester";
      if (isOpen(settled) && settled.promised && !waitsForThem)
        expect(settled.promised.until).toBeGreaterThan(world.now);
    });
  });

  it("never leaves the requester three working days without a word", () => {
    always((record, _, world) => {
      const { case: settled } = catchUp(record, world);
      const silence = workingTimeBetween(calendarOf(officeHours), settled.lastWordAt, world.now);
      if (isOpen(settled)) expect(silence).toBeLessThan(3 * officeHours.workdayMs);
    });
  });

  it("keeps nobody as an assignee who is away or has left", () => {
    always((record, _, world) => {
      const { case: settled } = catchUp(record, world);
      const assignee = world.directory.get(settled.assignee ?? "");
      if (isOpen(settled) && assignee) expect(isAvailable(assignee, world)).toBe(true);
    });
  });

  it("keeps to its voters: an answer is by the approver or by somebody asked in their stead", () => {
    always((record) => {
      for (const approval of record.approvals) {
        for (const { by, instead, way } of approval.decisions) {
          if (way === "override") continue;
          const seat = approval.seats.some((each) => each.asked === by && voterOf(each) === (instead ?? by));
          expect(seat || approval.state !== "open").toBe(true);
        }
      }
    });
  });

  it("begins on a Monday in these tests", () => expect(new Date(MONDAY).getUTCDay()).toBe(1));
});
