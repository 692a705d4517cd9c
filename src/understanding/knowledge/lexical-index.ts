// Which documents have which terms, in which of their fields, and how much that says (BM25F: a field counts by its weight,
// a term by its rarity, its repetition less and less). Documents come and go one by one.

/** A question's word and what else may stand for it, each with how well (0 to 1). */
export type Concept = { readonly alternatives: ReadonlyMap<string, number>; readonly weight: number };

export type LexicalIndex = {
  readonly size: number;
  /** Replaces what the document held before. Fields as in the weights the index was made with. */
  add(document: number, fields: readonly (readonly string[])[]): void;
  remove(document: number): void;
  has(term: string): boolean;
  terms(): Iterable<string>;
  /** How much the term tells one document from another; that of a term nowhere found is the highest. */
  rarityOf(term: string): number;
  /** What one concept is worth for each document that has it. */
  scoresOf(concept: Concept): Map<number, number>;
};

type Field = {
  readonly weight: number /** How far long fields count less: 0 not at all, 1 fully. */;
  readonly norm: number;
};
type Held = { readonly lengths: readonly number[]; readonly terms: readonly string[] };

const saturation = 1.2;
/** Counts of a term in each field are packed into one number, so many bits each. */
const bits = 6;
const most = 2 ** bits - 1;

export function createLexicalIndex(fields: readonly Field[]): LexicalIndex {
  const held = new Map<number, Held>();
  const postings = new Map<string, Map<number, number>>();
  const totals = fields.map(() => 0);

  function remove(document: number): void {
    const { lengths, terms } = held.get(document) ?? { lengths: [], terms: [] };
    for (const [field, length] of lengths.entries()) totals[field] = (totals[field] as number) - length;
    for (const term of terms) {
      const documents = postings.get(term);
      documents?.delete(document);
      if (documents?.size === 0) postings.delete(term);
    }
    held.delete(document);
  }

  function frequency(counts: number, document: number): number {
    const { lengths } = held.get(document) as Held;
    let sum = 0;
    for (const [field, { weight, norm }] of fields.entries()) {
      const count = (counts >>> (bits * field)) & most;
      if (count === 0) continue;
      const average = (totals[field] as number) / held.size;
      sum += (weight * count) / (1 - norm + (norm * (lengths[field] as number)) / average);
    }
    return sum;
  }

  const rarityOf = (term: string): number => {
    const having = postings.get(term)?.size ?? 0;
    return Math.log(1 + (held.size - having + 0.5) / (having + 0.5));
  };

  return {
    get size() {
      return held.size;
    },
    add(document, texts) {
      remove(document);
      const counts = new Map<string, number>();
      for (const [field, terms] of texts.entries()) {
        const one = 2 ** (bits * field);
        for (const term of terms) {
          const before = counts.get(term) ?? 0;
          if (((before >>> (bits * field)) & most) < most) counts.set(term, before + one);
        }
        totals[field] = (totals[field] as number) + terms.length;
      }
      for (const [term, count] of counts) {
        const documents = postings.get(term);
        if (documents) documents.set(document, count);
        else postings.set(term, new Map([[document, count]]));
      }
      held.set(document, { lengths: texts.map(({ length }) => length), terms: [...counts.keys()] });
    },
    remove,
    has: (term) => postings.has(term),
    terms: () => postings.keys(),
    rarityOf,
    scoresOf({ alternatives, weight }) {
      const frequencies = new Map<number, number>();
      for (const [term, likeness] of alternatives) {
        for (const [document, counts] of postings.get(term) ?? []) {
          frequencies.set(document, (frequencies.get(document) ?? 0) + likeness * frequency(counts, document));
        }
      }
      for (const [document, sum] of frequencies) frequencies.set(document, (weight * sum) / (saturation + sum));
      return frequencies;
    },
  };
}
