// What Teams demands of an Adaptive Card 1.5, by the schema and Teams' own documentation: the elements and their
// properties, the actions, ids, sizes. Anything not named here is refused, so a slip of the pen is found.

type Rule = (value: unknown, at: string, found: Found) => void;
type Shape = { readonly required?: Readonly<Record<string, Rule>>; readonly optional?: Readonly<Record<string, Rule>> };
type Found = { readonly faults: string[]; readonly inputs: string[] };
type Tagged = { readonly type?: unknown; readonly [property: string]: unknown };

const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;

/** Every fault with its path; none for a card that Teams shows. A dialog knows only Action.Submit. */
export function faultsOf(card: unknown, where: "message" | "dialog" = "message"): string[] {
  const found: Found = { faults: [], inputs: [] };
  one(["AdaptiveCard"])(card, "card", found);
  const size = Buffer.byteLength(JSON.stringify(card));
  if (size > MOST_BYTES) found.faults.push(`card: ${size} bytes`);
  const { version, body, actions } = card as { version?: unknown; body?: unknown[]; actions?: unknown[] };
  if (version !== "1.5") found.faults.push(`card.version: ${version}`);
  if ((body?.length ?? 0) + (actions?.length ?? 0) === 0) found.faults.push("card: empty");
  const twice = found.inputs.filter((id, index) => found.inputs.indexOf(id) !== index);
  if (twice.length > 0) found.faults.push(`inputs: ${twice.join(", ")} twice`);
  if (where === "message" && found.inputs.length > 0) found.faults.push("inputs in a message");
  if (where === "dialog" && JSON.stringify(card).includes('"Action.Execute"'))
    found.faults.push("Action.Execute in a dialog");
  return found.faults;
}

const text: Rule = (value, at, { faults }) => {
  if (typeof value !== "string" || value === "") faults.push(`${at}: no text`);
};
const wellFormed: Rule = (value, at, found) => {
  text(value, at, found);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (typeof value === "string" && /\p{Surrogate}|[\u0000-\u0008\u000b-\u001f]/u.test(value)) {
    found.faults.push(`${at}: unwritable characters`);
  }
};
const flag: Rule = (value, at, { faults }) => {
  if (typeof value !== "boolean") faults.push(`${at}: no boolean`);
};
const number: Rule = (value, at, { faults }) => {
  if (typeof value !== "number") faults.push(`${at}: no number`);
};
const anything: Rule = () => {};
const among =
  (...values: readonly unknown[]): Rule =>
  (value, at, { faults }) => {
    if (!values.includes(value)) faults.push(`${at}: ${JSON.stringify(value)}`);
  };
const httpUrl: Rule = (value, at, { faults }) => {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : null;
  if (!url || !["https:", "http:"].includes(url.protocol)) faults.push(`${at}: no link`);
};
const object: Rule = (value, at, { faults }) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) faults.push(`${at}: no object`);
};
const listOf =
  (rule: Rule, { least = 0, most = Number.POSITIVE_INFINITY } = {}): Rule =>
  (value, at, found) => {
    if (!Array.isArray(value)) return void found.faults.push(`${at}: no list`);
    if (value.length < least || value.length > most) found.faults.push(`${at}: ${value.length} of them`);
    for (const [index, each] of value.entries()) rule(each, `${at}[${index}]`, found);
  };
const one =
  (types: readonly string[]): Rule =>
  (value, at, found) => {
    const { type } = (value ?? {}) as Tagged;
    if (typeof type !== "string" || !types.includes(type)) return void found.faults.push(`${at}: a ${String(type)}`);
    shaped(SHAPES[type] as Shape)(value, at, found);
    if (type.startsWith("Input.")) found.inputs.push(String((value as Tagged).id));
    if (type === "Input.ChoiceSet") choiceSet(value, at, found);
  };

function shaped({ required = {}, optional = {} }: Shape): Rule {
  return (value, at, found) => {
    const { type: _, ...properties } = value as Tagged;
    for (const name of Object.keys(required)) if (!(name in properties)) found.faults.push(`${at}.${name}: missing`);
    for (const [name, property] of Object.entries(properties)) {
      const rule = required[name] ?? optional[name];
      if (rule) rule(property, `${at}.${name}`, found);
      else found.faults.push(`${at}.${name}: unknown`);
    }
  };
}

const ELEMENTS = [
  "RichTextBlock",
  "TextBlock",
  "Container",
  "ColumnSet",
  "FactSet",
  "ActionSet",
  "Input.Text",
  "Input.Number",
  "Input.Date",
  "Input.ChoiceSet",
];
const ACTIONS = ["Action.Execute", "Action.Submit", "Action.ShowCard", "Action.OpenUrl"];

const elements = listOf((value, at, found) => one(ELEMENTS)(value, at, found));
const actions = listOf((value, at, found) => one(ACTIONS)(value, at, found), { least: 1, most: MOST_ACTIONS });

