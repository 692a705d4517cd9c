// Nobody should be left with a question: it becomes a proposal for the department that would know.

import type { Field } from "../domain/catalog/field.ts";
import type { Item } from "../domain/catalog/item.ts";
import type { FilledAnswer } from "../domain/proposal.ts";
import { refuse } from "../domain/refusal.ts";
import type { World } from "../domain/world.ts";
import type { Tx } from "../ports/store.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { propose } from "./propose.ts";

export async function askPerson(ports: Ports, { cause, by, action, place }: Press<"ask_person">): Promise<void> {
  await ports.store.transaction({ cause }, async (tx) => {
    const answer = await tx.answers.find(action.answer);
    if (!answer || answer.person !== by) return refuse("not-found");
    const world = await worldOf(ports, tx);
    await tx.answers.save({ ...answer, state: "asked" });
    await proposeQuestion(
      ports,
      tx,
      { cause, by, place, department: answer.departments[0] ?? "", question: answer.question },
      world,
    );
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
      { cause, by, place, department: action.department, question: event.text },
      await worldOf(ports, tx),
    );
  });
}

type Question = Pick<Press, "cause" | "by" | "place"> & { department: string; question: string };

/** Each department has an item for everything else; the question goes into its description. */
async function proposeQuestion(
  ports: Ports,
  tx: Tx,
  { cause, by, place, department, question }: Question,
  world: World,
) {
  const author = world.directory.get(by) ?? refuse("unknown-person");
  const item = fallbackItem(department, world) ?? refuse("not-found");
  const field = item.form.find(isDescription);
  const answers: Record<string, FilledAnswer> = field ? { [field.id]: { value: question, words: question } } : {};
  const asked = { author, source: cause, text: question, language: author.languages[0] ?? "en", place };
  await propose(ports, tx, asked, [{ item, candidates: [], answers, because: null }], world);
}

function fallbackItem(department: string, { content }: World): Item | undefined {
  const own = [...content.items.values()].filter((item) => item.department === department && !item.hidden);
  return own.find(({ id }) => id.endsWith("-other")) ?? own[0];
}

const isDescription = ({ type, sensitive }: Field): boolean => !sensitive && (type === "long_text" || type === "text");
