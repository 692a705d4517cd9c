// Whose eyes a card is made for. The same record reads differently for a requester, a fulfiller and a channel.
import type { Case } from "../domain/case.ts";
import type { Content } from "../domain/catalog/content.ts";
import type { Directory, Person, PersonId } from "../domain/person.ts";
import type { Words } from "./wording/en.ts";

export type Reader = {
  /** Null for a channel: everybody in it reads the same. */
  readonly person: Person | null;
  /** The department whose own channel it is. */
  readonly desk: string | null;
  readonly words: Words;
  readonly language: string;
  readonly timeZone: string;
  readonly now: number;
  readonly content: Content;
  readonly directory: Directory;
};

export function personName(
  id: PersonId | "deskbell" | null,
  { directory, words }: Pick<Reader, "directory" | "words">,
): string {
  if (id === null) return words.nobody;
  if (id === "deskbell") return "Deskbell";
  const name = directory.get(id)?.name;
  return name === undefined ? words.someone : words.called(name);
}

/** The requester's side of an anonymous case has no name for anybody but themselves. */
export function nameIn(record: Case, id: PersonId | "deskbell" | null, reader: Reader): string {
  const hidden = record.anonymous && (id === record.author || id === record.requester) && reader.person?.id !== id;
  return hidden ? reader.words.anonymous : personName(id, reader);
}

export const departmentName = (key: string, { content }: Pick<Reader, "content">): string =>
  content.departments.get(key)?.name ?? key;

export function countryName(code: string, { language }: Pick<Reader, "language">): string {
  try {
    return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
