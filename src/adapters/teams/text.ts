// Text on its way to or from Teams: always well-formed, never too long.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu;

/** Line breaks as "\n", and without what cannot be stored or shown: control characters and halves of characters. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNWRITABLE, "");
}

/** At most `max` UTF-16 units, ended with an ellipsis where it was longer. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** For a name on one line, which may not be empty. */
export function titled(text: string, max: number): string {
  return cut(clean(text).replace(/\n+/g, " ").trim(), max) || "–";
}

/** For the few places that Teams always reads as Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_~[\]()<>#|!+.:&{}-]/g, "\\$&");
}
