// What stands before a Markdown text: YAML between two lines of dashes.

const dashes = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?(?:\r?\n)?)---[ \t]*(?:\r?\n|$)/;

export type FrontMatter = { readonly yaml: string; readonly body: string };

/** Null when the text begins without. The body is trimmed. */
export function frontMatterOf(text: string): FrontMatter | null {
  const match = dashes.exec(text);
  return match && { yaml: match[1] as string, body: text.slice(match[0].length).trim() };
}
