// What a Markdown file from elsewhere would be as an article: what its head says, and a guess where it says nothing. Who may
// read it is never guessed: a head that restricts it in words of its own is left for somebody to decide.
import { parseDocument } from "yaml";
import { z } from "zod";
import { articleIdFor } from "../../domain/article-draft.ts";
import { articleSchema } from "../../domain/catalog/article.ts";
import type { Article } from "../../domain/catalog/content.ts";
import { isCountry } from "../../domain/catalog/country.ts";
import { frontMatterOf } from "./front-matter.ts";

/** What holds where a file says nothing. Dates are local ones. */
export type Ground = {
  readonly department: string;
  readonly owner: string;
  readonly isKnown: (email: string) => boolean;
  readonly reviewBy: string;
  /** On which day the file was changed last. */
  readonly changed: string;
  /** Articles and ids that are there already. */
  readonly taken: ReadonlyMap<string, Pick<Article, "department" | "title">>;
};

export type Guess = { readonly article: Article; readonly guessed: readonly string[] } | { readonly reason: string };

const { id, title, owner, review_by, examples, audience, sensitive } = articleSchema.shape;
const flag = z.boolean();
const countries = z.array(z.string().refine(isCountry)).min(1);
/** Words by which other systems keep pages from readers. */
const restricting = ["visibility", "access", "permissions", "private", "confidential", "restricted", "groups", "roles"];
const forAll = new Set(["public", "everyone", "everybody", "all", "open", "false", "no", ""]);
const dates = {
  review: ["review_by", "review", "review_date", "next_review", "expires", "expiry", "valid_until"],
  updated: ["updated", "last_modified", "lastmod", "modified", "date", "last_reviewed"],
};
const TITLE = 120;
const LINE = 300;
/** With its head, what a content file may have (bytes). */
const LARGEST = 240_000;

/** `file` is the path in its folder. */
export function guessArticle(file: string, text: string, ground: Ground): Guess {
  const front = frontMatterOf(text);
  const head = front ? headOf(front.yaml) : {};
  if (head === null) return { reason: "its head between the lines of --- cannot be read" };
  const closed = whyClosed(head);
  if (closed) return { reason: closed };
  const written = (front?.body ?? text.replace(/^\uFEFF/, "")).trim();
  const heading = headingOf(written);
  const named = parsed(title, head.title);
  const ownTitle = (named ?? heading?.words ?? nameOf(file)).replace(/[*_`]/g, "").slice(0, TITLE).trim();
  const body = (heading && sameWords(heading.words, ownTitle) ? written.slice(heading.length) : written).trim();
  if (body === "") return { reason: "it has no text" };
  if (Buffer.byteLength(body) > LARGEST) return { reason: `it is longer than ${LARGEST} bytes` };
  const there = [...ground.taken].find(
    ([key, each]) => key === head.id || (each.department === ground.department && sameWords(each.title, ownTitle)),
  );
  if (there) return { reason: `${there[0]} is there already` };
  const own = {
    id: parsed(id, head.id),
    owner: [head.owner, head.author].map((each) => parsed(owner, each)).find((each) => each && ground.isKnown(each)),
    review: dateIn(head, dates.review),
    countries: countriesIn(head) ?? countryIn(ownTitle),
  };
  const article: Article = {
    id: own.id ?? articleIdFor({ department: ground.department, title: ownTitle }, ground.taken, nameOf(file)),
    department: ground.department,
    title: ownTitle,
    audience: parsed(audience, head.audience ?? {}) ?? {},
    countries: own.countries ?? [],
    ownerEmail: own.owner ?? ground.owner,
    reviewBy: own.review ?? ground.reviewBy,
    sensitive: parsed(sensitive, head.sensitive ?? false) ?? false,
    examples: parsed(examples, head.examples ?? {}) ?? {},
    version: 1,
    updated: dateIn(head, dates.updated) ?? ground.changed,
    body,
  };
  return { article, guessed: guessesIn(article, own, { named: named !== undefined, heading: heading !== null }, head) };
}

function guessesIn(
  article: Article,
  own: { readonly [key in "id" | "owner" | "review" | "countries"]: unknown },
  from: { readonly named: boolean; readonly heading: boolean },
  head: Head,
): string[] {
  return [
    ...(from.named ? [] : [`title from ${from.heading ? "its first heading" : "its name"}`]),
    ...(own.owner ? [] : [`owner ${article.ownerEmail}`]),
    ...(own.review ? [] : [`review by ${article.reviewBy}`]),
    ...(own.countries && !countriesIn(head) ? [`country ${article.countries.join(", ")} from its title`] : []),
  ];
}

/** A first line that is a heading, and how long it is. */
function headingOf(text: string): { words: string; length: number } | null {
  const [line = ""] = text.split("\n", 1);
  if (!/^#[ \t]/.test(line)) return null;
  const words = line
    .slice(1, 1 + LINE)
    .trim()
    .replace(/[ \t]#{1,9}$/, "")
    .trim();
  return words === "" ? null : { words, length: line.length };
}

type Head = Readonly<Record<string, unknown>>;

/** Null when it is no map of keys. Keys are compared in small letters with underscores. */
function headOf(yaml: string): Head | null {
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true });
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    if (value === null) return {};
    if (typeof value !== "object" || Array.isArray(value)) return null;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key.toLowerCase().replace(/[\s-]/g, "_"), each]),
    );
  } catch (problem) {
    if (problem instanceof ReferenceError) return null;
    throw problem;
  }
}

function whyClosed(head: Head): string | null {
  if (parsed(flag, head.draft) || head.status === "draft") return "it is a draft";
  if (head.audience !== undefined && parsed(audience, head.audience) === undefined)
    return 'its audience is not understood: write it as in "audience: { departments: [it] }"';
  const key = restricting.find((each) => head[each] !== undefined && !isForAll(head[each]));
  return key ? `it is not for everybody (${key}): write who may read it as "audience"` : null;
}

const isForAll = (value: unknown): boolean =>
  forAll.has(
    String(value ?? "")
      .toLowerCase()
      .trim(),
  );

function parsed<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  const { success, data } = schema.safeParse(value);
  return success && value !== undefined ? data : undefined;
}

function dateIn(head: Head, keys: readonly string[]): string | undefined {
  const days = keys.map((key) => head[key]).map((value) => (value instanceof Date ? value.toISOString() : value));
  return days
    .filter((value): value is string => typeof value === "string")
    .map((value) => parsed(review_by, value.slice(0, 10)))
    .find((day) => day !== undefined);
}

function countriesIn({ country, countries: several }: Head): string[] | undefined {
  return parsed(countries, several ?? (country === undefined ? undefined : [country]));
}

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = new Map(
  letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter(isCountry)
    .map((code) => [regions.of(code)?.toLowerCase(), code]),
);

/** "Parental leave (Germany)" speaks for Germany. */
function countryIn(text: string): string[] | undefined {
  const [, name = ""] = /(?:\(|[–—-]\s)([^()–—]+?)\)?$/.exec(text) ?? [];
  const code = codes.get(name.trim().toLowerCase());
  return code ? [code] : undefined;
}

/** "guest_wifi-codes.md" is "Guest wifi codes". */
function nameOf(file: string): string {
  const name = (file.split("/").at(-1) ?? file)
    .replace(/\.[a-z]+$/i, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/[*_`]/g, "").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(one) === plain(other);
}
