// What a language's list of danger holds. The patterns are those of `phrases.ts`.

export type DangerKind =
  | "gas"
  | "fire"
  | "trapped"
  | "medical"
  | "violence"
  | "flood"
  | "electric"
  | "collapse"
  | "chemical";

export type DangerWords = Readonly<Record<DangerKind, readonly string[]>> & {
  /** Everyday phrases that share words with danger: what overlaps with one of them is none. */
  readonly harmless: readonly string[];
  /** Talk of what might be, was long ago, or is a joke: anywhere before it in the sentence, there is no danger now. */
  readonly remote: readonly string[];
  readonly despair: readonly string[];
  readonly noDespair: readonly string[];
};
