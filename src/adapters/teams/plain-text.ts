// What a person wrote, out of the HTML that Teams may wrap it in: without the bot's own name, with everybody else's.
import type { Activity } from "./payloads.ts";
import { clean } from "./text.ts";

/** The elements Teams writes messages with. Anything else in angle brackets is what the person typed. */
const TAG =
  /<\/?(?:a|at|attachment|b|blockquote|br|code|div|em|emoji|h[1-6]|hr|i|img|li|ol|p|pre|s|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/gi;
const BREAK = /<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote)>(?!\s*$)/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const LAST_CODE_POINT = 0x10ffff;

/** "<at>Deskbell</at>&nbsp;my screen is dark" is "my screen is dark". */
export function plainText(activity: Activity): string {
  const mentions = mentionsOf(activity);
  const text = mentions.reduce((rest, mention) => rest.replaceAll(mention, ""), activity.text ?? "");
  const written = text.replace(BREAK, "\n").replace(TAG, "").replace(ENTITY, decoded).replaceAll("\u00a0", " ");
  return clean(mentions.length > 0 ? written.replace(/^[\s,:;]+/, "") : written).trim();
}

export function isMentioned(activity: Activity): boolean {
  return mentionsOf(activity).length > 0;
}

function mentionsOf({ entities, recipient }: Activity): string[] {
  return entities.flatMap(({ type, mentioned, text }) =>
    type === "mention" && mentioned?.id === recipient.id && text ? [text] : [],
  );
}

function decoded(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] as string;
  const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex as string, 16);
  return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : entity;
}
