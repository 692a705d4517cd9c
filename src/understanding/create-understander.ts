// Understanding without a model: phrases say what somebody does with their words, examples say what they are about.
import type { Content } from "../domain/catalog/content.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import type { Intent } from "./intent.ts";
import { indexPhrases, type NearestPhrases, type Phrasing } from "./nearest-phrases.ts";
import { readFields } from "./read-fields.ts";
import { actsIn, isQuestion } from "./speech.ts";
import { splitNeeds } from "./split-needs.ts";
import type { Ground, Said, Understander } from "./understander.ts";

const SURE = 0.5;
const PLAUSIBLE = 0.25;

export function createUnderstander(_parts: Record<never, never> = {}): Understander {
  const indexes = new WeakMap<Content, NearestPhrases>();
  const indexOf = (content: Content) => {
    const index = indexes.get(content) ?? indexPhrases(phrasingsOf(content));
    indexes.set(content, index);
    return index;
  };

  return {
    async understand(said, ground) {
      const needs = splitNeeds(said.text).flatMap((text) =>
        understandOne({ ...said, text }, ground, indexOf(ground.content)),
      );
      return needs.length > 0 ? needs : [{ type: "out_of_scope", confidence: 0.5, words: null }];
    },
    languageOf: ({ person }) => person?.languages[0] ?? "en",
    readField: (field, said, ground) => readFields([field], said, ground)[field.id] ?? null,
    readFields: (form, said, ground): Record<string, FilledAnswer> => readFields(form, said, ground),
  };
}

function understandOne(said: Said, ground: Ground, index: NearestPhrases): Intent[] {
  const { content } = ground;
  const scored = index.near(said.text);
  const act = actsIn(said.text, content);
  if (act && !(act.type === "smalltalk" && (scored[0]?.score ?? 0) > 0.8)) return [act];
  const [best] = scored;
  if (!best || best.score < PLAUSIBLE) return [{ type: "out_of_scope", confidence: 0.5, words: null }];
  const confidence = Math.min(1, best.score + 0.1);
  const items = scored.filter(({ label }) => content.items.has(label)).map(({ label }) => label);
  const articles = scored.filter(({ label }) => content.articles.has(label)).map(({ label }) => label);
  if (content.articles.has(best.label) && isQuestion(said.text)) {
    return [{ type: "ask", question: said.text, articles: articles.slice(0, 3), confidence, words: said.text }];
  }
  const item = content.items.get(items[0] ?? "");
  if (!item || best.score < SURE) {
    return [{ type: "unclear", candidates: items.slice(0, 3), confidence, words: null }];
  }
  const answers = readFields(item.form, said, ground);
  return [{ type: "raise", item: item.id, answers, candidates: items.slice(1, 3), confidence, words: said.text }];
}

function phrasingsOf({ items, articles }: Content): Phrasing[] {
  const recognised = [...items.values()].filter(({ hidden }) => !hidden);
  return [
    ...recognised.flatMap(({ id, name, summary, examples }) =>
      [name, summary, ...Object.values(examples).flat()].map((text) => ({ text: text ?? "", label: id })),
    ),
    ...[...articles.values()].flatMap(({ id, title, examples }) =>
      [title, ...Object.values(examples).flat()].map((text) => ({ text: text ?? "", label: id })),
    ),
  ];
}
