// Buttons and dialogs in Teams, from the press to what the desk hears of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Action } from "../../src/messages/action.ts";
import type { Button, Card } from "../../src/messages/card.ts";
import type { FieldView, FormView } from "../../src/messages/form-view.ts";
import { type ChatEvent, chatEventSchema } from "../../src/ports/chat.ts";
import { buttonsOn, wordsOn } from "../doubles/teams-cards.ts";
import type { TeamsMessage } from "../doubles/teams-connector.ts";
import type { Dialog, TeamsPerson } from "../doubles/teams-person.ts";
import { startTeamsRig, type TeamsRig } from "./teams-rig.ts";

let rig: TeamsRig;
let maya: TeamsPerson;
let ethan: TeamsPerson;
let before = 0;
let posted = 0;

beforeAll(async () => {
  rig = await startTeamsRig();
  maya = rig.teams.person("maya@lumen.example");
  ethan = rig.teams.person("ethan@lumen.example");
  await maya.installs({ in: "IT Desk" });
  await maya.says("hello");
});
afterAll(() => rig.stop());
beforeEach(() => {
  before = rig.desk.accepted.length;
  rig.desk.answers.errors = {};
  rig.desk.answers.form = null;
});

const heard = (): ChatEvent[] => rig.desk.accepted.slice(before).map((event) => chatEventSchema.parse(event));
const keys = (): Set<string> => new Set(heard().map(({ key }) => key));
const asked = (about: string) => rig.desk.asked.filter((each) => each.about === about).at(-1)?.request;

const take: Action = { do: "take", case: "c1", v: 3 };
const reply: Action = { do: "reply", case: "c1", v: 3 };
const buttons: Button[] = [
  { label: "Take it", action: take },
  { label: "My requests", action: { do: "my_cases" } },
  { label: "Reply", action: reply, opensForm: true },
  {
    label: "Cancel request",
    action: { do: "cancel", case: "c1", v: 3 },
    confirm: { title: "Cancel it?", text: "Nobody will work on it.", yes: "Cancel it", no: "Keep it" },
  },
];

async function aMessage(card: Partial<Card> = {}, where: "dm" | "channel" = "dm"): Promise<TeamsMessage> {
  const place =
    where === "dm"
      ? (await rig.gateway.directPlace({ identity: null, email: maya.email }))?.place
      : await rig.gateway.channelNamed("it-desk");
  if (!place) throw new Error("no place to post to");
  posted += 1;
  const shown = { headline: "IT-1042 · VPN", blocks: [], buttons, ...card };
  const { message } = await rig.gateway.post({ place, card: shown, delivery: `d${posted}` });
  return rig.teams.connector.messages.find(({ id }) => id === message) as TeamsMessage;
}

describe("a button in Teams", () => {
  it("is heard with who pressed it, what it means and which card it is on, and answered in a word", async () => {
    const message = await aMessage();
    expect(await maya.presses(message, "Take it")).toEqual({ status: 200, said: "Got it.", dialog: null });
    expect(heard()).toMatchObject([
      {
        kind: "press",
        identity: { user: maya.account.objectId, member: true },
        place: { conversation: maya.chat.id, kind: "dm", thread: null },
        action: take,
        message: { message: message.id, place: { conversation: maya.chat.id, thread: null } },
      },
    ]);
  });

  it("on the first message of a thread names that message as the channel's, and the thread as the place", async () => {
    const message = await aMessage({}, "channel");
    await ethan.presses(message, "Take it");
    expect(heard()).toMatchObject([
      { place: { thread: message.id }, message: { message: message.id, place: { thread: null } } },
    ]);
  });

  it("that asks first is heard after the yes", async () => {
    const message = await aMessage();
    expect(buttonsOn(message.card)).toContain("Cancel request");
    await maya.presses(message, "Cancel request");
    expect(heard()).toMatchObject([{ kind: "press", action: { do: "cancel", case: "c1", v: 3 } }]);
  });

  it("sent again with another id is the same press, at the same version of the record", async () => {
    const message = await aMessage();
    await maya.presses(message, "Take it", { times: 3, newIds: true });
    expect(heard()).toHaveLength(3);
    expect(keys().size).toBe(1);
    await ethan.presses(message, "Take it");
    expect(keys().size).toBe(2);
    await rig.gateway.update(
      { place: heard()[0]?.place as ChatEvent["place"], message: message.id },
      { headline: "IT-1042 · VPN", blocks: [], buttons: [{ label: "Take it", action: { ...take, v: 4 } }] },
    );
    await maya.presses(message, "Take it");
    expect(keys().size).toBe(3);
  });

  it("that has no version counts each time, but for copies of the very same request", async () => {
    const message = await aMessage();
    await maya.presses(message, "My requests", { times: 2 });
    await maya.presses(message, "My requests");
    await maya.presses(message, "My requests");
    const [first, ...others] = heard().map(({ key }) => key);
    expect(others.filter((key) => key === first)).toHaveLength(1);
    expect(keys().size).toBe(3);
  });

  it("that cannot be kept is answered with 500, so that the press is not lost", async () => {
    const message = await aMessage();
    rig.desk.answers.failures = 1;
    expect(await maya.presses(message, "Take it")).toMatchObject({ status: 500, said: null });
    expect(await maya.presses(message, "Take it")).toMatchObject({ status: 200 });
  });

  it("with anything in its value reaches the desk as it came: the desk decides what it means", async () => {
    const message = await aMessage();
    const value = { action: { type: "Action.Execute", verb: "x", data: { action: { do: "approve", case: "'; --" } } } };
    const about = { type: "invoke", name: "adaptiveCard/action", value, replyToId: message.id };
    await rig.teams.send(rig.teams.activity(maya, about));
    expect(heard()).toMatchObject([{ kind: "press", action: { do: "approve", case: "'; --" } }]);
  });

  it.each([undefined, null, "x", [], {}, { action: null }, { action: { data: {} } }])(
    "whose value is %j is refused",
    async (value) => {
      const about = { type: "invoke", name: "adaptiveCard/action", value };
      expect(await rig.teams.send(rig.teams.activity(maya, about))).toMatchObject({ status: 400 });
      expect(heard()).toEqual([]);
    },
  );

  it("that would open a dialog is a press in clients that know none", async () => {
    const message = await aMessage();
    const value = { msteams: { type: "task/fetch" }, action: reply };
    await rig.teams.send(rig.teams.activity(maya, { type: "message", value, replyToId: message.id }));
    expect(heard()).toMatchObject([{ kind: "press", action: reply, message: { message: message.id } }]);
  });
});

