// Text on its way to Slack: always well-formed, never too long, never read as markup.

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
const UNWRITABLE = /\p{Surrogate}|[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/** Line breaks as "\n", and without what Slack or the wire cannot carry: control characters and halves of characters. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(UNWRITABLE, "");
}

/** At most `max` UTF-16 units, cut between graphemes and ended with an ellipsis where it was longer. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = graphemes.segment(text).containing(max - 1)?.index ?? 0;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The three characters that begin mentions, links and entities, for a text that Slack reads as its markup. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A plain_text object, which Slack shows as it is; it refuses an empty one, so a dash stands for nothing. */
export function plain(text: string, max: number): { type: "plain_text"; text: string; emoji: false } {
  const written = clean(text);
  return { type: "plain_text", text: written.trim() === "" ? "–" : cut(written, max), emoji: false };
}
