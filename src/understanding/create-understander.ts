// Understanding without a model: phrases say what somebody does with their words, examples say what they are about.
import type { Content } from "../domain/catalog/content.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import type { Intent } from "./intent.ts";
import { intentOf } from "./intent-of.ts";
import { languageOf, languagesOf } from "./language.ts";
import { needsIn } from "./needs.ts";
import { readFields } from "./read-fields.ts";
import { createRecogniser, type Meanings, type Recogniser } from "./recogniser.ts";
import type { Ground, Said, Understander } from "./understander.ts";

/** Of a very long message the beginning says what it is about. */
const LONGEST = 1_500;

export function createUnderstander(meanings: Meanings = {}): Understander & {
  /** Resolves when messages about this content are understood as well as they will be. */
  prepare(content: Content): Promise<void>;
} {
  const recognisers = new Map<string, { now: Promise<Recogniser>; full: Promise<Recogniser> }>();

  function recognisersFor(content: Content) {
    const known = recognisers.get(content.hash);
    if (known) return known;
    recognisers.clear();
    const now = createRecogniser(content, { words: meanings.words });
    const made = { now, full: now.then(() => createRecogniser(content, meanings)) };
    void made.full.then(
      () => {
        made.now = made.full;
      },
      () => {},
    );
    recognisers.set(content.hash, made);
    return made;
  }

  return {
    async prepare(content) {
      await recognisersFor(content).full;
    },
    async understand(said, ground) {
      const recogniser = await recognisersFor(ground.content).now;
      const text = said.text.slice(0, LONGEST);
      const language = languagesOf(text)[0] ?? "en";
      const needs = await needsIn(text, language, recogniser);
      return needs.map((need) => withAnswers(intentOf(need, ground.content), { ...said, text: need.text }, ground));
    },
    languageOf,
    readField: (field, said, ground) => readFields([field], said, ground)[field.id] ?? null,
    readFields: (form, said, ground): Record<string, FilledAnswer> => readFields(form, said, ground),
  };
}

function withAnswers(intent: Intent, said: Said, ground: Ground): Intent {
  if (intent.type !== "raise") return intent;
  const form = ground.content.items.get(intent.item)?.form ?? [];
  return { ...intent, answers: readFields(form, said, ground) };
}
