// What a message means, as far as it can be told. Intents propose; nothing happens until a person presses.
import type { FilledAnswer } from "../domain/proposal.ts";

/** The words that the person may use on a case of theirs. */
export type CaseVerb =
  | "cancel"
  | "comment"
  | "approve"
  | "decline"
  | "reopen"
  | "confirm"
  | "take"
  | "resolve"
  | "show";

export type SmallTalk = "greeting" | "help" | "thanks" | "complaint" | "yes" | "no" | "received";

type Rest = {
  /** 0 to 1. */
  readonly confidence: number;
  /** The words of the message it rests on. */
  readonly words: string | null;
};

export type Intent =
  | ({
      readonly type: "raise";
      readonly item: string;
      readonly answers: Readonly<Record<string, FilledAnswer>>;
      readonly candidates: readonly string[];
    } & Rest)
  | ({ readonly type: "ask"; readonly question: string; readonly articles: readonly string[] } & Rest)
  | ({ readonly type: "status"; readonly case: string | null; readonly about: string } & Rest)
  | ({
      readonly type: "act";
      readonly verb: CaseVerb;
      readonly case: string | null;
      readonly about: string;
      readonly text: string | null;
    } & Rest)
  | ({ readonly type: "smalltalk"; readonly kind: SmallTalk } & Rest)
  | ({ readonly type: "person"; readonly departments: readonly string[] } & Rest)
  | ({ readonly type: "mine"; readonly list: "cases" | "approvals" | "catalog" } & Rest)
  | ({
      readonly type: "delegate";
      readonly to: string | null;
      readonly from: string | null;
      readonly until: string | null;
    } & Rest)
  | ({ readonly type: "out_of_scope" } & Rest)
  | ({ readonly type: "unclear"; readonly candidates: readonly string[] } & Rest);
