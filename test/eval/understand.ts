// Messages with known meaning: our own, by which thresholds were chosen, and where it is there a sample by others. The
// scoring is that of the sample.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { openMeanings } from "../../src/adapters/encoder/open-meanings.ts";
import { openUnderstander, report } from "../../src/cli/understand.ts";
import type { Ground, Understander } from "../../src/understanding/understander.ts";

type Row = {
  readonly text: string;
  readonly lang: string;
  readonly type: string;
  readonly items?: readonly string[];
  readonly also?: readonly (readonly string[])[];
  readonly also_types?: readonly string[];
};
type Reported = { type: string; item?: string; candidates?: string[]; articles?: string[] };
type Hit = { hits: number; of: number };
const measures = ["first", "amongThree", "firstElsewhere", "type", "both", "one"] as const;
type Measured = Record<(typeof measures)[number], Hit>;

const own = resolve("test/eval/data/understanding.jsonl");
const sample = resolve("../shared/understanding/utterances.jsonl");

export async function evaluate(): Promise<void> {
  const before = process.memoryUsage.rss();
  const meanings = openMeanings(resolve("knowledge"), resolve("data/vectors"));
  try {
    const { understander, ground } = await openUnderstander(resolve("knowledge"), meanings);
    const rows = await readRows(own);
    const others = existsSync(sample) ? await readRows(sample) : [];
    const measured = await measure(rows, understander, ground());
    const sampled = others.length > 0 ? await measure(others, understander, ground()) : null;
    const memory = Math.round((process.memoryUsage.rss() - before) / 1e6);
    const time = async (of: readonly Row[]) => timeMessages(of, understander, ground());
    const line = (name: keyof Measured, must?: number, aim?: number) => ({
      "our own": percent(measured[name]),
      ...(sampled && { sample: percent(sampled[name]) }),
      ...(must && { must, aim }),
    });
    console.log("\nMessages to the desk, percent");
    console.table({
      "English requests: right item first": line("first", 75, 90),
      "English requests: among the three offered": line("amongThree", 88, 97),
      "other languages: right item first": line("firstElsewhere", 50, 80),
      "right type": line("type", 85, 95),
      "both needs of messages with two": line("both", 60, 90),
      "no second need in messages with one": line("one"),
      "milliseconds a message, p95, two busy cores": {
        "our own": await time(rows.filter((_, index) => index % 3 === 0)),
        ...(sampled && { sample: await time(others) }),
        must: 120,
        aim: 40,
      },
      "megabytes of memory added": { "our own": memory, must: 450, aim: 350 },
    });
  } finally {
    await meanings.stop();
  }
}

async function readRows(path: string): Promise<Row[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as Row);
}

async function measure(rows: readonly Row[], understander: Understander, ground: Ground): Promise<Measured> {
  const measured = Object.fromEntries(measures.map((name) => [name, { hits: 0, of: 0 }])) as Measured;
  const add = (name: keyof Measured, isRight: boolean) => {
    measured[name].of += 1;
    measured[name].hits += isRight ? 1 : 0;
  };
  for (const row of rows) {
    const intents = (await understander.understand({ text: row.text, person: null }, ground)).map(report) as Reported[];
    const [first] = intents;
    const offered = offeredBy(intents);
    add("type", isRightType(row, first, offered));
    if (!row.also) add("one", intents.length === 1);
    if (row.type !== "raise") continue;
    const right = new Set([...(row.items ?? []), ...(row.also ?? []).flat()]);
    add(row.lang === "en" ? "first" : "firstElsewhere", right.has(first?.item ?? first?.candidates?.[0] ?? ""));
    if (row.lang === "en")
      add(
        "amongThree",
        offered.some((item) => right.has(item)),
      );
    if (row.also) add("both", areBoth(row, intents, ground));
  }
  return measured;
}

function offeredBy([first, ...others]: readonly Reported[]): string[] {
  const best = [first?.item, ...(first?.candidates ?? [])].filter((item) => item !== undefined).slice(0, 3);
  return [...best, ...others.slice(0, 2).flatMap(({ item }) => item ?? [])];
}

function isRightType(row: Row, first: Reported | undefined, offered: readonly string[]): boolean {
  const type = first?.type ?? "";
  if (row.type === "raise")
    return type === "raise" || (type === "unclear" && offered.some((item) => row.items?.includes(item)));
  if (row.type === "out_of_scope")
    return ["out_of_scope", "smalltalk"].includes(type) || (type === "unclear" && offered.length === 0);
  return type === row.type || (row.also_types ?? []).includes(type);
}

function areBoth({ items = [], also = [] }: Row, intents: readonly Reported[], { content }: Ground): boolean {
  const got = new Set(intents.flatMap(({ item, articles = [] }) => [...(item ? [item] : []), ...articles]));
  const asked = intents.some(({ type }) => type === "ask");
  const isGot = (ids: readonly string[]) => ids.some((id) => got.has(id));
  return isGot(items) && also.every((ids) => isGot(ids) || (asked && ids.some((id) => content.articles.has(id))));
}

async function timeMessages(rows: readonly Row[], understander: Understander, ground: Ground): Promise<number> {
  const busy = [1, 2].map(() => new Worker("for (;;) {}", { eval: true }));
  const times: number[] = [];
  for (const { text } of rows) {
    const start = performance.now();
    await understander.understand({ text, person: null }, ground);
    times.push(performance.now() - start);
  }
  await Promise.all(busy.map((worker) => worker.terminate()));
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(0.95 * times.length)] as number);
}

const percent = ({ hits, of }: Hit): number => Math.round((1000 * hits) / of) / 10;
