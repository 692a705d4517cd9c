// Cases that are none of somebody's business: whatever they press, send or look up, they learn as much as from an id that
// does not exist, and change nothing.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../src/domain/case.ts";
import { type Action, actionSchema } from "../../src/messages/action.ts";
import { numberIn, type Story, tell } from "../conversations/story.ts";
import { forgerIn } from "./forging.ts";

const CANARY = "cobalt-heron-3310";
const SECOND_CANARY = "amber-otter-5527";
const NOWHERE = "6f6d1f5e-2f0c-4c58-9a55-000000000000";

/** Every action there is that names a case, made up for one. */
const verbsOnCases = actionSchema.options
  .filter(({ shape }) => "case" in shape)
  .map(({ shape }) => ({ verb: shape.do.value, names: Object.keys(shape) }));

/** Something for every field that any form has. */
const values = {
  ...{ text: "Let me in", reason: "requester", until: "2026-12-24", date: "2026-12-24", next: "1h", priority: "1" },
  ...{ outcome: "done", sentence: "All done", what_happened: "Nothing happened", model: "standard" },
};

/** Answers that no form would take. */
const nonsense = {
  ...values,
  what_happened: "",
  about: "nobody",
  unsafe: "perhaps",
  wish: "?",
  model: "?",
  reason: "",
};

let story: Story;
let secret: Case;
let waiting: Case;

beforeAll(async () => {
  story = await tell("the browser");
  const liam = story.as("liam");
  await liam.says("I want to report harassment by my manager in confidence");
  await liam.fills("Edit", { what_happened: `He said ${CANARY}`, about: "Omar Haddad, Head of IT" });
  await liam.presses("Submit");
  secret = await caseBy(numberIn(await liam.sees(/HR-\d+/)));
  const maya = story.as("maya");
  await maya.says("I need a new laptop");
  await maya.fills("Edit", { model: "Developer: 16 inch, 64 GB", reason: `Builds ${SECOND_CANARY}` });
  await maya.presses("Submit");
  waiting = await caseBy(numberIn(await maya.sees(/IT-\d+/)));
});
afterAll(() => story.end());

async function caseBy(number: string): Promise<Case> {
  const record = await story.app.store.read.cases.byNumber(number);
  if (!record) throw new Error(`${number} is not there`);
  return record;
}

function forged(verb: string, names: readonly string[], record: Pick<Case, "id" | "approvals">, event: string): Action {
  const all: Record<string, unknown> = {
    ...{ do: verb, case: record.id, v: 1, task: "desk", event },
    approval: record.approvals[0]?.id ?? NOWHERE,
  };
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]])) as Action;
}

/** The words of an answer without the id that was asked about. */
const anonymous = (answer: unknown, { id }: Pick<Case, "id">) => JSON.stringify(answer).replaceAll(id, "ID");

describe.each([
  ["a colleague", "kofi", "confidential"],
  ["the department's own lead", "grace", "confidential"],
  ["an administrator whom it is about", "omar", "confidential"],
  ["a colleague", "kofi", "waiting for approval"],
] as const)("%s (%s), with a %s case that is none of theirs", (_, name, which) => {
  const theCase = () => (which === "confidential" ? secret : waiting);
  const unknown = { id: NOWHERE, approvals: [] };

  it.each(verbsOnCases)("gets nothing by $verb", async ({ verb, names }) => {
    const forger = await forgerIn(story, name);
    const before = await stateOf(theCase());
    const act = async (record: Pick<Case, "id" | "approvals">) => {
      const action = forged(verb, names, record, "no-event");
      const results = [
        await forger.presses(action),
        await forger.sends(action, values),
        await forger.opens(action),
        await forger.checks(action, {}),
        await forger.checks(action, values),
        await forger.checks(action, nonsense),
      ];
      return anonymous(results, record);
    };
    const told = await act(theCase());
    expect(told).toBe(await act(unknown));
    expect(told).not.toMatch(new RegExp(`${CANARY}|${SECOND_CANARY}`));
    expect(await stateOf(theCase())).toEqual(before);
  });

  it("finds it by no number, word or wildcard", async () => {
    const forger = await forgerIn(story, name);
    const [number = ""] = theCase().numbers;
    const elsewhere = number.replace(/\d+$/, "98765");
    for (const ask of [
      (n: string) => n,
      (n: string) => `what is the status of ${n}?`,
      (n: string) => `/desk ${n}`,
      (n: string) => `cancel ${n} please`,
    ]) {
      const told = (await forger.says(ask(number))).join("\n").replaceAll(number, "N");
      expect(told).toBe((await forger.says(ask(elsewhere))).join("\n").replaceAll(elsewhere, "N"));
    }
    for (const text of [number, theCase().title, "%", "_", "*", "' OR 1=1 --", '"', "laptop", "concern"]) {
      expect((await forger.looksUp(text)).filter(({ id }) => id === theCase().id)).toEqual([]);
    }
  });

  async function stateOf(record: Case) {
    return {
      record: await story.app.store.read.cases.get(record.id),
      timeline: await story.app.store.read.timeline.of(record.id),
    };
  }
});

describe("the fulfiller of another department", () => {
  it("is answered in the same place as ever, whatever number stands in the question", async () => {
    const tom = story.as("tom");
    const ask = async (number: string): Promise<string[]> => {
      const before = new Set((await tom.reads()).map(({ id }) => id));
      await tom.says(`/kb how do I set up the VPN for ${number}?`, { desk: "it" });
      return (await tom.reads()).filter(({ id }) => !before.has(id)).map(({ words }) => words);
    };
    expect(await ask(secret.numbers[0] as string)).toEqual(await ask("HR-98765"));
  });

  it("cannot merge a case of theirs into one they may not see, and learns nothing by trying", async () => {
    const nora = story.as("nora");
    await nora.says("my vpn is not working");
    await nora.presses("Submit");
    const own = await caseBy(numberIn(await nora.sees(/IT-\d+/)));
    const tom = await forgerIn(story, "tom");
    const told = await tom.sends({ do: "merge", case: own.id }, { into: secret.id });
    expect(told).toEqual(await tom.sends({ do: "merge", case: own.id }, { into: NOWHERE }));
    expect((await caseBy(own.numbers[0] as string)).state.status).toBe("new");
  });
});

describe("everything Deskbell sent and logged meanwhile", () => {
  it("holds what was said in confidence for those on the case alone", () => {
    const onThem = new Set(["liam", "petra", "lena"].map(story.emailOf));
    const leaks = story.driver
      .traffic()
      .filter(({ body, seenBy }) => body.includes(CANARY) && [...seenBy].some((email) => !onThem.has(email)));
    expect(leaks).toEqual([]);
    expect(story.logged.join("\n")).not.toContain(CANARY);
  });

  it("counts it nowhere for the public to read", async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${story.app.port}/metrics`)).text();
    expect(metrics).not.toMatch(/confidential|HR-\d|cobalt/i);
  });
});
