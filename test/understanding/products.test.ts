import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut } from "../../src/understanding/products.ts";

test("products are those of plain arithmetic, for rows of any length and in any order", () => {
  const number = fc.float({ min: -1, max: 1, noNaN: true });
  const cases = fc.integer({ min: 0, max: 70 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      vectors: fc.array(fc.array(number, { minLength: length, maxLength: length }), { maxLength: 9 }),
      vector: fc.array(number, { minLength: length, maxLength: length }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ length, vectors, vector }) => {
      const rows = layOut(vectors.length, length, (row) => Float32Array.from(vectors[row] as number[]));
      const backwards = Uint32Array.from(vectors.keys()).reverse();
      const plain = (numbers: Iterable<number>) =>
        [...numbers].map((row) =>
          (vectors[row] as number[]).reduce((sum, value, at) => sum + value * (vector[at] as number), 0),
        );
      for (const numbers of [undefined, backwards, backwards.subarray(0, 2)]) {
        const products = rows.multiply(Float32Array.from(vector), numbers);
        const expected = plain(numbers ?? vectors.keys());
        expect(products).toHaveLength(expected.length);
        for (const [at, product] of products.entries()) expect(product).toBeCloseTo(expected[at] as number, 4);
      }
      for (const [row, values] of vectors.entries()) expect([...rows.row(row)]).toEqual(values);
    }),
  );
});
