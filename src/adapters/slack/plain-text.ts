// What a person wrote, out of Slack's encoding of it: mentions, links and escapes become the words they stood for.

/** The name of a user, or null where it cannot be had in time. */
export type NameOf = (user: string) => Promise<string | null>;

/** A mention or a link; any other bracket is one that somebody typed. */
const TOKEN = /<([@#!][^<>]*|[a-z]{1,20}:[^<>]*)>/g;
const USER = /^@([A-Z0-9]+)(?:\|(.*))?$/s;
const MOST_NAMES = 10;

/** Words without the bot's own name; "<@U1>" reads "@Maya Lind", "<https://x.example|here>" "here (https://x.example)". */
export async function plainText(text: string, bot: string, nameOf: NameOf): Promise<string> {
  const names = await namesIn(text, bot, nameOf);
  const words = withoutName(text, bot).replace(TOKEN, (_, token: string) => wordsOf(token, names));
  return words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim();
}

export function isMentioned(user: string, text: string): boolean {
  return mention(user).test(text);
}

/** "@Deskbell, my screen is dark" is "my screen is dark". */
function withoutName(text: string, bot: string): string {
  const { source } = mention(bot);
  return text
    .trimStart()
    .replace(new RegExp(`^${source}[\\s,:;]*`), "")
    .replace(new RegExp(` ?${source}`, "g"), "");
}

function mention(user: string): RegExp {
  return new RegExp(`<@${user}(?:\\|[^<>]*)?>`);
}

async function namesIn(text: string, bot: string, nameOf: NameOf): Promise<Map<string, string>> {
  const users = new Set<string>();
  for (const [, token = ""] of text.matchAll(TOKEN)) {
    const [, user, label] = USER.exec(token) ?? [];
    if (user && !label && user !== bot) users.add(user);
  }
  const asked = [...users].slice(0, MOST_NAMES).map(async (user) => [user, (await nameOf(user)) ?? user] as const);
  // Escaped as the rest is, since all of it is unescaped together.
  return new Map((await Promise.all(asked)).map(([user, name]) => [user, name.replaceAll("&", "&amp;")]));
}

function wordsOf(token: string, names: ReadonlyMap<string, string>): string {
  const [, user, name] = USER.exec(token) ?? [];
  if (user) return `@${name || (names.get(user) ?? user)}`;
  const bar = token.includes("|") ? token.indexOf("|") : token.length;
  const [target, label] = [token.slice(0, bar), token.slice(bar + 1)];
  if (target.startsWith("#")) return `#${label || target.slice(1)}`;
  if (target.startsWith("!")) return label || `@${target.slice(1)}`;
  return linkWords(target.replace(/^(mailto|tel):/, ""), label);
}

function linkWords(target: string, label: string): string {
  const bare = (address: string) => address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  if (label === "") return target;
  return bare(label) === bare(target) ? label : `${label} (${target})`;
}