const shared = { required: false, label: "Field" };
const fields: FieldView[] = [
  { ...shared, id: "reason", type: "text", multiline: true, max: 500, required: true, help: "One sentence." },
  { ...shared, id: "count", type: "number", initial: "2" },
  { ...shared, id: "when", type: "date", initial: "2026-07-10" },
  { ...shared, id: "mail", type: "email" },
  {
    ...{ ...shared, id: "model", type: "choice", initial: "standard" },
    options: [
      { id: "standard", label: "Standard 14-inch" },
      { id: "large", label: "Large, 16-inch" },
    ],
  },
  {
    ...{ ...shared, id: "extras", type: "choices", initial: ["bag"] },
    options: ["bag", "dock,left", "mouse", "screen", "key board"].map((id) => ({ id, label: `A ${id}` })),
  },
  { ...shared, id: "for", type: "lookup", source: "people", initial: { id: "p 1", label: "Maya Lind, Sales" } },
];
const form: FormView = {
  ...{ title: "Reply to Maya", intro: "She reads this.", submitLabel: "Send", action: reply, key: "form-1" },
  fields,
};

async function opened(view: FormView | Card = form): Promise<Dialog> {
  rig.desk.answers.form = view;
  const { dialog } = await maya.presses(await aMessage(), "Reply");
  if (!dialog) throw new Error("Teams shows no dialog");
  return dialog;
}

