// Cards and forms of every shape, with the worst that people might write on them, for properties that hold on a channel
// whatever it is given.
import fc from "fast-check";
import type { Action } from "../../src/messages/action.ts";
import type { Block, Button, Card, Span, Text } from "../../src/messages/card.ts";
import { type FieldView, type FormView, lookupSourceSchema } from "../../src/messages/form-view.ts";

/** What some channel reads as a mention, a link, a format or a formula. */
export const trickyWords = [
  "<at>Maya Lind</at> <@U0MAYA> <!channel> @everyone",
  "<https://evil.example|your bank> <!subteam^S1> &lt;!here&gt; #general :fire:",
  "[re-authenticate](https://evil.example/?q=secret) ![x](https://evil.example/x.png)",
  "**bold** __bold__ _italic_ ~~gone~~ `code`",
  "# heading\n- point\n1. first\n> quote\n| a | b |",
  "{{DATE(2020-01-01T00:00:00Z)}} {{{TIME(2020-01-01T00:00:00Z)}}} {{",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a template of Adaptive Cards looks like
  "${$root.secret} %7B%7B",
  "<b>bold</b> <a href='https://evil.example'>here</a> &lt;b&gt; &#42;",
  "https://evil.example/?q=secret javascript:alert(1)",
  '"quoted" \\*escaped\\* \\',
  "\u202eevorppa\u202c plea\u200bse",
  "one\r\ntwo\rthree\n\n\nfour",
  "\u0000=1+1\u001f\ud800 end",
  "👩‍👩‍👧‍👦".repeat(40),
];

const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...trickyWords) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "\n") },
  {
    weight: 1,
    arbitrary: fc.nat(5_000).map((length) => "many words, 需要新椅子, 🪑.\n".repeat(220).slice(0, length)),
  },
);
const url = fc.constantFrom(
  ...[
    "https://lumen.example/kb/vpn",
    "http://lumen.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.example",
  ],
  ...["not an address", `https://lumen.example/${"x".repeat(4000)}`],
);
const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  words.map((text): Span => ({ span: "strong", text })),
  fc.tuple(words, url).map(([text, to]): Span => ({ span: "link", text, url: to })),
);
const text: fc.Arbitrary<Text> = fc.oneof(words, fc.array(span, { maxLength: 5 }));

const id = fc.stringMatching(/^[a-z0-9-]{1,64}$/);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constantFrom("take" as const, "resolve" as const), case: id, v: fc.nat() }),
  fc.record({ do: fc.constant("fill" as const), proposal: id, field: id, value: fc.string({ maxLength: 200 }) }),
);
const button: fc.Arbitrary<Button> = fc.record(
  {
    label: words,
    action,
    style: fc.constantFrom("primary" as const, "danger" as const),
    opensForm: fc.constant(true as const),
    confirm: fc.record({ title: words, text: words, yes: words, no: words }),
  },
  { requiredKeys: ["label", "action"] },
);
const fact = fc.record({ label: words, value: text });
const step = fc.record(
  { state: fc.constantFrom("done", "current", "waiting", "skipped", "problem"), title: words, detail: words },
  { requiredKeys: ["state", "title"] },
);
const entry = fc.record(
  { title: text, detail: text, buttons: fc.array(button, { maxLength: 8 }) },
  { requiredKeys: ["title", "buttons"] },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((shown): Block => ({ block: "text", text: shown })),
  text.map((shown): Block => ({ block: "hint", text: shown })),
  fc.array(fact, { maxLength: 20 }).map((facts): Block => ({ block: "facts", facts })),
  fc.record({ block: fc.constant("quote" as const), by: words, text: words }),
  fc.record({ block: fc.constant("steps" as const), title: words, steps: fc.array(step, { maxLength: 20 }) }),
  fc.array(entry, { maxLength: 20 }).map((entries): Block => ({ block: "entries", entries })),
  fc.constant<Block>({ block: "divider" }),
);

export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    headline: words,
    badge: fc.record({ text: words, tone: fc.constantFrom("neutral", "info", "good", "warning", "danger") }),
    blocks: fc.array(block, { maxLength: 8 }),
    buttons: fc.array(button, { maxLength: 30 }),
  },
  { requiredKeys: ["headline", "blocks", "buttons"] },
);

const options = fc.uniqueArray(fc.record({ id, label: words }), { selector: (option) => option.id, maxLength: 60 });
const shared = { id: fc.stringMatching(/^[a-z][a-z_]{0,30}$/), label: words, help: words, required: fc.boolean() };
const field: fc.Arbitrary<FieldView> = fc.oneof(
  fc.record({
    ...shared,
    ...{
      type: fc.constant("text" as const),
      multiline: fc.boolean(),
      max: fc.integer({ min: 1, max: 4000 }),
      initial: words,
    },
  }),
  fc.record({
    ...shared,
    type: fc.constantFrom("number" as const, "date" as const, "email" as const),
    initial: fc.constantFrom("", "12.5", "2026-07-10", "soon", "maya@lumen.example"),
  }),
  options.chain((all) =>
    fc.record({
      ...shared,
      type: fc.constant("choice" as const),
      options: fc.constant(all),
      initial: fc.constantFrom("", ...all.map((option) => option.id)),
    }),
  ),
  options.chain((all) =>
    fc.record({
      ...shared,
      type: fc.constant("choices" as const),
      options: fc.constant(all),
      initial: fc.subarray(all.map((option) => option.id)),
    }),
  ),
  fc.record({
    ...shared,
    type: fc.constant("lookup" as const),
    source: fc.constantFrom(...lookupSourceSchema.options),
    initial: fc.option(fc.record({ id, label: words }), { nil: undefined }),
  }),
);

export const anyForm: fc.Arbitrary<FormView> = fc.record(
  {
    title: words,
    intro: words,
    fields: fc.uniqueArray(field, { selector: (each) => each.id, maxLength: 12 }),
    submitLabel: words,
    action,
    key: fc.uuid(),
  },
  { requiredKeys: ["title", "fields", "action", "key"] },
);

/** Where the card links to, by its own will. */
export function linksOf({ blocks }: Card): string[] {
  const texts = blocks.flatMap((each): Text[] => {
    if (each.block === "text" || each.block === "hint") return [each.text];
    if (each.block === "facts") return each.facts.map(({ value }) => value);
    return each.block === "entries" ? each.entries.flatMap(({ title, detail = "" }) => [title, detail]) : [];
  });
  const spans = texts.flatMap((each) => (typeof each === "string" ? [] : each));
  return spans.flatMap((each) => (typeof each !== "string" && each.span === "link" ? [each.url] : []));
}
