// A language model, as little of it as the desk needs: it fills in a schema. What comes back is a proposal like any other.
import type { z } from "zod";

export type ModelRequest<Reply> = {
  /** To be counted by. */
  readonly purpose: "understand" | "answer" | "draft";
  /** Ours alone: not a word of users, of the catalog or of articles stands in it. */
  readonly instructions: string;
  /** All that others wrote, by what it is. The model is told that it is data, whatever it says. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly reply: z.ZodType<Reply>;
  /** Of the reply. */
  readonly maxTokens: number;
};

export interface Model {
  /** Null when no reply that fits the schema came in time, for whatever reason. Does not throw. */
  complete<Reply>(request: ModelRequest<Reply>): Promise<Reply | null>;
}