const placed = {
  id: text,
  isVisible: flag,
  separator: flag,
  spacing: among("None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"),
};
const written = {
  size: among("Small", "Default", "Medium", "Large", "ExtraLarge"),
  weight: among("Lighter", "Default", "Bolder"),
  color: among("Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention"),
  isSubtle: flag,
};
const input = { label: wellFormed, isRequired: flag, errorMessage: wellFormed };
const button = { style: among("default", "positive", "destructive"), mode: among("primary", "secondary") };

/** Teams sends dialogs for these data, and nothing else may be called msteams. */
const submitted: Rule = (value, at, found) => {
  object(value, at, found);
  const { msteams } = value as { msteams?: unknown };
  if (msteams !== undefined && JSON.stringify(msteams) !== '{"type":"task/fetch"}') found.faults.push(`${at}.msteams`);
};
const choices: Rule = (value, at, found) => {
  listOf(shaped({ required: { title: wellFormed, value: wellFormed } }))(value, at, found);
  const values = (value as { value: string }[]).map((choice) => choice.value);
  if (new Set(values).size < values.length) found.faults.push(`${at}: a value twice`);
};
const choiceSet: Rule = (value, at, found) => {
  const set = value as {
    choices: { value: string }[];
    isMultiSelect?: boolean;
    value?: string;
    "choices.data"?: unknown;
  };
  if (set.choices.length === 0 && !set["choices.data"]) found.faults.push(`${at}: nothing to choose`);
  if (set.isMultiSelect && set.choices.some((choice) => choice.value.includes(",")))
    found.faults.push(`${at}: a comma`);
  const chosen = set.isMultiSelect ? (set.value ?? "").split(",").filter(Boolean) : set.value ? [set.value] : [];
  const unknown = chosen.filter((each) => !set.choices.some((choice) => choice.value === each));
  if (unknown.length > 0) found.faults.push(`${at}.value: not among the choices`);
};

const SHAPES: Readonly<Record<string, Shape>> = {
  AdaptiveCard: {
    required: { version: text, body: elements },
    optional: {
      $schema: text,
      actions,
      fallbackText: wellFormed,
      speak: wellFormed,
      lang: text,
      msteams: shaped({ optional: { width: among("Full") } }),
    },
  },
  TextBlock: { required: { text: wellFormed }, optional: { ...placed, ...written, wrap: flag, maxLines: number } },
  RichTextBlock: {
    required: { inlines: listOf((value, at, found) => one(["TextRun"])(value, at, found), { least: 1 }) },
    optional: { ...placed, horizontalAlignment: among("Left", "Center", "Right") },
  },
  TextRun: {
    required: { text: wellFormed },
    optional: {
      ...written,
      ...{ italic: flag, underline: flag, strikethrough: flag, highlight: flag },
      selectAction: (value, at, found) => one(["Action.OpenUrl"])(value, at, found),
    },
  },
  Container: {
    required: { items: elements },
    optional: { ...placed, style: among("default", "emphasis", "good", "attention", "warning", "accent"), bleed: flag },
  },
  ColumnSet: {
    required: { columns: listOf((value, at, found) => one(["Column"])(value, at, found)) },
    optional: placed,
  },
  Column: { required: { items: elements }, optional: { ...placed, width: anything } },
  FactSet: {
    required: { facts: listOf(shaped({ required: { title: wellFormed, value: wellFormed } })) },
    optional: placed,
  },
  ActionSet: { required: { actions }, optional: placed },
  "Input.Text": {
    required: { id: text },
    optional: {
      ...input,
      ...placed,
      value: wellFormed,
      isMultiline: flag,
      maxLength: number,
      placeholder: text,
      style: among("Text", "Email"),
    },
  },
  "Input.Number": { required: { id: text }, optional: { ...input, ...placed, value: number } },
  "Input.Date": {
    required: { id: text },
    optional: {
      ...input,
      ...placed,
      value: (value, at, { faults }) => void (/^\d{4}-\d\d-\d\d$/.test(String(value)) || faults.push(`${at}: no date`)),
    },
  },
  "Input.ChoiceSet": {
    required: { id: text, choices },
    optional: {
      ...input,
      ...placed,
      ...{
        value: text,
        isMultiSelect: flag,
        wrap: flag,
        placeholder: text,
        style: among("compact", "expanded", "filtered"),
      },
      "choices.data": (value, at, found) => one(["Data.Query"])(value, at, found),
    },
  },
  "Data.Query": { required: { dataset: text }, optional: { count: number, skip: number } },
  "Action.Execute": { required: { title: wellFormed, data: object }, optional: { ...button, verb: text } },
  "Action.Submit": { required: { title: wellFormed, data: submitted }, optional: button },
  "Action.ShowCard": {
    required: { title: wellFormed, card: (value, at, found) => one(["AdaptiveCard"])(value, at, found) },
    optional: button,
  },
  "Action.OpenUrl": { required: { url: httpUrl }, optional: { ...button, title: wellFormed } },
};