describe("a dialog in Teams", () => {
  it("opens with the form, asked for by the person who pressed", async () => {
    const dialog = await opened();
    expect(dialog).toMatchObject({ title: "Reply to Maya" });
    expect(wordsOn(dialog.card)).toContain("She reads this.");
    expect(buttonsOn(dialog.card)).toEqual(["Send"]);
    expect(asked("form")).toMatchObject({
      action: reply,
      identity: { user: maya.account.objectId },
      place: { conversation: maya.chat.id },
    });
    expect(heard()).toEqual([]);
  });

  it("sends what was filled in, field by field, and closes with a word", async () => {
    const dialog = await opened();
    rig.desk.answers.options = [{ id: "p 2", label: "Ethan Park, Sales" }];
    const filled = {
      reason: 'It is, "broken"\nagain',
      mail: "a@b.example",
      model: "Large",
      extras: ["A dock,left", "mouse"],
      for: "Ethan",
    };
    expect(await maya.submits(dialog, filled)).toEqual({ status: 200, said: "Got it.", dialog: null });
    expect(heard()).toMatchObject([
      {
        ...{ kind: "form", action: reply, formKey: "form-1" },
        values: {
          ...{ reason: 'It is, "broken"\nagain', count: "2", when: "2026-07-10", mail: "a@b.example" },
          ...{ model: "large", extras: ["dock,left", "mouse"], for: "p 2" },
        },
      },
    ]);
    expect(asked("check")).toMatchObject({ action: reply, values: { reason: filled.reason, for: "p 2" } });
  });

  it("sends what it started with when nothing is changed", async () => {
    const dialog = await opened({ ...form, fields: fields.map((field) => ({ ...field, required: false })) });
    await maya.submits(dialog);
    expect(heard()).toMatchObject([
      { values: { count: "2", when: "2026-07-10", model: "standard", extras: ["bag"], for: "p 1" } },
    ]);
  });

  it("submitted twice is one form", async () => {
    const dialog = await opened();
    await maya.submits(dialog, { reason: "x" }, { times: 2, newIds: true });
    await maya.submits(dialog, { reason: "y" });
    expect(heard()).toHaveLength(3);
    expect(keys().size).toBe(1);
    await maya.submits(await opened({ ...form, key: "form-2" }), { reason: "x" });
    expect(keys().size).toBe(2);
  });

  it("comes back with the mistakes at their fields, keeping what was typed", async () => {
    const dialog = await opened();
    rig.desk.answers.errors = { count: "At most five.", gone: "Something else is missing." };
    rig.desk.answers.options = [{ id: "p 2", label: "Ethan Park, Sales" }];
    const filled = {
      reason: "broken",
      count: "9",
      model: "large",
      extras: ["mouse"],
      for: "Ethan",
      when: "2026-08-01",
    };
    const { dialog: again } = await maya.submits(dialog, filled);
    if (!again) throw new Error("Teams shows no dialog");
    expect(heard()).toEqual([]);
    const shown = again.card.body as { type: string; id?: string; value?: unknown; inlines?: { text: string }[] }[];
    const count = shown.findIndex(({ id }) => id === "one:count");
    expect(shown[count]).toMatchObject({ value: 9 });
    expect(shown[count + 1]?.inlines).toMatchObject([{ text: "⚠️ At most five.", color: "Attention" }]);
    expect(wordsOn(again.card)).toContain("⚠️ Something else is missing.");
    expect(asked("form")).toMatchObject({ action: reply });

    rig.desk.answers.errors = {};
    expect(await maya.submits(again, { count: "5" })).toMatchObject({ said: "Got it." });
    expect(heard()).toMatchObject([
      {
        formKey: "form-1",
        values: { reason: "broken", count: "5", model: "large", extras: ["mouse"], for: "p 2", when: "2026-08-01" },
      },
    ]);
  });

  it("that cannot be kept is answered with 500", async () => {
    const dialog = await opened();
    rig.desk.answers.failures = 1;
    expect(await maya.submits(dialog, { reason: "x" })).toMatchObject({ status: 500 });
  });

  it("is for reading where the form is, without a button", async () => {
    const { submitLabel: _, ...reading } = form;
    const { card } = await opened({ ...reading, fields: fields.map((field) => ({ ...field, label: field.id })) });
    expect(card).not.toHaveProperty("actions");
    expect(wordsOn(card)).toBe(
      [
        ...["She reads this.", "reason: –", "count: 2", "when: 2026-07-10", "mail: –", "model: Standard 14-inch"],
        ...["extras: A bag", "for: Maya Lind, Sales"],
      ].join("\n"),
    );
  });

  it("shows a card where there is no form, and its buttons work from there", async () => {
    const why: Card = { headline: "Not possible now", blocks: [{ block: "text", text: "It is resolved." }], buttons };
    const dialog = await opened(why);
    expect(wordsOn(dialog.card)).toBe("Not possible now\nIt is resolved.");
    expect(await maya.presses(dialog, "Take it")).toMatchObject({ said: "Got it.", dialog: null });
    expect(heard()).toMatchObject([{ kind: "press", action: take }]);
    rig.desk.answers.form = form;
    expect(await maya.presses(dialog, "Reply")).toMatchObject({ dialog: { title: "Reply to Maya" } });
  });

  it.each([{}, { data: null }, { data: { action: reply } }, { data: { action: reply, opener: reply, formKey: "" } }])(
    "submitted as %j is refused",
    async (value) => {
      const about = { type: "invoke", name: "task/submit", value };
      expect(await rig.teams.send(rig.teams.activity(maya, about))).toMatchObject({ status: 400 });
      expect(heard()).toEqual([]);
    },
  );

  it("drops what is not one of its inputs", async () => {
    const data = {
      action: reply,
      opener: reply,
      formKey: "f",
      "one:reason": "x",
      priority: "P1",
      "many:%": "%E0%A4%A,b",
      "one:n": 5,
      "one:o": {},
    };
    await rig.teams.send(rig.teams.activity(maya, { type: "invoke", name: "task/submit", value: { data } }));
    expect(heard()).toMatchObject([{ values: { reason: "x", "%": ["%E0%A4%A", "b"], n: "5" } }]);
    expect(Object.keys((heard()[0] as { values?: object }).values ?? {})).toHaveLength(3);
  });
});

describe("a lookup in a dialog", () => {
  it("asks the desk as the person types", async () => {
    const dialog = await opened();
    rig.desk.answers.options = [
      { id: "p1", label: "Ethan Park, Sales" },
      { id: "p2", label: "Ethel Marsh, Finance" },
    ];
    expect((await maya.looksUp(dialog, "for", "eth")).map(({ title }) => title)).toEqual([
      "Ethan Park, Sales",
      "Ethel Marsh, Finance",
    ]);
    expect(asked("suggest")).toEqual({
      identity: expect.objectContaining({ user: maya.account.objectId }),
      source: "people",
      text: "eth",
    });
  });

  it("is refused for a source that there is not", async () => {
    const about = { type: "invoke", name: "application/search", value: { queryText: "x", dataset: "salaries" } };
    expect(await rig.teams.send(rig.teams.activity(maya, about))).toMatchObject({ status: 400 });
  });
});
