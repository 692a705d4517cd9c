// A line of Markdown as a reader sees it: no marks, no addresses, no tags, every word as it was written.

/** Every pattern is linear in the length of the line, since anybody's page may be read. */
export function plainText(line: string): string {
  return withoutEmphasis(withoutShortcodes(line).replace(links, "$1").replace(references, "$1"))
    .replace(addresses, "$1")
    .replace(blockTags, " ")
    .replace(tags, "")
    .replace(attributes, "")
    .replace(footnotes, "")
    .replace(entities, (written) => characters[written] as string)
    .replace(escapes, "$1")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const links = /!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\)|\s"[^"]*"|\s)*\)/g;
const references = /!?\[([^[\]]+)\]\[[^[\]]*\]/g;
const addresses = /<((?:https?:|mailto:)[^<>\s]*)>/g;
/** What stands in them stands apart. */
const blockTags =
  /<\/?(?:p|div|h[1-6]|[uod]l|li|d[td]|br|hr|t[dhr]|table|summary|details|blockquote|section)\b[^<>]*>/gi;
const tags = /<\/?[a-z][^<>]*>|<!--.*?-->/gi;
const attributes = /\{:?\s*[#.][^{}]*\}/g;
const footnotes = /\[\^[^[\]]*\]/g;
const escapes = /\\([\\`*_{}[\]()#+\-.!|<>~])/g;
const shortcodes = /\{%-?\s*\w+([^%]*)%\}|\{\{[^{}]*\}\}/g;
const entities = /&(?:amp|lt|gt|quot|nbsp|rarr|mdash|ndash|hellip|#39);/g;
const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
  "&rarr;": "→",
  "&mdash;": "—",
  "&ndash;": "–",
  "&hellip;": "…",
  "&#39;": "'",
};

/** A template's tag that stands alone is machinery. */
export function isShortcode(line: string): boolean {
  return line.includes("{") && line.replace(shortcodes, "").trim() === "";
}

/** Inside a sentence a template's tag that names something stands for a word. */
function withoutShortcodes(line: string): string {
  if (!line.includes("{%") && !line.includes("{{")) return line;
  return line.replace(shortcodes, (_, given: string | undefined) => nameIn(given ?? ""));
}

function nameIn(given: string): string {
  const names = [...given.matchAll(/["']([^"']*)["']/g)].map(([, name]) => name as string);
  return names.findLast((name) => /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u.test(name)) ?? "";
}

/** Marks around words go, in code they stay; a lone star or underscore is itself. */
function withoutEmphasis(line: string): string {
  if (!/[*_~`]/.test(line)) return line;
  return line
    .split("`")
    .map((part, index) => (index % 2 === 1 ? part : part.replace(marks, "")))
    .join("");
}

const marks =
  /(?<![\\\s\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\s|^)[*_]{1,3}(?=\S)|(?<=[^\s\\])[*_]{1,3}(?![\p{L}\p{N}])|~~|(?<=[\p{L}\p{N}])\*{1,3}(?=[\p{L}\p{N}])/gu;
