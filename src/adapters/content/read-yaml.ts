// YAML as plain data, and the line of everything in it. Hostile YAML (bombs, depth, keys that reach into JavaScript's own
// objects) is refused before anybody looks at the data.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from "yaml";
import type { ContentFault, Path, Report, Source } from "./fault.ts";

const MOST_ALIASES = 20;
const treacherous = new Set(["__proto__", "constructor", "prototype", "<<"]);

type Read = { readonly text: string; readonly source: Source | null; readonly faults: readonly ContentFault[] };

/** The last reading of each file: when one changes, the others need not be parsed again. */
const lastRead = new Map<string, Read>();

/** Null when the text is no YAML worth reading; why is reported. `before` counts the lines above it in its file. */
export function readYaml(file: string, text: string, report: Report, before = 0): Source | null {
  const known = lastRead.get(file);
  const read = known?.text === text ? known : readAnew(file, text, before);
  lastRead.set(file, read);
  for (const fault of read.faults) report(fault);
  return read.source;
}

function readAnew(file: string, text: string, before: number): Read {
  const { document, lineAt } = parsed(text);
  const refused = (offset: number, message: string): Read => {
    return { text, source: null, faults: [{ file, line: lineAt(offset) + before, severity: "error", message }] };
  };
  const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first?.code === "RESOURCE_EXHAUSTION") return refused(first.pos[0], "this is nested too deeply");
  if (first) return refused(first.pos[0], `this is not valid YAML: ${first.message}`);
  const [odd] = document.warnings;
  if (odd) return refused(odd.pos[0], `this YAML is not understood: ${odd.message}`);
  const bad = treacherousKeyIn(document);
  if (bad) return refused(bad.at, `the key ${bad.key} is not allowed`);

  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (value === null) return refused(0, "the file is empty");
    return { text, source: { file, value, lineOf: (path) => lineIn(text, path) + before }, faults: [] };
  } catch (problem) {
    if (problem instanceof ReferenceError) return refused(0, "this repeats itself by aliases too often");
    throw problem;
  }
}

/** Parses again: lines are asked for rarely, and a parsed document takes far more room than its text. */
function lineIn(text: string, path: Path): number {
  const { document, lineAt } = parsed(text);
  return lineAt(offsetOf(document, path));
}

function parsed(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  return { document, lineAt: (offset: number) => lines.linePos(offset).line };
}

function treacherousKeyIn(document: Document): { key: string; at: number } | null {
  let found: { key: string; at: number } | null = null;
  visit(document, {
    Pair(_, { key }: Pair) {
      if (!isScalar(key) || !treacherous.has(String(key.value))) return undefined;
      found = { key: String(key.value), at: key.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const entry = node.items[Number(step)] as { range?: [number, number, number] | null } | undefined;
      if (!entry) break;
      offset = entry.range?.[0] ?? offset;
      node = entry;
    } else break;
  }
  return offset;
}
