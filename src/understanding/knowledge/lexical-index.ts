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
  /** What the concepts are worth together, by document; 0 for one that has none of them. */
  scoresOf(concepts: readonly Concept[]): Scores;
};

/** As long as the highest document's number wants it. */
export type Scores = Float64Array;

type Field = {
  readonly weight: number /** How far long fields count less: 0 not at all, 1 fully. */;
  readonly norm: number;
};
/** The documents that have a term, and how often in each of their fields. */
type Postings = {
  readonly counts: Map<number, number>;
  packed: { documents: Uint32Array; counts: Uint32Array } | null;
};
type Held = { readonly lengths: readonly number[]; readonly terms: readonly string[] };

const saturation = 1.2;
/** Counts of a term in each field are packed into one number, so many bits each. */
const bits = 6;
const most = 2 ** bits - 1;

export function createLexicalIndex(fields: readonly Field[]): LexicalIndex {
  const held = new Map<number, Held>();
  const postings = new Map<string, Postings>();
  const totals = fields.map(() => 0);
  /** What one occurrence in each field of each document counts; null when documents came or went since. */
  let factors: Float64Array | null = null;
  let highest = 0;

  function remove(document: number): void {
    const { lengths, terms } = held.get(document) ?? { lengths: [], terms: [] };
    for (const [field, length] of lengths.entries()) totals[field] = (totals[field] as number) - length;
    for (const term of terms) {
      const having = postings.get(term);
      if (!having) continue;
      having.counts.delete(document);
      having.packed = null;
      if (having.counts.size === 0) postings.delete(term);
    }
    held.delete(document);
    factors = null;
  }

  function weighFields(): Float64Array {
    const weighed = new Float64Array((highest + 1) * fields.length);
    for (const [document, { lengths }] of held) {
      for (const [field, { weight, norm }] of fields.entries()) {
        const average = (totals[field] as number) / held.size || 1;
        const factor = weight / (1 - norm + (norm * (lengths[field] as number)) / average);
        weighed[document * fields.length + field] = factor;
      }
    }
    return weighed;
  }

  /** Adds to `sums` how often the term stands in each document, as well as it stands for what is asked. */
  function addFrequencies(term: string, likeness: number, weighed: Float64Array, sums: Scores): void {
    const having = postings.get(term);
    if (!having) return;
    having.packed ??= {
      documents: Uint32Array.from(having.counts.keys()),
      counts: Uint32Array.from(having.counts.values()),
    };
    const { documents, counts } = having.packed;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      const count = counts[at] as number;
      let sum = 0;
      for (let field = 0; field < fields.length; field++) {
        sum += ((count >>> (bits * field)) & most) * (weighed[document * fields.length + field] as number);
      }
      sums[document] = (sums[document] as number) + likeness * sum;
    }
  }

  const rarityOf = (term: string): number => {
    const having = postings.get(term)?.counts.size ?? 0;
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
        const having = postings.get(term);
        if (having) {
          having.counts.set(document, count);
          having.packed = null;
        } else postings.set(term, { counts: new Map([[document, count]]), packed: null });
      }
      highest = Math.max(highest, document);
      held.set(document, { lengths: texts.map(({ length }) => length), terms: [...counts.keys()] });
    },
    remove,
    has: (term) => postings.has(term),
    terms: () => postings.keys(),
    rarityOf,
    scoresOf(concepts) {
      factors ??= weighFields();
      const scores = new Float64Array(highest + 1);
      const sums = new Float64Array(highest + 1);
      for (const { alternatives, weight } of concepts) {
        sums.fill(0);
        for (const [term, likeness] of alternatives) addFrequencies(term, likeness, factors, sums);
        for (let document = 0; document < sums.length; document++) {
          const sum = sums[document] as number;
          if (sum > 0) scores[document] = (scores[document] as number) + (weight * sum) / (saturation + sum);
        }
      }
      return scores;
    },
  };
}
