// Buttons and forms in Slack: what opens at once, what is checked while the person waits, and what is kept first.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../src/messages/card.ts";
import type { FormView } from "../../src/messages/form-view.ts";
import type { ChatEvent, Place } from "../../src/ports/chat.ts";
import type { SlackPerson } from "../doubles/slack-person.ts";
import { see } from "../doubles/slack-reader.ts";
import type { OpenView } from "../doubles/slack-world.ts";
import { type SlackRig, startSlackRig } from "./slack-rig.ts";

let rig: SlackRig;
let maya: SlackPerson;
let place: Place;
let card: { ts: string };
let before = 0;

const proposal: Card = {
  headline: "New laptop",
  blocks: [{ block: "text", text: "I understood that you need a new laptop." }],
  buttons: [
    { label: "Submit", action: { do: "submit", proposal: "p1", v: 3 }, style: "primary" },
    { label: "Edit", action: { do: "edit", proposal: "p1", v: 3 }, opensForm: true },
  ],
};

const laptop: FormView = {
  title: "New laptop",
  intro: "Change what is not right.\n\nNothing is sent before you submit.",
  submitLabel: "Save",
  action: { do: "edit", proposal: "p1", v: 3 },
  key: "form-1",
  fields: [
    { id: "why", label: "Why", type: "text", multiline: true, max: 50, required: true, help: "One sentence." },
    { id: "cost", label: "Cost", type: "number", required: false, initial: "1450.50" },
    { id: "date", label: "Needed by", type: "date", required: false, initial: "2026-07-10" },
    { id: "mail", label: "Tell also", type: "email", required: false },
    {
      id: "for",
      label: "For whom",
      type: "lookup",
      source: "people",
      required: true,
      initial: { id: "p-maya", label: "Maya Lind" },
    },
    {
      ...{ id: "model", label: "Model", type: "choice", required: true, initial: "standard" },
      options: [
        { id: "standard", label: "Standard 14-inch" },
        { id: "large", label: "Large 16-inch" },
      ],
    },
    {
      ...{ id: "extras", label: "With it", type: "choices", required: false, initial: ["bag"] },
      options: [
        { id: "bag", label: "Bag" },
        { id: "dock", label: "Dock" },
      ],
    },
  ],
};

beforeAll(async () => {
  rig = await startSlackRig();
  maya = rig.slack.person("maya@lumen.example");
  place = (await rig.gateway.channelNamed("it-desk")) as Place;
  card = { ts: (await rig.gateway.post({ place, card: proposal, delivery: "d1" })).message };
});
afterAll(() => rig.stop());
beforeEach(() => {
  before = rig.desk.accepted.length;
  Object.assign(rig.desk.answers, { form: laptop, errors: {}, options: [], failures: 0 });
  rig.slack.world.views.clear();
});

const heard = (): ChatEvent[] => rig.desk.accepted.slice(before);
async function open(view: FormView | Card = laptop): Promise<OpenView> {
  rig.desk.answers.form = view;
  const pressed = await maya.presses(card, "Edit");
  if (!pressed.view) throw new Error("nothing opened");
  return pressed.view;
}

