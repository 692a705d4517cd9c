// A form and what was filled in: which fields count, what is missing, and whether a value fits.
import { type Condition, type Facts, holds, type Rates } from "./catalog/condition.ts";
import type { Content } from "./catalog/content.ts";
import { type Amount, type Answer, type Answers, answerSchema, type Field } from "./catalog/field.ts";
import type { Directory } from "./person.ts";

export type FieldFault =
  | "required"
  | "unknown-choice"
  | "not-a-number"
  | "too-small"
  | "too-large"
  | "too-long"
  | "not-a-date"
  | "in-the-past"
  | "unknown-person"
  | "unknown-place"
  | "unknown-application"
  | "not-an-email"
  | "not-a-value";
export type Faults = Readonly<Record<string, FieldFault>>;

/** Fields whose condition holds, given what is answered so far. */
export function shownFields(form: readonly Field[], answers: Answers, facts: Facts, rates: Rates): Field[] {
  const visible = (condition: Condition | undefined) => holds(condition, form, answers, facts, rates);
  return form.filter((field) => visible(field.when));
}

export function missingFields(form: readonly Field[], answers: Answers, facts: Facts, rates: Rates): Field[] {
  return shownFields(form, answers, facts, rates).filter((field) => field.required && isEmpty(answers[field.id]));
}

export type FormGround = {
  readonly content: Pick<Content, "locations" | "applications">;
  readonly directory: Directory;
  readonly today: string;
};

/**
 * Checks the given answers field by field. Unknown fields are dropped; empty ones count as unanswered. `today` is the
 * person's local date.
 */
export function readAnswers(
  form: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  ground: FormGround,
): { answers: Answers; faults: Faults } {
  const answers: Record<string, Answer> = {};
  const faults: Record<string, FieldFault> = {};
  for (const field of form) {
    const parsed = answerSchema.safeParse(given[field.id]);
    if (given[field.id] === undefined || given[field.id] === null || (parsed.success && isEmpty(parsed.data))) continue;
    const fault = parsed.success ? faultOf(field, parsed.data, ground) : "not-a-value";
    if (fault) faults[field.id] = fault;
    else if (parsed.success) answers[field.id] = parsed.data;
  }
  return { answers, faults };
}

/** What the form starts with: the defaults its fields name, for this requester (`managerId` may be unknown). */
export function defaultAnswers(
  form: readonly Field[],
  requester: { id: string; managerId: string | null; locationId: string | null },
  today: string,
): Answers {
  const defaults = form.map((field): [string, Answer | null] => {
    if (!("default" in field) || field.default === undefined) return [field.id, null];
    if (field.type === "person") return [field.id, field.default === "manager" ? requester.managerId : requester.id];
    if (field.type === "location") return [field.id, requester.locationId];
    return [field.id, field.type === "date" ? today : field.default];
  });
  return Object.fromEntries(defaults.filter((entry): entry is [string, Answer] => entry[1] !== null));
}

export function splitSensitive(form: readonly Field[], answers: Answers): { plain: Answers; sensitive: Answers } {
  const secret = new Set(form.filter((field) => field.sensitive).map(({ id }) => id));
  const part = (keep: boolean) => Object.fromEntries(Object.entries(answers).filter(([id]) => secret.has(id) === keep));
  return { plain: part(false), sensitive: part(true) };
}

export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === "string") return answer.trim() === "";
  return Array.isArray(answer) && answer.length === 0;
}

function faultOf(field: Field, answer: Answer, { content, directory, today }: FormGround): FieldFault | null {
  const text = typeof answer === "string" ? answer : null;
  switch (field.type) {
    case "text":
    case "long_text":
      return text === null ? "not-a-value" : text.length > field.max ? "too-long" : null;
    case "number":
      return typeof answer === "number" && Number.isFinite(answer) ? outside(answer, field) : "not-a-number";
    case "amount":
      return isAmount(answer) ? outside(answer.value, field) : "not-a-number";
    case "date":
      if (text === null || !isDate(text)) return "not-a-date";
      return !field.past && text < today ? "in-the-past" : null;
    case "choice":
      return field.choices.some(({ id }) => id === text) ? null : "unknown-choice";
    case "choices": {
      const known = (id: unknown) => field.choices.some((choice) => choice.id === id);
      return Array.isArray(answer) && answer.every(known) ? null : "unknown-choice";
    }
    case "yes_no":
      return typeof answer === "boolean" ? null : "not-a-value";
    case "person":
      return text !== null && directory.get(text)?.active ? null : "unknown-person";
    case "location":
      return text !== null && content.locations.has(text) ? null : "unknown-place";
    case "application":
      return text !== null && content.applications.has(text) ? null : "unknown-application";
    case "email":
      return text !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : "not-an-email";
    case "file":
      return Array.isArray(answer) && answer.every((entry) => typeof entry === "object") ? null : "not-a-value";
  }
}

function outside(
  value: number,
  { min, max }: { min?: number | undefined; max?: number | undefined },
): FieldFault | null {
  if (min !== undefined && value < min) return "too-small";
  return max !== undefined && value > max ? "too-large" : null;
}

const isAmount = (answer: Answer): answer is Amount => typeof answer === "object" && "currency" in answer;

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
