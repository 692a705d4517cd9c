// Understanding with a language model over the embedded engine: the engine narrows what a message may be about, the model
// chooses and reads, our rules check. Without an answer that holds, the engine's own counts.
import type { Content } from "../domain/catalog/content.ts";
import type { Model } from "../ports/model.ts";
import type { Intent } from "./intent.ts";
import { narrowCandidates } from "./model/candidates.ts";
import { mayBeShown } from "./model/confidential.ts";
import { dataOf, instructions } from "./model/prompt.ts";
import { readIntents } from "./model/read-intents.ts";
import { understoodSchema } from "./model/reply.ts";
import type { Said, Understander } from "./understander.ts";
import { wordsOf } from "./words.ts";

const maxTokens = 2_000;
/** Short and sure: a model could add nothing but waiting. */
const sure = 0.9;
const short = 6;

/** Proposes and never writes, as the engine does. Does not throw for anything a model or its server does. */
export function understandWithModel(embedded: Understander, model: Model): Understander {
  return {
    ...embedded,
    async understand(said, ground) {
      const found = await embedded.understand(said, ground);
      if (isPlain(said.text, found)) return found;
      if (!mayConversationBeShown(said, ground.content, found)) return found;
      const candidates = narrowCandidates(said, ground.content, found);
      const data = dataOf(said, ground, candidates);
      const reply = await model.complete({
        purpose: "understand",
        instructions,
        data,
        reply: understoodSchema,
        maxTokens,
      });
      const intents = reply ? readIntents(reply.needs, { said, ground, candidates, found, readers: embedded }) : [];
      return intents.length > 0 ? intents : found;
    },
  };
}

/** What was said before belongs to it: it is shown too, and it may tell what the words themselves do not. */
function mayConversationBeShown({ text, earlier = [], confidentialFor = [] }: Said, content: Content, found: Intent[]) {
  const texts = earlier.filter(({ from }) => from === "person").map((spoken) => spoken.text);
  return mayBeShown(text, confidentialFor, content, found) && texts.every((before) => mayBeShown(before, [], content));
}

/** What somebody does with a few words of their own ("thanks!", "cancel that"), or with dates and people in them. */
function isPlain(text: string, found: readonly Intent[]): boolean {
  const [only, ...more] = found;
  if (!only || more.length > 0) return false;
  if (only.type === "delegate") return true;
  const aboutContent = ["raise", "ask", "unclear", "out_of_scope"].includes(only.type);
  return !aboutContent && only.confidence >= sure && wordsOf(text).length <= short;
}