describe("a button in Slack", () => {
  it("is kept, and then acknowledged", async () => {
    const reply = await maya.presses(card, "Submit");
    expect(reply).toEqual({ status: 200, body: null, view: null });
    expect(heard()).toMatchObject([
      {
        kind: "press",
        key: expect.stringMatching(new RegExp(`^slack:press:${place.conversation}:${card.ts}:[\\d.]+:act:submit:1$`)),
        identity: { user: maya.id, member: true },
        place,
        action: '{"do":"submit","proposal":"p1","v":3}',
        message: { place, message: card.ts },
      },
    ]);
  });

  it("has the same key when Slack sends the press twice, and another when it is pressed again", async () => {
    await maya.presses(card, "Submit", { times: 2 });
    await maya.presses(card, "Submit");
    const [first, second, third] = heard().map(({ key }) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("tells the person that it failed when the press cannot be kept", async () => {
    rig.desk.answers.failures = 1;
    expect((await maya.presses(card, "Submit")).status).toBe(500);
  });

  it("below a message knows its thread", async () => {
    const thread = { ...place, thread: card.ts };
    const { message } = await rig.gateway.post({ place: thread, card: proposal, delivery: "d2" });
    await maya.presses({ ts: message }, "Submit");
    expect(heard()).toMatchObject([{ place: thread, message: { place: thread, message } }]);
  });

  it("on a message that others answered below still belongs to the channel", async () => {
    await rig.slack.person("ethan@lumen.example").says("fine by me", { in: "it-desk", thread: card.ts });
    before = rig.desk.accepted.length;
    await maya.presses(card, "Submit");
    expect(heard()).toMatchObject([{ place: { thread: null }, message: { place } }]);
  });

  it("on what only one person sees is nobody's card", async () => {
    const onlyFor = { platform: "slack", tenant: "T0LUMEN", user: maya.id, member: true } as const;
    const { message } = await rig.gateway.post({ place, card: proposal, delivery: "d3", onlyFor });
    await maya.presses({ ts: message }, "Submit");
    expect(heard()).toMatchObject([{ kind: "press", place, message: null }]);
  });
});

describe("a button that opens a form in Slack", () => {
  it("opens it at once, and keeps nothing", async () => {
    const pressed = await maya.presses(card, "Edit");
    expect(pressed.status).toBe(200);
    expect(pressed.view).not.toBeNull();
    expect(heard()).toEqual([]);
    expect(rig.desk.asked.at(-1)).toEqual({
      about: "form",
      request: {
        identity: { platform: "slack", tenant: "T0LUMEN", user: maya.id, member: true },
        place,
        action: '{"do":"edit","proposal":"p1","v":3}',
      },
    });
  });

  it("says why there is none, to this person only", async () => {
    rig.desk.answers.form = { headline: "That request is closed.", blocks: [], buttons: [] };
    const pressed = await maya.presses(card, "Edit");
    expect(pressed).toMatchObject({ status: 200, view: null });
    expect(rig.slack.ephemeralsFor(maya.email).at(-1)?.words).toBe("That request is closed.");
    expect(rig.slack.messagesIn("it-desk").map(({ words }) => words)).not.toContain("That request is closed.");
  });

  it("tells the person that it failed when it comes too late to open", async () => {
    const pressed = await maya.presses(card, "Edit", { late: true });
    expect(pressed).toMatchObject({ status: 500, view: null });
  });
});

describe("a form in Slack", () => {
  it("shows every kind of field with what it starts with", async () => {
    const { view } = await open();
    expect(view).toMatchObject({ title: { text: "New laptop" }, submit: { text: "Save" } });
    const { words } = see(view.blocks);
    expect(words).toContain("Change what is not right.\n\nNothing is sent before you submit.");
    expect(words).toContain("One sentence.");
    const inputs = view.blocks.flatMap((block) => (block.type === "input" ? [block.element] : []));
    expect(inputs).toMatchObject([
      { type: "plain_text_input", multiline: true, max_length: 50 },
      { type: "number_input", initial_value: "1450.50" },
      { type: "datepicker", initial_date: "2026-07-10" },
      { type: "email_text_input" },
      { type: "external_select", min_query_length: 0, initial_option: { value: "p-maya" } },
      { type: "static_select", initial_option: { value: "standard" } },
      { type: "multi_static_select", initial_options: [{ value: "bag" }] },
    ]);
  });

  it("is checked, kept, and only then closed", async () => {
    const view = await open();
    const sent = await maya.submits(view, {
      why: "It is broken",
      cost: "1600",
      model: "Large 16-inch",
      extras: ["Bag", "Dock"],
    });
    expect(sent).toEqual({ status: 200, body: null, errors: {} });
    const values = {
      ...{ why: "It is broken", cost: "1600", date: "2026-07-10", mail: null },
      ...{ for: "p-maya", model: "large", extras: ["bag", "dock"] },
    };
    expect(rig.desk.asked.at(-1)).toMatchObject({ about: "check", request: { action: laptop.action, values } });
    expect(heard()).toMatchObject([
      {
        kind: "form",
        key: "slack:form:form-1",
        formKey: "form-1",
        action: laptop.action,
        place,
        values,
        identity: { user: maya.id },
      },
    ]);
  });

  it("can be emptied where nothing is required", async () => {
    const view = await open();
    await maya.submits(view, { why: "Broken", cost: null, date: null, extras: [] });
    expect(heard()).toMatchObject([{ values: { cost: null, date: null, extras: [] } }]);
  });

  it("stays open with a sentence at the field to mend, and nothing is kept", async () => {
    rig.desk.answers.errors = { why: "Say what is wrong with the old one." };
    const view = await open();
    const sent = await maya.submits(view, { why: "x" });
    expect(sent.errors).toEqual({ "field:why": "Say what is wrong with the old one." });
    expect(heard()).toEqual([]);
    expect(rig.slack.viewOf(maya.email)).not.toBeNull();
  });

  it("says what is wrong with a field it does not show at the first one that it does", async () => {
    rig.desk.answers.errors = { why: "Too short.", cost_center: "There is no such cost centre." };
    const sent = await maya.submits(await open(), { why: "x" });
    expect(sent.errors).toEqual({ "field:why": "Too short. There is no such cost centre." });
  });

  it("submitted twice is one", async () => {
    const view = await open();
    await maya.submits(view, { why: "Broken" }, { times: 2 });
    expect(new Set(heard().map(({ key }) => key)).size).toBe(1);
  });

  it("is not closed when it cannot be kept", async () => {
    rig.desk.answers.failures = 1;
    const sent = await maya.submits(await open(), { why: "Broken" });
    expect(sent.status).toBe(500);
    expect(rig.slack.viewOf(maya.email)).not.toBeNull();
  });

  it("offers people as they are typed, and sends the one chosen", async () => {
    rig.desk.answers.options = [{ id: "p-ethan", label: "Ethan Park" }];
    const view = await open();
    expect(await maya.looksUp(view, "for", "eth")).toEqual([
      { text: { type: "plain_text", text: "Ethan Park", emoji: false }, value: "p-ethan" },
    ]);
    expect(rig.desk.asked.at(-1)).toMatchObject({ about: "suggest", request: { source: "people", text: "eth" } });
    await maya.submits(view, { why: "Broken", for: "Ethan Park" });
    expect(heard()).toMatchObject([{ values: { for: "p-ethan" } }]);
  });

  it("offers the first people before a letter is typed", async () => {
    rig.desk.answers.options = [{ id: "p-ethan", label: "Ethan Park" }];
    expect(await maya.looksUp(await open(), "for", "")).toHaveLength(1);
  });

  it("without anything to send is for reading, and its fields are text", async () => {
    const { submitLabel: _, ...reading } = laptop;
    const opened = await open(reading);
    expect(opened.view.submit).toBeUndefined();
    expect(see(opened.view.blocks).words).toContain("Model: Standard 14-inch");
    expect(see(opened.view.blocks).words).toContain("With it: Bag");
    await expect(maya.submits(opened, {})).rejects.toThrow("for reading");
  });

  it("takes more choices than a menu holds", async () => {
    const options = Array.from({ length: 250 }, (_, at) => ({ id: `room-${at}`, label: `Room ${at}` }));
    const view = await open({
      ...laptop,
      fields: [{ id: "room", label: "Room", type: "choice", required: true, options, initial: "room-249" }],
    });
    await maya.submits(view, {});
    expect(heard()).toMatchObject([{ values: { room: "room-249" } }]);
  });

  it("leaves out a menu with nothing in it, which Slack would refuse", async () => {
    const nothing = { id: "room", label: "Room", type: "choice", required: false, options: [] } as const;
    const { view } = await open({ ...laptop, fields: [nothing, ...laptop.fields.slice(0, 1)] });
    expect(view.blocks.filter(({ type }) => type === "input")).toHaveLength(1);
  });

  it("does not start with what its input would not take", async () => {
    const { view } = await open({
      ...laptop,
      fields: [
        { id: "cost", label: "Cost", type: "number", required: false, initial: "about 5" },
        { id: "date", label: "Date", type: "date", required: false, initial: "2026-02-30" },
        { id: "mail", label: "Mail", type: "email", required: false, initial: "nobody" },
      ],
    });
    for (const block of view.blocks) {
      if (block.type !== "input") continue;
      expect(block.element).not.toHaveProperty("initial_value");
      expect(block.element).not.toHaveProperty("initial_date");
    }
  });

  it("whose hidden part was tampered with is refused as unreadable", async () => {
    const opened = await open();
    for (const private_metadata of ["{", "{}", '{"action":{},"key":"","place":{}}', "null"]) {
      const tampered = { ...opened, view: { ...opened.view, private_metadata } };
      expect((await maya.submits(tampered, { why: "x" })).status).toBe(400);
    }
    expect(heard()).toEqual([]);
  });

  it("passes on what was done to it for the desk to judge, and nothing that is no field", async () => {
    const opened = await open();
    const metadata = JSON.parse(opened.view.private_metadata ?? "");
    const other = JSON.stringify({ ...metadata, action: { do: "edit", proposal: "of-somebody-else" } });
    const block_id = "priority";
    const extra = {
      ...opened.view.blocks.find(({ type }) => type === "input"),
      block_id,
      label: { type: "plain_text", text: "P" },
    };
    const blocks = [...opened.view.blocks, extra] as typeof opened.view.blocks;
    await maya.submits(
      { ...opened, view: { ...opened.view, blocks, private_metadata: other } },
      { why: "x", priority: "P1" },
    );
    expect(rig.desk.asked.at(-1)).toMatchObject({
      about: "check",
      request: { action: { proposal: "of-somebody-else" } },
    });
    expect(heard()).toHaveLength(1);
    expect(heard()[0]).not.toHaveProperty("values.priority");
  });
});
