// A message as Slack would show it: which words a person sees, what is a link, who is mentioned, what is styled.

export type Seen = {
  readonly words: string;
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Everything that would notify somebody or name a channel. */
  readonly mentions: readonly string[];
  readonly styled: readonly string[];
};

type Part = Partial<Seen>;

/** Block Kit blocks, button labels left out. */
export function see(blocks: readonly unknown[]): Seen {
  return together(
    blocks.flatMap((block) => partsOf(block as Node)),
    "\n",
  );
}

/** A text that Slack reads as mrkdwn, such as the one beside the blocks. */
export function seeMarkup(text: string, verbatim = false): Seen {
  return together(markup(text, verbatim), "");
}

type Node = { readonly type?: string; readonly [key: string]: unknown };

function partsOf(node: Node): Part[] {
  switch (node.type) {
    case "actions":
    case "divider":
      return [];
    case "rich_text":
      return (node.elements as Node[]).map((element) => together((element.elements as Node[]).map(richPart), ""));
    case "plain_text":
      return [{ words: node.text as string }];
    case "mrkdwn":
      return [seeMarkup(node.text as string, node.verbatim === true)];
    default:
      return [node.label, node.text, ...list(node.fields), ...list(node.elements), node.hint]
        .filter((inner) => inner !== undefined)
        .flatMap((inner) => partsOf(inner as Node));
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function richPart(element: Node): Part {
  const words = (element.text as string | undefined) ?? "";
  const styled = element.style && words.trim() !== "" ? [words] : [];
  if (element.type === "text") return { words, styled };
  if (element.type === "link") return { words, styled, links: [{ text: words, url: element.url as string }] };
  return { mentions: [JSON.stringify(element)] };
}

/** Control sequences first, as Slack does; then, unless verbatim, what it turns into links and mentions by itself. */
function markup(text: string, verbatim: boolean): Part[] {
  return text.split(/(<[^<>]*>)/).map((part): Part => {
    const [, sequence] = /^<([^<>]*)>$/.exec(part) ?? [];
    if (sequence === undefined) return bare(part, verbatim);
    if (/^[@#!]/.test(sequence)) return { mentions: [sequence] };
    const [url = "", label = url] = sequence.split("|");
    return { words: unescaped(label), links: [{ text: unescaped(label), url: unescaped(url) }] };
  });
}

const STYLES = [/(?<!\w)\*[^*\n]+\*(?!\w)/g, /(?<!\w)_[^_\n]+_(?!\w)/g, /(?<!\w)~[^~\n]+~(?!\w)/g, /`[^`\n]+`/g];

function bare(text: string, verbatim: boolean): Part {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([match]) => match);
  return {
    words: unescaped(text),
    styled: STYLES.flatMap(found),
    links: verbatim ? [] : found(/\bhttps?:\/\/\S+/g).map((url) => ({ text: url, url })),
    mentions: verbatim ? [] : found(/(?<!\S)(@(here|channel|everyone)|#[a-z0-9-]+)\b/g),
  };
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function together(parts: readonly Part[], between: string): Seen {
  return {
    words: parts.map(({ words = "" }) => words).join(between),
    links: parts.flatMap(({ links = [] }) => links),
    mentions: parts.flatMap(({ mentions = [] }) => mentions),
    styled: parts.flatMap(({ styled = [] }) => styled),
  };
}
