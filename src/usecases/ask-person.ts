// Nobody should be left with a question: it becomes a proposal for the department that would know.
import type { Field } from "../domain/catalog/field.ts";
import type { Item } from "../domain/catalog/item.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import { departmentOf } from "../domain/knowledge-gap.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import { ownAnswer } from "./own-answer.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { propose } from "./propose.ts";
import { personalReader } from "./reader-for.ts";

export async function askPerson(ports: Ports, { cause, by, action, place }: Press<"ask_person">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    const answer = await ownAnswer(tx, action.answer, by, world);
    await tx.answers.save({ ...answer, state: "asked" });
    const department = departmentOf(answer, world.content) ?? "";
    const said = toldSoFar(answer, by, world);
    await proposeQuestion(ports, tx, { cause, by, place, department, question: answer.question, said }, world);
  });
}

export async function askDepartment(
  ports: Ports,
  { cause, by, action, place }: Press<"ask_department">,
): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const event = await tx.inbox.find(action.event);
    const author = event && (await tx.people.personOf(event.identity));
    if (event?.kind !== "message" || author !== by) return refuse("not-found");
    await proposeQuestion(
      ports,
      tx,
      { cause, by, place, department: action.department, question: event.text, said: "" },
      await worldOf(ports, tx),
    );
  });
}

type Question = Pick<Press, "cause" | "by" | "place"> & {
  readonly department: string;
  readonly question: string;
  /** What Deskbell answered to it. */
  readonly said: string;
};

/** Each department has an item for everything else; the question goes into its description, with what was answered. */
async function proposeQuestion(
  ports: Ports,
  tx: Tx,
  { cause, by, place, department, question, said }: Question,
  world: World,
) {
  const author = world.directory.get(by) ?? refuse("unknown-person");
  const item = fallbackItem(department, world) ?? refuse("not-found");
  const field = item.form.find(isDescription);
  const answers: Record<string, FilledAnswer> = field
    ? { [field.id]: { value: fitting([question, said].filter(Boolean).join("\n\n"), field), words: question } }
    : {};
  const asked = { author, source: cause, text: question, language: author.languages[0] ?? "en", place };
  await propose(ports, tx, asked, [{ item, candidates: [], answers, because: null }], world);
}

/** So that whoever answers does not say the same again. */
function toldSoFar({ quotations }: KnowledgeAnswer, by: string, world: World): string {
  const { say } = personalReader(by, world)?.words ?? refuse("inactive-person");
  const told = quotations.map(({ article, text }) =>
    say.answeredBefore(world.content.articles.get(article)?.title ?? article, text),
  );
  return told.join("\n\n");
}

function fitting(text: string, field: Field): string {
  const max = "max" in field && field.max !== undefined ? field.max : text.length;
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

function fallbackItem(department: string, { content }: World): Item | undefined {
  const own = [...content.items.values()].filter((item) => item.department === department && !item.hidden);
  return own.find(({ id }) => id.endsWith("-other")) ?? own[0];
}

const isDescription = ({ type, sensitive }: Field): boolean => !sensitive && (type === "long_text" || type === "text");
