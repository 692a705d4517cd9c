// `deskbell vectors [DIR] [--check]`: makes the vectors that are shipped with the content, or says whether they are up to date.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadContent, yearsAround } from "../adapters/content/load-content.ts";
import { createSentenceEncoder, type SentenceEncoder } from "../adapters/encoder/sentence-encoder.ts";
import { compareVectorFile, openVectorFile, shippedVectors, writeVectorFile } from "../adapters/encoder/vector-file.ts";
import { encodedTexts } from "../understanding/encoded-texts.ts";
import { callerPath } from "./caller-path.ts";

/** Without a folder it is the project's own content, wherever the caller stands. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { check: { type: "boolean" } } });
  const directory = positionals[0] === undefined ? resolve("knowledge") : callerPath(positionals[0]);
  const { content } = await loadContent(directory, { years: yearsAround(Date.now()) });
  if (!content) throw new Error("the content cannot be read: see `npm run check`");

  const file = shippedVectors(directory);
  const texts = encodedTexts(content);
  const encoder = createSentenceEncoder();
  if (values.check) say(compareVectorFile(file, encoder, texts));
  else await rebuild(file, encoder, texts);
}

function say({ missing, unused }: { missing: string[]; unused: number }): void {
  if (missing.length + unused === 0) return;
  console.log(`${missing.length} texts have no vector, ${unused} vectors have no text: npm run deskbell -- vectors`);
  process.exitCode = 1;
}

async function rebuild(file: string, encoder: SentenceEncoder, texts: string[]): Promise<void> {
  const known = openVectorFile(file, encoder);
  const missing = texts.filter((text) => known.get(text) === undefined);
  const made = await encoder.encode(missing);
  await encoder.stop();
  const vectorByText = new Map(missing.map((text, index) => [text, made[index]]));
  const vectors = texts.map((text) => (vectorByText.get(text) ?? known.get(text)) as Float32Array);
  writeVectorFile(file, encoder, texts, vectors);
  console.log(`${texts.length} vectors, ${missing.length} of them new`);
}
