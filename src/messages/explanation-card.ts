// Why this date: the very intervals that were counted, in the reader's zone, adding up to the figure shown.

import type { Interval } from "../domain/calendar.ts";
import { type Case, numberOf } from "../domain/case.ts";
import type { Reading } from "../domain/clock.ts";
import type { Card } from "./card.ts";
import type { Reader } from "./reader.ts";
import { exactSpan, moment } from "./time.ts";

const SHOWN = 12;

export function explanationCard(
  record: Case,
  reading: Reading | null,
  pauses: readonly { from: number; to: number | null; why: string }[],
  reader: Reader,
): Card {
  const { words } = reader;
  const headline = words.say.explain(numberOf(record));
  if (!reading) return { headline, blocks: [{ block: "text", text: words.say.explainNone }], buttons: [] };
  const lines = grouped(reading.counted);
  const due =
    reading.deadline === null
      ? ""
      : reading.breached
        ? words.say.explainMissed(moment(reading.deadline, reader))
        : words.say.explainDue(moment(reading.deadline, reader));
  const target =
    reading.amount === null
      ? ""
      : words.say.explainSum(exactSpan(reading.elapsed, reader), exactSpan(reading.amount, reader));
  return {
    headline,
    blocks: [
      { block: "text", text: [target, due].filter(Boolean).join(" ") },
      {
        block: "facts",
        facts: lines.map(({ from, to, ms, count }) => ({
          label:
            count > 1
              ? `${moment(from, reader)} – ${moment(to, reader)} (${count}×)`
              : `${moment(from, reader)} – ${moment(to, reader)}`,
          value: exactSpan(ms, reader),
        })),
      },
      ...(pauses.length > 0
        ? [
            { block: "text" as const, text: [{ span: "strong" as const, text: words.say.explainNotCounted }] },
            {
              block: "facts" as const,
              facts: pauses.map(({ from, to, why }) => ({
                label: why,
                value: `${moment(from, reader)} – ${to === null ? "…" : moment(to, reader)}`,
              })),
            },
          ]
        : []),
    ],
    buttons: [],
  };
}

/** The latest stretches one by one; those before them as one line, so that the sum stays whole. */
function grouped(counted: readonly Interval[]): { from: number; to: number; ms: number; count: number }[] {
  const line = (parts: readonly Interval[]) => ({
    from: parts[0]?.from ?? 0,
    to: parts.at(-1)?.to ?? 0,
    ms: parts.reduce((sum, { from, to }) => sum + to - from, 0),
    count: parts.length,
  });
  const early = counted.slice(0, Math.max(0, counted.length - SHOWN));
  return [...(early.length > 0 ? [line(early)] : []), ...counted.slice(-SHOWN).map((part) => line([part]))];
}
