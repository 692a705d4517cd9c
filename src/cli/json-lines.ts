// Answers a stream of JSON Lines, one line out for every line in, in their order. A line that cannot be answered gets an
// {"error"} and the run goes on; only input that cannot be read at all ends it.
import { fstatSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type Answer = (row: unknown) => object | Promise<object>;

const BYTE_ORDER_MARK = /^\uFEFF/;

/** @throws what `input` throws when it cannot be read, or `output` when it cannot be written. */
export async function answerLines(
  answer: Answer,
  { input = standardInput(), output = process.stdout }: { input?: Readable; output?: Writable } = {},
): Promise<void> {
  await pipeline(
    input.setEncoding("utf8"),
    linesOf,
    async function* (lines: AsyncIterable<string>) {
      for await (const line of lines) yield `${JSON.stringify(await answerLine(answer, line))}\n`;
    },
    output,
    { end: output !== process.stdout },
  );
}

export function idOf(row: unknown): { id?: unknown } {
  return typeof row === "object" && row !== null && "id" in row ? { id: row.id } : {};
}

/** Node takes a directory for an empty stream. */
function standardInput(): Readable {
  if (fstatSync(0).isDirectory()) throw new Error("standard input is a directory");
  return process.stdin;
}

/** Only line feeds part lines: a JSON string may hold the other line separators of Unicode. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pending = "";
  for await (const chunk of chunks) {
    const [end = "", ...rest] = chunk.split("\n");
    pending += end;
    for (const next of rest) {
      yield pending;
      pending = next;
    }
  }
  if (pending !== "") yield pending;
}

async function answerLine(answer: Answer, line: string): Promise<object> {
  let row: unknown;
  try {
    row = JSON.parse(line.replace(BYTE_ORDER_MARK, ""));
  } catch {
    return { error: "this line is not JSON" };
  }
  try {
    return await answer(row);
  } catch (error) {
    return { ...idOf(row), error: error instanceof Error ? error.message : String(error) };
  }
}
