// Filling in a modal as Slack's client lets people do it: what it would not send, it throws.
import type { OpenView } from "./slack-world.ts";

/** By a field's id or label: what is typed or chosen, null for emptied. */
export type Filled = Readonly<Record<string, string | readonly string[] | null>>;
export type Choice = { readonly text: { readonly text: string }; readonly value: string };

export type Input = Extract<OpenView["view"]["blocks"][number], { type: "input" }>;

export function isNamed(block: Input, name: string): boolean {
  return block.label.text === name || block.block_id === name || block.block_id?.endsWith(`:${name}`) === true;
}

export function nameOf(block: Input, values: Filled): string | null {
  return Object.keys(values).find((name) => isNamed(block, name)) ?? null;
}

/** What stays in a field nobody touches. */
export function startOf(element: Input["element"]): string | readonly string[] | null {
  switch (element.type) {
    case "static_select":
    case "external_select":
      return element.initial_option?.text.text ?? null;
    case "multi_static_select":
      return (element.initial_options ?? []).map(({ text }) => text.text);
    case "datepicker":
      return element.initial_date ?? null;
    default:
      return element.initial_value ?? null;
  }
}

export async function stateOf(
  { element, label, optional }: Input,
  given: string | readonly string[] | null,
  lookUp: (letters: string) => Promise<readonly Choice[]>,
): Promise<Record<string, unknown>> {
  const one = typeof given === "string" ? given : (given?.[0] ?? "");
  const many = typeof given === "string" ? [given] : (given ?? []);
  const refuse = (why: string) => new Error(`Slack would not send the form: ${label.text} ${why}.`);
  if (!optional && many.filter((value) => value !== "").length === 0) throw refuse("is empty");
  const choose = (from: readonly Choice[], wanted: string) => {
    const chosen = from.find(({ text, value }) => text.text === wanted || value === wanted);
    if (!chosen) throw refuse(`does not offer ${wanted}`);
    return chosen;
  };
  const { type } = element;
  switch (type) {
    case "plain_text_input":
      if (one.length > (element.max_length ?? 3000)) throw refuse("is too long");
      return { type, value: one || null };
    case "number_input":
      if (one !== "" && !/^-?\d+(\.\d+)?$/.test(one)) throw refuse("is not a number");
      return { type, value: one || null };
    case "email_text_input":
      if (one !== "" && !/^\S+@\S+\.\S+$/.test(one)) throw refuse("is not an address");
      return { type, value: one || null };
    case "datepicker":
      if (one !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(one)) throw refuse("is not a date");
      return { type, selected_date: one || null };
    case "static_select":
      return { type, selected_option: one ? choose(offeredBy(element), one) : null };
    case "multi_static_select":
      return { type, selected_options: many.map((wanted) => choose(offeredBy(element), wanted)) };
    case "external_select": {
      const kept = element.initial_option;
      if (one === "" || kept?.text.text === one) return { type, selected_option: one === "" ? null : kept };
      return { type, selected_option: choose(await lookUp(one), one) };
    }
  }
}

function offeredBy({
  options = [],
  option_groups = [],
}: {
  options?: Choice[] | undefined;
  option_groups?: { options: Choice[] }[] | undefined;
}): Choice[] {
  return [...options, ...option_groups.flatMap((group) => group.options)];
}
