// What was attached, as links; and what is known of a trouble that many have.
import type { Case } from "../domain/case.ts";
import type { Block, Span } from "./card.ts";
import type { Reader } from "./reader.ts";
import { moment } from "./time.ts";

export function attachmentBlocks({ attachments }: Pick<Case, "attachments">, { words }: Reader): Block[] {
  if (attachments.length === 0) return [];
  const links = attachments.flatMap(({ name, url }, index): Span[] => [
    ...(index > 0 ? [", "] : []),
    /^https?:/.test(url) ? { span: "link", text: name, url } : name,
  ]);
  return [{ block: "text", text: [`${words.label.attached}: `, ...links] }];
}

export function knownBlocks({ known, offering }: Pick<Case, "known" | "offering">, reader: Reader): Block[] {
  if (!known) return [];
  return [
    { block: "quote", by: offering.department.name, text: known.text },
    { block: "hint", text: reader.words.notice.nextUpdate(moment(known.nextUpdate, reader)) },
  ];
}
