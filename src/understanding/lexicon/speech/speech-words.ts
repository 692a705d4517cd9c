// What a language's list of speech holds: phrases that say what somebody is doing with their words, whatever they are
// about. The patterns are those of `phrases.ts`.

export type SpeechAct =
  | "greeting"
  | "help"
  | "thanks"
  | "complaint"
  | "yes"
  | "no"
  | "person"
  | "status"
  | "cases"
  | "approvals"
  | "catalog"
  | "delegate"
  | "cancel"
  | "approve"
  | "decline"
  | "comment"
  | "reopen"
  | "confirm"
  | "take"
  | "resolve"
  | "show";

export type SpeechWords = Readonly<Record<SpeechAct, readonly string[]>> & {
  /** Beginnings and turns of a question that wants to know, rather than to get. */
  readonly question: readonly string[];
  /** Asks what one may, must or needs: about a rule, even where it is said in the words of a wish. */
  readonly rule: readonly string[];
  /** Turns that ask for something to be done, given or mended. */
  readonly request: readonly string[];
  /** May stand between two needs, or between the halves of one. */
  readonly and: readonly string[];
  /** Says that another need follows. */
  readonly also: readonly string[];
  /** "And" with a new subject or a new wish after it. */
  readonly anew: readonly string[];
  /** What may be said around the words that matter: greetings, please, thanks in advance. */
  readonly politeness: readonly string[];
};
