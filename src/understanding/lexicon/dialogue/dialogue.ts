// How people say what is about no item and no article, by what they do with it. The content has the phrasings of all else.

export type Dialogue =
  | "greeting"
  | "help"
  | "thanks"
  | "complaint"
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
  | "out_of_scope";

export type DialogueExamples = Readonly<Record<Dialogue, readonly string[]>>;
