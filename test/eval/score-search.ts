// What the answers are worth, in percent.
import type { Answer } from "../../src/cli/search.ts";
import type { Question } from "./handbook.ts";

export type SearchScore = {
  readonly pageFirst: number;
  readonly pageAmongThree: number;
  readonly sectionFirst: number;
  readonly unanswerableRefused: number;
  readonly answerableRefused: number;
};

export function scoreSearch(rows: readonly (readonly [Question, Answer])[]): SearchScore {
  const answerable = rows.filter(([{ answerable }]) => answerable);
  const others = rows.filter(([{ answerable }]) => !answerable);
  const isAmong = (most: number, [{ gold_file }, { passages }]: readonly [Question, Answer]) =>
    [...new Set(passages.map(({ file }) => file))].slice(0, most).includes(gold_file as string);
  return {
    pageFirst: percent(answerable, (row) => isAmong(1, row)),
    pageAmongThree: percent(answerable, (row) => isAmong(3, row)),
    sectionFirst: percent(answerable, isSectionFirst),
    unanswerableRefused: percent(others, ([, { answered }]) => !answered),
    answerableRefused: percent(answerable, ([, { answered }]) => !answered),
  };
}

function isSectionFirst([{ gold_file, gold_heading }, { passages }]: readonly [Question, Answer]): boolean {
  const [first] = passages;
  return first?.file === gold_file && plain(first?.heading.split(">").at(-1)) === plain(gold_heading);
}

function percent<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.length === 0 ? 0 : Math.round((1000 * rows.filter(holds).length) / rows.length) / 10;
}

const plain = (text: string | null | undefined): string =>
  (text ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
