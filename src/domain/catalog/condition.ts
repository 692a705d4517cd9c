// Conditions in content are CEL expressions over the answers and the people of a case: `answers.cost > 2000`.
import { Environment } from "@marcbachmann/cel-js";
import { z } from "zod";
import type { Answers, Field } from "./field.ts";

/** A condition as written; its names and types are checked against the form when content is loaded. */
export const conditionSchema = z.string().min(1);
export type Condition = z.output<typeof conditionSchema>;

/** What a condition may speak of besides the answers. Unknown people give empty strings. */
export type Facts = {
  readonly requester: PersonFacts;
  readonly author: PersonFacts;
  /** The author raised it for themselves. */
  readonly forSelf: boolean;
};
export type PersonFacts = {
  readonly department: string;
  readonly country: string;
  readonly location: string;
  readonly employment: string;
};

const personFields = { department: "string", country: "string", location: "string", employment: "string" };

const celTypes: Record<Field["type"], string> = {
  text: "string",
  long_text: "string",
  email: "string",
  date: "string",
  choice: "string",
  person: "string",
  location: "string",
  application: "string",
  number: "double",
  amount: "double",
  yes_no: "bool",
  choices: "list<string>",
  file: "list<string>",
};

const unanswered: Record<string, unknown> = { string: "", double: 0, bool: false, "list<string>": [] };

/**
 * The fault in a condition, or null when it is a well-typed yes or no over this form. Conditions over sensitive fields
 * are refused: their outcome would tell what was answered.
 */
export function faultIn(condition: Condition, form: readonly Field[]): string | null {
  const checked = environmentFor(form).check(condition);
  if (!checked.valid) return `\`${condition}\` is not a valid condition: ${firstLine(checked.error?.message)}`;
  if (String(checked.type) !== "bool") return `\`${condition}\` is not a yes or no`;
  const sensitive = form.find((field) => field.sensitive && !isValidWithout(field, condition, form));
  return sensitive ? `\`${condition}\` depends on the sensitive field ${sensitive.id}` : null;
}

/** Evaluates a condition that content loading has checked. An unanswered field reads as "", 0, false or []. */
export function holds(
  condition: Condition | undefined,
  form: readonly Field[],
  answers: Answers,
  facts: Facts,
  rates: Rates,
): boolean {
  if (condition === undefined) return true;
  const values = Object.fromEntries(form.map((field) => [field.id, celValue(field, answers, rates)]));
  return environmentFor(form).evaluate(condition, { answers: values, ...facts }) === true;
}

/** Units of the organisation's currency for one unit of another: `{ EUR: 1, USD: 0.92 }`. */
export type Rates = Readonly<Record<string, number>>;

/** The amount in the organisation's currency; an unknown currency counts at face value. */
export function inOwnCurrency({ value, currency }: { value: number; currency: string }, rates: Rates): number {
  return value * (rates[currency] ?? 1);
}

function celValue(field: Field, answers: Answers, rates: Rates): unknown {
  const answer = answers[field.id];
  if (answer === undefined) return unanswered[celTypes[field.type]];
  if (typeof answer === "object" && "currency" in answer) return inOwnCurrency(answer, rates);
  if (Array.isArray(answer)) return answer.map((entry) => (typeof entry === "string" ? entry : entry.name));
  return answer;
}

function isValidWithout(field: Field, condition: Condition, form: readonly Field[]): boolean {
  return environmentFor(form.filter((other) => other !== field)).check(condition).valid;
}

const environments = new WeakMap<readonly Field[], Environment>();

function environmentFor(form: readonly Field[]): Environment {
  const known = environments.get(form);
  if (known) return known;
  const environment = new Environment({ unlistedVariablesAreDyn: false })
    .registerVariable({
      name: "answers",
      schema: Object.fromEntries(form.map((field) => [field.id, celTypes[field.type]])),
    })
    .registerVariable({ name: "requester", schema: personFields })
    .registerVariable({ name: "author", schema: personFields })
    .registerVariable("forSelf", "bool");
  environments.set(form, environment);
  return environment;
}

function firstLine(text: string | undefined): string {
  return text?.split("\n")[0] ?? "it cannot be read";
}
