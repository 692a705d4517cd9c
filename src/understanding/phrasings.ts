// What messages are compared with: how people ask for the items, about the articles, and say everything else.
import type { Content } from "../domain/catalog/content.ts";
import { de } from "./lexicon/dialogue/de.ts";
import type { Dialogue, DialogueExamples } from "./lexicon/dialogue/dialogue.ts";
import { en } from "./lexicon/dialogue/en.ts";
import { es } from "./lexicon/dialogue/es.ts";
import { fr } from "./lexicon/dialogue/fr.ts";
import { hi } from "./lexicon/dialogue/hi.ts";
import { it } from "./lexicon/dialogue/it.ts";
import { ja } from "./lexicon/dialogue/ja.ts";
import { pt } from "./lexicon/dialogue/pt.ts";

/** What a phrasing is one of. Items and articles may have the same id. */
export type Topic =
  | { readonly of: "item" | "article"; readonly id: string }
  | { readonly of: "dialogue"; readonly id: Dialogue };
export type Phrasing = { readonly text: string; readonly label: string };
type Known = Pick<Content, "items" | "articles">;

const dialogues: Readonly<Record<string, DialogueExamples>> = { en, es, fr, de, pt, it, hi, ja };

/** The languages in which messages are understood; the content's examples are written in these. */
export const understoodLanguages: readonly string[] = Object.keys(dialogues);

/** Hidden items are not recognised. Names, titles and summaries are English. */
export function phrasingsIn(language: string, { items, articles }: Known): Phrasing[] {
  const offered = [...items.values()].filter(({ hidden }) => !hidden);
  return [
    ...offered.flatMap(({ id, name, summary, examples }) =>
      labelled("item", id, [...(language === "en" ? [name, summary] : []), ...(examples[language] ?? [])]),
    ),
    ...[...articles.values()].flatMap(({ id, title, examples }) =>
      labelled("article", id, [...(language === "en" ? [title] : []), ...(examples[language] ?? [])]),
    ),
    ...Object.entries(dialogues[language] ?? {}).flatMap(([id, texts]) => labelled("dialogue", id, texts)),
  ];
}

export function topicOf(label: string): Topic {
  const [of, id] = label.split(" ") as [Topic["of"], string];
  return { of, id } as Topic;
}

function labelled(of: Topic["of"], id: string, texts: readonly string[]): Phrasing[] {
  return texts.map((text) => ({ text, label: `${of} ${id}` }));
}
