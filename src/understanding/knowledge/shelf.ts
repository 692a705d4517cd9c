// The company's articles, or its items, as pages that can be searched. What did not change is not read again.
import type { Article } from "../../domain/catalog/content.ts";
import type { Examples, Item } from "../../domain/catalog/item.ts";
import { mapInSlices } from "../in-slices.ts";
import { createPageIndex, type IndexedPage, type Meaning, type PageIndex } from "./page-index.ts";
import { readBody } from "./sections.ts";

export type Shelf<Source> = {
  readonly index: PageIndex;
  arrange(sources: ReadonlyMap<string, Source>): void;
  /** The same in slices; what is arranged meanwhile counts. */
  arrangeInSlices(sources: ReadonlyMap<string, Source>): Promise<void>;
};

export function createShelf<Source>(pageOf: (source: Source) => IndexedPage, meaning: Meaning): Shelf<Source> {
  const index = createPageIndex(meaning);
  const shelved = new Map<string, Source>();
  let current: ReadonlyMap<string, Source> | null = null;

  function put(id: string, source: Source): void {
    if (shelved.get(id) === source) return;
    index.put(pageOf(source));
    shelved.set(id, source);
  }

  function arrange(sources: ReadonlyMap<string, Source>): void {
    if (sources === current) return;
    current = sources;
    for (const id of shelved.keys()) {
      if (sources.has(id)) continue;
      index.drop(id);
      shelved.delete(id);
    }
    for (const [id, source] of sources) put(id, source);
  }

  return {
    index,
    arrange,
    async arrangeInSlices(sources) {
      const before = current;
      await mapInSlices(sources, ([id, source]) => {
        if (current === before) put(id, source);
      });
      if (current === before) arrange(sources);
    },
  };
}

export function pageOfArticle({ id, title, body, examples }: Article): IndexedPage {
  return { id, page: readBody(body, title), name: "", examples: phrasesOf(examples) };
}

export function pageOfItem({ id, name, summary, examples }: Item): IndexedPage {
  return {
    id,
    page: { title: name, sections: [{ path: [], blocks: [summary] }] },
    name: "",
    examples: phrasesOf(examples),
  };
}

const phrasesOf = (examples: Examples): string[] => Object.values(examples).flatMap((phrases) => phrases ?? []);
