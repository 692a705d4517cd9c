import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import wabt from "wabt";
import { compiled as dense } from "../../src/adapters/encoder/dense.ts";
import { compiled as products } from "../../src/understanding/products.ts";

const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

test.each([
  ["understanding/products.wat", products],
  ["adapters/encoder/dense.wat", dense],
])("what is compiled from %s is what can be read there", async (path, compiled) => {
  const { parseWat } = await wabt();
  const { buffer } = parseWat(path, await readFile(source(path), "utf8")).toBinary({});
  expect(compiled).toBe(Buffer.from(buffer).toString("base64"));
});
