// People of the directory that a text names. A name that fits two of them is nobody's until somebody asks.
import type { Directory, Person, PersonId } from "../../domain/person.ts";
import { commonWords } from "../lexicon/common-words.ts";
import { isSlipOf } from "../spelling.ts";
import { type Word, wordsOf } from "../words.ts";
import { findNames, type Mention, type Named } from "./mention.ts";

/** Whom a name may mean: one person, or several, or one whose name was written with a slip. */
export type PersonMention = Mention<readonly PersonId[]> & { readonly sure: boolean };

const common = new Set(Object.values(commonWords).flatMap((words) => words.split(" ")));
/** What people call themselves when they are asked for whom something is, and what may stand beside it. */
const self = new Set("me myself i mine mich mir ich moi yo mi mim eu io मुझे मेरे मैं mujhe mere main 私 自 分".split(" "));
const besideSelf = new Set(
  "for it its is this thats just only fur es ist nur pour c est para per e so solo लिए ke liye के の で す た め に 用".split(
    " ",
  ),
);
/** What stands before whom something is for. */
const before = new Set(["for", "fur", "pour", "para", "per"]);
const namesByDirectory = new WeakMap<Directory, NameList>();

type NameList = {
  readonly full: Named<PersonId>[];
  readonly first: Named<PersonId[]>[];
  readonly last: Named<PersonId[]>[];
};

/**
 * Only people who are active; somebody who left is nobody's requester any more. `isOther` tells of words, folded, that may
 * stand in capitals beside a name and are no name of a person.
 */
export function findPeople(
  text: string,
  words: readonly Word[],
  directory: Directory,
  isOther: (word: string) => boolean = () => false,
): PersonMention[] {
  const names = namesByDirectory.get(directory) ?? listNames(directory);
  namesByDirectory.set(directory, names);
  const isNamePart = (at: number) => isCapital(text, words, at) && !isOther(words[at]?.text ?? "");
  const mentions = [
    ...addressed(text, words, directory),
    ...findNames(text, words, names.full, isOf).map((mention) => ({ ...mention, value: [mention.value], sure: true })),
    ...findNames(text, words, names.first, isOf).map((mention) => named(mention, isNamePart(mention.last + 1))),
    ...findNames(text, words, names.last, isOf).map((mention) => named(mention, isNamePart(mention.first - 1))),
    ...findNames(text, words, names.full, (written, meant) => written === meant || isSlipOf(written, meant)).map(
      (mention) => ({ ...mention, value: [mention.value], sure: false }),
    ),
  ];
  return mentions
    .filter(
      (mention, index) =>
        !mentions.slice(0, index).some((before) => before.first <= mention.last && before.last >= mention.first),
    )
    .sort((a, b) => a.first - b.first);
}

/** "me", "it's for me", "für mich": whoever answers so means themselves. */
export function namesSelf(words: readonly Word[]): boolean {
  const isSelf = ({ text }: Word) => self.has(text);
  return words.some(isSelf) && words.every((word) => isSelf(word) || besideSelf.has(word.text));
}

/** The name in "for Ada Example": two words in capitals where a name is said, for whoever found nobody of that name. */
export function findStranger(text: string, words: readonly Word[], isOther: (word: string) => boolean): string | null {
  for (const [at, word] of words.entries()) {
    const [given, family, next] = words.slice(at + 1, at + 4);
    const isName = (index: number) => isCapital(text, words, index) && !isOther(words[index]?.text ?? "");
    const isLonger = next !== undefined && isCapital(text, words, at + 3);
    // "Register me for Great Event" says already who it is.
    if (self.has(words[at - 1]?.text ?? "")) continue;
    if (!before.has(word.text) || !given || !family || !isName(at + 1) || !isName(at + 2) || isLonger) continue;
    return text.slice(given.from, family.to);
  }
  return null;
}

/** With another name beside it, it may be somebody else. */
function named(mention: Mention<readonly PersonId[]>, isOfAnother: boolean): PersonMention {
  return { ...mention, sure: mention.value.length === 1 && !isOfAnother };
}

/** A name, or what is somebody's. */
const isOf = (written: string, meant: string): boolean =>
  written === meant || (meant.length > 2 && written === `${meant}s`);

/** In capitals though no sentence begins with it. */
function isCapital(text: string, words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !/^\p{Lu}\p{Ll}/u.test(text.slice(word.from))) return false;
  const next = words[at + 1];
  const isFirst = before === undefined || before.sentence !== word.sentence;
  const isBeside = (one?: Word, other?: Word) => one && other && /^\s+$/.test(text.slice(one.to, other.from));
  return !isFirst && Boolean(isBeside(before, word) || isBeside(word, next)) && !common.has(word.text);
}

function addressed(text: string, words: readonly Word[], directory: Directory): PersonMention[] {
  return [...text.matchAll(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,250}/gu)].flatMap(({ 0: address, index }) => {
    const person = directory.byEmail(address.replace(/\.+$/, ""));
    const first = words.findIndex(({ from }) => from >= index);
    const last = words.findLastIndex(({ to }) => to <= index + address.length);
    return person?.active && first >= 0 ? [{ value: [person.id], first, last, words: address, sure: true }] : [];
  });
}

function listNames({ people }: Directory): NameList {
  const active = people.filter(({ active }) => active);
  return {
    full: active.flatMap(({ id, name }) => [nameOf(id, partsOf(name)), nameOf(id, partsOf(name).reverse())]),
    first: grouped(active, (parts) => parts[0]),
    last: grouped(active, (parts) => parts.slice(1).join(" ")),
  };
}

function grouped(people: readonly Person[], part: (parts: string[]) => string | undefined): Named<PersonId[]>[] {
  const byName = new Map<string, PersonId[]>();
  for (const { id, name } of people) {
    const key = part(partsOf(name));
    if (key && key.length > 1) byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return [...byName].map(([name, ids]) => ({ value: ids, name: name.split(" ") }));
}

const nameOf = (value: PersonId, name: string[]): Named<PersonId> => ({ value, name });
const partsOf = (name: string): string[] => wordsOf(name).map(({ text }) => text);
