// Pages and their sections, found by a question. What may not be seen is left out before anything is scored.
import { type Concept, createLexicalIndex } from "./lexical-index.ts";
import { conceptsOf } from "./question.ts";
import { headingOf, type Page, type Section } from "./sections.ts";
import { termsOf } from "./terms.ts";

export type IndexedPage = {
  readonly id: string;
  readonly page: Page;
  /** Further words to find it by: how people ask about it, the folder it is in. */
  readonly alsoFoundBy: readonly string[];
};

export type Hit = {
  readonly pageId: string;
  readonly section: Section;
  /** All sections of its page. */
  readonly siblings: readonly Section[];
  readonly heading: string;
  readonly score: number;
  /** Share of the question's words, by their weight, that the section and its page have. */
  readonly coverage: number;
};

export type Found = { readonly concepts: readonly Concept[]; readonly hits: readonly Hit[] };

export type PageIndex = {
  put(page: IndexedPage): void;
  drop(id: string): void;
  /** Best first, at most `limit`; of a page that is not allowed nothing counts. */
  search(question: string, isAllowed: (pageId: string) => boolean, limit: number): Found;
};

type Entry = { readonly pageId: string; readonly pageDocument: number; readonly page: Page; readonly section: Section };

const sectionFields = [
  { weight: 3, norm: 0.3 },
  { weight: 1.5, norm: 0.3 },
  { weight: 1, norm: 0.6 },
];
const pageFields = [
  { weight: 3, norm: 0.3 },
  { weight: 2, norm: 0.5 },
  { weight: 1, norm: 0.5 },
];
const pageShare = 0.5;

export function createPageIndex(): PageIndex {
  const sections = createLexicalIndex(sectionFields);
  const pages = createLexicalIndex(pageFields);
  const entries = new Map<number, Entry>();
  const documentsByPage = new Map<string, { pageDocument: number; documents: number[] }>();
  let next = 0;

  function drop(id: string): void {
    const held = documentsByPage.get(id);
    if (!held) return;
    pages.remove(held.pageDocument);
    for (const document of held.documents) {
      sections.remove(document);
      entries.delete(document);
    }
    documentsByPage.delete(id);
  }

  return {
    drop,
    put({ id, page, alsoFoundBy }) {
      drop(id);
      const pageDocument = next++;
      const title = keys(page.title);
      const also = keys(alsoFoundBy.join("\n"));
      const headings: string[] = [];
      const bodies: string[] = [];
      const documents = page.sections.map((section) => {
        const document = next++;
        const heading = keys(section.path.at(-1) ?? page.title);
        const body = keys(section.blocks.join("\n"));
        sections.add(document, [heading, [...title, ...section.path.slice(0, -1).flatMap(keys)], body]);
        entries.set(document, { pageId: id, pageDocument, page, section });
        headings.push(...heading);
        bodies.push(...body);
        return document;
      });
      pages.add(pageDocument, [title, [...headings, ...also], bodies]);
      documentsByPage.set(id, { pageDocument, documents });
    },

    search(question, isAllowed, limit) {
      const concepts = conceptsOf(question, sections);
      const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1;
      const allowed = new Map([...entries].filter(([, { pageId }]) => isAllowed(pageId)));
      const scores = new Map<number, { score: number; covered: number }>();
      for (const concept of concepts) {
        const inSections = sections.scoresOf(concept);
        const inPages = pages.scoresOf(concept);
        for (const [document, { pageDocument }] of allowed) {
          const own = inSections.get(document) ?? 0;
          const around = inPages.get(pageDocument) ?? 0;
          if (own === 0 && around === 0) continue;
          const before = scores.get(document) ?? { score: 0, covered: 0 };
          before.score += own + pageShare * around;
          before.covered += own > 0 ? concept.weight : 0;
          scores.set(document, before);
        }
      }
      const hits = [...scores]
        .sort(([a, { score: one }], [b, { score: other }]) => other - one || a - b)
        .slice(0, limit)
        .map(([document, { score, covered }]) => {
          const { pageId, page, section } = allowed.get(document) as Entry;
          return {
            pageId,
            section,
            siblings: page.sections,
            heading: headingOf(page, section),
            score: score / total,
            coverage: covered / total,
          };
        });
      return { concepts, hits };
    },
  };
}

const keys = (text: string): string[] => termsOf(text).map(({ term }) => term);
