// The company's applications that a text names, by name or alias.
import type { Content } from "../../domain/catalog/content.ts";
import { isSlipOf } from "../spelling.ts";
import { type Word, wordsOf } from "../words.ts";
import { findNames, type Mention, type Named } from "./mention.ts";

const namesByContent = new WeakMap<Content["applications"], Named<string>[]>();

export function findApplications(
  text: string,
  words: readonly Word[],
  { applications }: Pick<Content, "applications">,
): Mention<string>[] {
  const names =
    namesByContent.get(applications) ??
    [...applications.values()].flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => ({ value: id, name: wordsOf(each).map((word) => word.text) })),
    );
  namesByContent.set(applications, names);
  return findNames(text, words, names, (written, meant) => written === meant || isSlipOf(written, meant));
}
