// The append-only history of a case. Entries are chained over salted digests of their payloads, so that a payload can
// be erased (a person forgotten) and the chain still verifies.
import { createHash } from "node:crypto";
import type { CaseId } from "./case.ts";
import type { CaseEvent } from "./case-event.ts";

export type TimelineEntry = {
  readonly caseId: CaseId;
  /** 1, 2, 3 ... without a gap. */
  readonly seq: number;
  readonly at: number;
  readonly kind: CaseEvent["kind"];
  /** Null once erased; then the salt is gone as well. */
  readonly event: CaseEvent | null;
  readonly salt: string | null;
  /** SHA-256 of salt and payload, hexadecimal. */
  readonly digest: string;
  /** SHA-256 over the previous chain value and this entry's fixed parts, hexadecimal. */
  readonly chain: string;
};

export type Fault = { readonly seq: number; readonly what: "gap" | "payload" | "chain" };

/** The entry that follows `last`; `salt` is 16 random bytes, hexadecimal. */
export function chained(caseId: CaseId, last: TimelineEntry | null, event: CaseEvent, salt: string): TimelineEntry {
  const seq = (last?.seq ?? 0) + 1;
  const digest = digestOf(salt, event);
  const fixed = { caseId, seq, at: event.at, kind: event.kind, digest };
  return { ...fixed, event, salt, chain: chainOf(last?.chain ?? "", fixed) };
}

/** The first thing wrong with a case's history, or null. Entries must come in order. */
export function faultInTimeline(entries: readonly TimelineEntry[]): Fault | null {
  let previous = "";
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return { seq: index + 1, what: "gap" };
    const erased = entry.event === null || entry.salt === null;
    if (!erased && digestOf(entry.salt as string, entry.event as CaseEvent) !== entry.digest)
      return { seq: entry.seq, what: "payload" };
    if (chainOf(previous, entry) !== entry.chain) return { seq: entry.seq, what: "chain" };
    previous = entry.chain;
  }
  return null;
}

function digestOf(salt: string, event: CaseEvent): string {
  return sha256(`${salt}\n${canonical(event)}`);
}

function chainOf(
  previous: string,
  { caseId, seq, at, kind, digest }: Pick<TimelineEntry, "caseId" | "seq" | "at" | "kind" | "digest">,
): string {
  return sha256([previous, caseId, seq, at, kind, digest].join("\n"));
}

/** JSON with sorted keys: databases do not keep their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
