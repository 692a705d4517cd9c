import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMatrix, dot, solvePositive } from "../../src/understanding/matrix.ts";

describe("solving linear equations", () => {
  it("finds what the equations were made from, at any size around the blocks it works in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 5 }), fc.nat(), (size, count, seed) => {
        const random = randomFrom(seed);
        const factor = Array.from({ length: size }, () => Array.from({ length: 8 }, random));
        const left = createMatrix(size, size);
        for (const [row, a] of factor.entries()) {
          for (const [column, b] of factor.entries()) {
            left.data[row * size + column] = a.reduce(
              (sum, value, index) => sum + value * (b[index] ?? 0),
              row === column ? 0.5 : 0,
            );
          }
        }
        const wanted = Float64Array.from({ length: count * size }, random);
        const right = createMatrix(count, size);
        for (let cell = 0; cell < count * size; cell++) {
          const [row, column] = [Math.floor(cell / size), cell % size];
          right.data[cell] = dot(left.data, column * size, wanted, row * size, size);
        }
        solvePositive(left, right);
        for (const [index, value] of wanted.entries()) expect(right.data[index]).toBeCloseTo(value, 8);
      }),
      { numRuns: 25 },
    );
  });
});

function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
}
