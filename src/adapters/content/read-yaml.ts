// YAML as plain data, and the line of everything in it. Hostile YAML (bombs, depth, keys that reach into JavaScript's own
// objects) is refused before anybody looks at the data.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit } from "yaml";
import type { Path, Report, Source } from "./fault.ts";

const MOST_ALIASES = 20;
const treacherous = new Set(["__proto__", "constructor", "prototype", "<<"]);

/** Null when the text is no YAML worth reading; why is reported. `before` counts the lines above it in its file. */
export function readYaml(file: string, text: string, report: Report, before = 0): Source | null {
  const lines = new LineCounter();
  const refuse = (offset: number, message: string) => {
    report({ file, line: lines.linePos(offset).line + before, severity: "error", message });
    return null;
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first?.code === "RESOURCE_EXHAUSTION") return refuse(first.pos[0], "this is nested too deeply");
  if (first) return refuse(first.pos[0], `this is not valid YAML: ${first.message}`);
  const [odd] = document.warnings;
  if (odd) return refuse(odd.pos[0], `this YAML is not understood: ${odd.message}`);
  const bad = treacherousKeyIn(document);
  if (bad) return refuse(bad.at, `the key ${bad.key} is not allowed`);

  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (value === null) return refuse(0, "the file is empty");
    return { file, value, lineOf: (path) => lines.linePos(offsetOf(document, path)).line + before };
  } catch (problem) {
    if (problem instanceof ReferenceError) return refuse(0, "this repeats itself by aliases too often");
    throw problem;
  }
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
