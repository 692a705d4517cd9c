import { describe, expect, it } from "vitest";
import { mapInSlices } from "../../src/understanding/in-slices.ts";

/** Milliseconds of nothing but work. */
function toil(time: number): void {
  const end = performance.now() + time;
  while (performance.now() < end);
}

describe("long work in slices", () => {
  it("gives every result in order", async () => {
    expect(await mapInSlices([3, 1, 2], (number) => number * 2)).toEqual([6, 2, 4]);
    expect(await mapInSlices([], () => 1)).toEqual([]);
  });

  it("lets others have their turn, again and again", async () => {
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns++) await new Promise(setImmediate);
    })();
    await mapInSlices(Array.from({ length: 40 }), () => toil(5));
    isDone = true;
    await others;
    expect(turns).toBeGreaterThan(5);
  });

  it("fails as the work fails", async () => {
    const work = () => {
      throw new Error("torn");
    };
    await expect(mapInSlices([1], work)).rejects.toThrow("torn");
  });
});
