import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareVectorFile, openVectorFile, writeVectorFile } from "../../src/adapters/encoder/vector-file.ts";

const kind = { name: "three-numbers", dimensions: 3 };
const up = Float32Array.of(0, 0, 1);
const aside = Float32Array.of(0, 1, 0);

describe("a vector file", () => {
  it("is the same file whatever order the texts came in", () => {
    const [one, other] = [aPath(), aPath()];
    writeVectorFile(one, kind, ["chair", "desk"], [up, aside]);
    writeVectorFile(other, kind, ["desk", "chair"], [aside, up]);
    expect(readFileSync(one)).toEqual(readFileSync(other));
  });

  it("gives back what was added, and nothing for another text", () => {
    const path = aPath();
    openVectorFile(path, kind).add(["chair"], [up]);
    openVectorFile(path, kind).add(["desk"], [aside]);
    const file = openVectorFile(path, kind);
    expect([file.get("chair"), file.get("desk"), file.get("lamp")]).toEqual([up, aside, undefined]);
  });

  it("survives a write that was cut short", () => {
    const path = aPath();
    openVectorFile(path, kind).add(["chair"], [up]);
    appendFileSync(path, "half a rec");
    openVectorFile(path, kind).add(["desk"], [aside]);
    const file = openVectorFile(path, kind);
    expect([file.get("chair"), file.get("desk")]).toEqual([up, aside]);
  });

  it("is not read when another encoder made it", () => {
    const path = aPath();
    writeVectorFile(path, kind, ["chair"], [up]);
    expect(openVectorFile(path, { ...kind, name: "another" }).get("chair")).toBeUndefined();
  });

  it("knows what it lacks and what it no longer needs", () => {
    const path = aPath();
    writeVectorFile(path, kind, ["chair", "desk"], [up, aside]);
    expect(compareVectorFile(path, kind, ["desk", "lamp", "lamp"])).toEqual({ missing: ["lamp"], unused: 1 });
  });
});

function aPath(): string {
  return join(mkdtempSync(join(tmpdir(), "vectors-")), "content.bin");
}
