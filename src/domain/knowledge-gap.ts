// What people asked and the knowledge base did not answer, or not quite: alike questions are one gap.
import type { ArticleDraft } from "./article-draft.ts";
import type { Content } from "./catalog/content.ts";
import type { KnowledgeAnswer } from "./knowledge-answer.ts";
import { likeness, tellingWords } from "./likeness.ts";
import type { Directory } from "./person.ts";

export type Gap = {
  /** The answer that the gap is known by: the first of them. */
  readonly id: string;
  readonly department: string;
  /** The first question, in the words of whoever asked. */
  readonly question: string;
  /** All of them, each wording once. */
  readonly wordings: readonly string[];
  readonly answers: readonly string[];
  readonly unanswered: number;
  readonly notQuite: number;
  /** The article that did not quite answer, if it was always the same. */
  readonly article: string | null;
};

/** Half of the words that matter are the same. */
const ALIKE = 0.5;

/** Most asked first. Of these departments only, and nothing that nobody else is to read. */
export function gapsIn(
  answers: readonly KnowledgeAnswer[],
  departments: readonly string[],
  world: { readonly content: Content; readonly directory: Directory },
): Gap[] {
  const groups: { department: string; words: Set<string>; members: KnowledgeAnswer[] }[] = [];
  for (const answer of [...answers].sort((a, b) => a.at - b.at)) {
    const department = departmentOf(answer, world.content);
    if (!isGap(answer) || department === null || !departments.includes(department)) continue;
    if (namesSomebody(answer.question, world.directory)) continue;
    const words = tellingWords(answer.question);
    const group = groups.find((each) => each.department === department && likeness(each.words, words) >= ALIKE);
    if (group) group.members.push(answer);
    else groups.push({ department, words, members: [answer] });
  }
  return groups
    .map(({ department, members }) => gapOf(department, members))
    .sort((a, b) => b.answers.length - a.answers.length);
}

/** The answers that an article makes good: those it was made for, and whatever was asked in much the same words. */
export function gapsFilledBy({ origin, wordings, title }: ArticleDraft, gaps: readonly Gap[]): string[] {
  const own = origin.of === "gap" ? origin.answers : [];
  const asked = [title, ...Object.values(wordings).flatMap((each) => each ?? [])].map(tellingWords);
  const filled = gaps.filter(({ wordings: others }) =>
    others.some((other) => asked.some((words) => likeness(words, tellingWords(other)) >= ALIKE)),
  );
  return [...new Set([...own, ...filled.flatMap(({ answers }) => answers)])];
}

/** Unanswered, or not quite; and nothing was made of it yet. */
export const isGap = ({ quotations, state, delicate, filled }: KnowledgeAnswer): boolean =>
  !delicate && !filled && (quotations.length === 0 || state === "not_quite");

/** Whose knowledge is missing: the department of the article that did not quite answer, else the one that would know. */
export function departmentOf(
  { quotations, departments }: Pick<KnowledgeAnswer, "quotations" | "departments">,
  { articles }: Pick<Content, "articles">,
): string | null {
  const [first] = quotations;
  return (first && articles.get(first.article)?.department) ?? departments[0] ?? null;
}

function gapOf(department: string, members: readonly KnowledgeAnswer[]): Gap {
  const [first] = members as [KnowledgeAnswer];
  const quoted = new Set(members.map(({ quotations }) => quotations[0]?.article ?? null));
  const [article = null] = quoted;
  return {
    id: first.id,
    department,
    question: first.question,
    wordings: [...new Map(members.map(({ question }) => [question.trim().toLowerCase(), question])).values()],
    answers: members.map(({ id }) => id),
    unanswered: members.filter(({ quotations }) => quotations.length === 0).length,
    notQuite: members.filter(({ quotations }) => quotations.length > 0).length,
    article: quoted.size === 1 ? article : null,
  };
}

/** A question about a colleague is nothing for a list, and no article would answer it. */
function namesSomebody(question: string, { people }: Directory): boolean {
  const asked = question.toLowerCase();
  return people.some(({ name, email }) => [name, email].some((each) => asked.includes(each.toLowerCase())));
}
