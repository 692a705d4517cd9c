// Holds a parsed file against its zod schema, and says in sentences, each with its place, where it does not fit.
import type { z } from "zod";
import { error, type Finding, located, type Path, type Report, type Source } from "./fault.ts";

type Issue = z.core.$ZodIssue;

/** Null when it does not fit; why is reported. */
export function readShape<Shape>(schema: z.ZodType<Shape>, source: Source, report: Report): Shape | null {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const finding of findingsIn(result.error, source.value)) report(located(source, finding));
  return null;
}

export function findingsIn(problem: z.ZodError, value: unknown): Finding[] {
  return problem.issues.flatMap((issue) => told(issue as Issue, [], value));
}

function told(issue: Issue, above: Path, value: unknown): Finding[] {
  const path = [...above, ...issue.path];
  const name = nameOf(path, value);
  const say = (sentence: string, at: Path = path) => [error(at, sentence)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.flatMap((key) => say(`${nameOf([...path, key], value)} is not known here`, [...path, key]));
    case "invalid_type":
      if (at(path, value) === undefined) return say(`${name} is missing`);
      return say(`${name} must be ${kindOf(issue.expected)}, not ${shown(at(path, value))}`);
    case "invalid_value":
      if (at(path, value) === undefined) return say(`${name} is missing`);
      return say(`${name} must be ${issue.values.join(", ")}, not ${shown(at(path, value))}`);
    case "invalid_key":
      return say(`the key ${name} is not allowed: ${issue.issues.map(({ message }) => message).join(", ")}`);
    case "too_small":
      if (issue.origin === "number") return say(`${name} must be at least ${issue.minimum}`);
      return say(issue.minimum === 1 ? `${name} is empty` : `${name} needs at least ${issue.minimum} ${unitOf(issue)}`);
    case "too_big":
      if (issue.origin === "number") return say(`${name} must be at most ${issue.maximum}`);
      return say(`${name} may have at most ${issue.maximum} ${unitOf(issue)}`);
    case "invalid_union":
      return toldOfUnion(issue, path, value);
    case "invalid_format":
      return say(`${name} is ${shown(at(path, value))}: ${uncapitalized(issue.message)}`);
    default:
      return say(`${name}: ${uncapitalized(issue.message)}`);
  }
}

/** The branch that came furthest is what was meant; where none got anywhere, all of them are named. */
function toldOfUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: Path, value: unknown): Finding[] {
  if (issue.discriminator !== undefined) {
    if (at(path, value) === undefined) return [error(path, `${nameOf(path, value)} is missing`)];
    const known = "options" in issue && Array.isArray(issue.options) ? issue.options.join(", ") : "";
    return [error(path, `${nameOf(path, value)} must be one of ${known}, not ${shown(at(path, value))}`)];
  }
  const branches = issue.errors.map((issues) => ({ issues, depth: depthOf(issues) }));
  const deepest = Math.max(...branches.map(({ depth }) => depth));
  const [meant, ...others] = branches.filter(({ depth }) => depth === deepest);
  if (meant && (others.length === 0 || deepest > 1)) return meant.issues.flatMap((each) => told(each, path, value));
  const reasons = branches.flatMap(({ issues }) => issues.flatMap((each) => told(each, path, value)));
  const name = nameOf(path, value);
  const ways = reasons.map(({ message }) =>
    message
      .replace(`${name} `, "")
      .replace(`${name}: `, "")
      .replace(/, not .*$/, ""),
  );
  return [error(path, `${name} does not fit: it ${[...new Set(ways)].join("; or ")}`)];
}

/** 0: not even the right kind of thing. 1: a thing with other keys. More: right until somewhere inside. */
function depthOf(issues: readonly Issue[]): number {
  const depths = issues.map(
    ({ code, path }) => path.length * 2 + (["invalid_type", "invalid_value"].includes(code) ? 0 : 1),
  );
  return Math.min(...depths);
}

/** "form.model.choices.standard": entries of a list go by their id where they have one. */
function nameOf(path: Path, value: unknown): string {
  const names = path.map((step, depth) => {
    if (typeof step !== "number") return String(step);
    const entry = at(path.slice(0, depth + 1), value);
    return isRecord(entry) && typeof entry.id === "string" ? entry.id : String(step + 1);
  });
  return names.join(".") || "the file";
}

function at(path: Path, value: unknown): unknown {
  return path.reduce(
    (part: unknown, step) => (isRecord(part) && Object.hasOwn(part, step) ? part[step] : undefined),
    value,
  );
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}

function kindOf(expected: string): string {
  const kinds: Record<string, string> = {
    string: "text",
    object: "a group of keys",
    record: "a group of keys",
    array: "a list",
    tuple: "a list",
    int: "a whole number",
    boolean: "true or false",
  };
  return kinds[expected] ?? `a ${expected}`;
}

function unitOf({ origin }: { origin: string }): string {
  return origin === "string" ? "characters" : "entries";
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)} ...` : text;
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
