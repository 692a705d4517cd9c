// Understanding without a model: phrases say what somebody does with their words, examples say what they are about.
import type { Content } from "../domain/catalog/content.ts";
import type { Field } from "../domain/catalog/field.ts";
import type { Intent } from "./intent.ts";
import { intentOf, type Need } from "./intent-of.ts";
import { languageOf, languagesOf } from "./language.ts";
import { needsIn } from "./needs.ts";
import { readDelegation } from "./read-delegation.ts";
import { readAsked, readFields } from "./read-fields.ts";
import { createRecogniser, type Meanings, type Recogniser } from "./recogniser.ts";
import type { Ground, Said, Understander } from "./understander.ts";

const sharedTypes = ["date", "location"] as const;
/** Of a very long message the beginning says what it is about. */
const LONGEST = 1_500;

export function createUnderstander(meanings: Meanings = {}): Understander & {
  /** Resolves when messages about this content are understood as well as they will be. */
  prepare(content: Content): Promise<void>;
} {
  let known: { readonly hash: string; readonly recogniser: Promise<Recogniser> } | null = null;

  function recogniserFor(content: Content): Promise<Recogniser> {
    if (known?.hash === content.hash) return known.recogniser;
    const recogniser = createRecogniser(content, meanings);
    // Whoever wants to know that meanings could not be learned asks by `prepare`.
    void recogniser.then(({ learned }) => learned).catch(() => {});
    known = { hash: content.hash, recogniser };
    return recogniser;
  }

  return {
    async prepare(content) {
      await (await recogniserFor(content)).learned;
    },
    async understand(said, ground) {
      const recogniser = await recogniserFor(ground.content);
      const text = said.text.slice(0, LONGEST);
      const language = languagesOf(text)[0] ?? said.person?.languages[0] ?? "en";
      const needs = await needsIn(text, language, recogniser);
      return needs.map((need) => withAnswers(intentOf(need, ground.content), need, said, ground));
    },
    languageOf,
    readField: readAsked,
    readFields,
  };
}

/** Of several needs in one sentence, the day and the place are often said once for all. */
function withAnswers(intent: Intent, { text, sentence }: Need, said: Said, ground: Ground): Intent {
  if (intent.type === "delegate") return { ...intent, ...readDelegation({ ...said, text }, ground) };
  if (intent.type !== "raise") return intent;
  const form = ground.content.items.get(intent.item)?.form ?? [];
  const own = readFields(form, { ...said, text }, ground);
  const lacks = (type: Field["type"]) => !form.some((field) => field.type === type && own[field.id]);
  const shared = form.filter(({ type }) => sharedTypes.some((each) => each === type && lacks(each)));
  return { ...intent, answers: { ...readFields(shared, { ...said, text: sentence }, ground), ...own } };
}
