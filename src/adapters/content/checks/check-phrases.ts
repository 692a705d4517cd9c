// The same words under two things teach nothing: whoever says them cannot be understood.
import type { Examples } from "../../../domain/catalog/item.ts";
import { type Finding, warning } from "../fault.ts";

type Phrased = { readonly value: { readonly examples: Examples } };

/** By id, for every phrase that stands under another id, or under the same one, before. */
export function checkPhrases(parts: ReadonlyMap<string, Phrased>): Map<string, Finding[]> {
  const first = new Map<string, string>();
  const findings = new Map<string, Finding[]>();
  for (const [id, { value }] of parts) {
    const own: Finding[] = [];
    for (const [language, phrases] of Object.entries(value.examples)) {
      for (const [index, phrase] of (phrases ?? []).entries()) {
        const words = phrase.trim().toLowerCase();
        const before = first.get(words);
        if (before === undefined) first.set(words, id);
        else own.push(warning(["examples", language, index], `"${phrase}" stands under ${before} already`));
      }
    }
    if (own.length > 0) findings.set(id, own);
  }
  return findings;
}
