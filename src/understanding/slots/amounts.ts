// Sums of money in a text, with their currency: "€18,400", "300 USD", "3,5 k€", "₹50 हज़ार", "3万円".
import type { Amount } from "../../domain/catalog/field.ts";
import { fold, type Word } from "../words.ts";
import type { Mention } from "./mention.ts";

/** What stands for a currency beside a number, folded. A dollar is that of the person's own company. */
const currencies: Readonly<Record<string, string>> = {
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  यूरो: "EUR",
  ユーロ: "EUR",
  $: "USD",
  usd: "USD",
  us$: "USD",
  dollar: "USD",
  dollars: "USD",
  bucks: "USD",
  dolares: "USD",
  dollari: "USD",
  डॉलर: "USD",
  ドル: "USD",
  "£": "GBP",
  gbp: "GBP",
  pound: "GBP",
  pounds: "GBP",
  quid: "GBP",
  libras: "GBP",
  livres: "GBP",
  pfund: "GBP",
  sterline: "GBP",
  पाउंड: "GBP",
  ポンド: "GBP",
  "₹": "INR",
  inr: "INR",
  rs: "INR",
  rupee: "INR",
  rupees: "INR",
  rupien: "INR",
  rupaye: "INR",
  rupay: "INR",
  रुपये: "INR",
  रुपए: "INR",
  रुपया: "INR",
  रु: "INR",
  ルピー: "INR",
  "¥": "JPY",
  jpy: "JPY",
  yen: "JPY",
  円: "JPY",
  येन: "JPY",
  chf: "CHF",
  franken: "CHF",
  francs: "CHF",
  sek: "SEK",
  kronor: "SEK",
  aud: "AUD",
  cad: "CAD",
  cny: "CNY",
  pln: "PLN",
  brl: "BRL",
};
const multiples: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  tausend: 1e3,
  thousand: 1e3,
  mil: 1e3,
  mille: 1e3,
  mila: 1e3,
  हजार: 1e3,
  hazaar: 1e3,
  hazar: 1e3,
  千: 1e3,
  万: 1e4,
  lakh: 1e5,
  lakhs: 1e5,
  लाख: 1e5,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  milioni: 1e6,
};
const byLength = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
const number = String.raw`\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const currency = byLength(Object.keys(currencies));
const multiple = byLength(Object.keys(multiples));
const after = String.raw`(?![\p{L}\p{M}])`;
const amount = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,])(?<before>${currency})\s?(?<one>${number})(?:\s?(?<times>${multiple})${after})?`,
    String.raw`(?<![\p{L}\d.,])(?<two>${number})\s?(?:(?<some>${multiple})\s?)?(?<behind>${currency})(?:${after}|(?=です|で|の|を|くらい|以))`,
  ].join("|"),
  "gu",
);
const bare = new RegExp(
  String.raw`(?<![\p{L}\d.,/:-])(?<one>${number})(?:\s?(?<times>${multiple})${after})?(?![\d.,:/%-]*\d)`,
  "gu",
);

/** Only numbers that a currency stands beside. */
export function findAmounts(text: string, words: readonly Word[]): Mention<Amount>[] {
  return matchesIn(amount, text, words, null);
}

/** For an answer to "how much": a number alone is in the company's currency. */
export function findBareAmounts(text: string, words: readonly Word[], own: string): Mention<Amount>[] {
  return matchesIn(bare, text, words, own);
}

function matchesIn(pattern: RegExp, text: string, words: readonly Word[], own: string | null): Mention<Amount>[] {
  const plain = foldInPlace(text);
  return [...plain.matchAll(pattern)].flatMap(({ 0: all, index, groups = {} }) => {
    const { before, one, times, two, some, behind } = groups;
    const value = readNumber(one ?? two ?? "") * (multiples[times ?? some ?? ""] ?? 1);
    const code = currencies[before ?? behind ?? ""] ?? own;
    const first = words.findIndex(({ to }) => to > index);
    const last = words.findLastIndex(({ from }) => from < index + all.length);
    if (code === null || !Number.isFinite(value) || first < 0 || last < first) return [];
    return [{ value: { value, currency: code }, first, last, words: text.slice(index, index + all.length).trim() }];
  });
}

/** "1.234,56", "1,234.56", "1 234": the last mark is a decimal one when two digits or one follow. */
export function readNumber(written: string): number {
  const bareDigits = written.replace(/[ '\u00a0\u202f]/g, "");
  const mark = /[.,](\d{1,2})$/.exec(bareDigits);
  const whole = mark ? bareDigits.slice(0, mark.index) : bareDigits;
  return Number(`${whole.replace(/[.,]/g, "")}${mark ? `.${mark[1]}` : ""}`);
}

/** Letters are folded where that keeps every one at its place. */
function foldInPlace(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text[at] as string;
    const folded = fold(letter);
    return folded.length === 1 && /[\p{L}\d]/u.test(letter) ? folded : letter;
  }).join("");
}

function escaped(word: string): string {
  return word.replace(/[$^\\.*+?()[\]{}|]/g, "\\$&");
}
