// The words may answer what a proposal still asks for, or try to, correct it, or take it back. Null: they are something else.
import type { Field } from "../domain/catalog/field.ts";
import type { Item } from "../domain/catalog/item.ts";
import { maySubmitMore, mostQuestions } from "../domain/dialogue.ts";
import type { FilledAnswer, Proposal } from "../domain/proposal.ts";
import type { World } from "../domain/world.ts";
import type { Intent } from "../understanding/intent.ts";
import { soundsLikeRequest } from "../understanding/speech.ts";
import { wordsOf } from "../understanding/words.ts";
import { type Ports, worldOf } from "./ports.ts";
import { conversationOf, showAgain } from "./propose.ts";
import { understood } from "./react-to.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { say } from "./say.ts";
import { refresh } from "./show-case.ts";
import { openQuestions } from "./view-proposal.ts";

type Answers = Readonly<Record<string, FilledAnswer>>;

/** How surely another request has to be recognised, in words enough to be something else than an answer. */
const ANOTHER = 0.3;
const ENOUGH_WORDS = 4;
/** The same where any words are an answer: when they sound like a request, and when they do not. */
const REQUESTED = 0.35;
const TOLD = 0.5;
/** Corrections that are so much of the words are meant as such. */
const MOSTLY = 0.5;

export async function continueProposal(ports: Ports, speaking: Speaking): Promise<Reaction[] | null> {
  const { person, place } = speaking;
  const proposal = await ports.store.read.proposals.latestOpen(person.id, conversationOf(place));
  const world = await worldOf(ports, ports.store.read);
  if (!proposal || !maySubmitMore(proposal, world.now)) return null;
  const item = world.content.items.get(proposal.item ?? "") ?? null;
  const intents = await understood(ports, speaking);
  const [first] = intents;
  const asked = item ? askedNow(item, proposal, world) : null;
  const answer = item && asked ? read(ports, speaking, world).asked(asked) : null;
  const isText = asked?.type === "text" || asked?.type === "long_text";
  if (first && takesBack(first) && (isText || !answer)) return [takingBack(ports, speaking, proposal)];
  const isRequest = soundsLikeRequest(speaking.text, ports.understander.languageOf(speaking));
  const sure = !isText ? ANOTHER : isRequest ? REQUESTED : TOLD;
  if (!item || intents.some((intent) => isAnother(intent, proposal, speaking.text, sure))) return null;

  const corrected = corrections(item, read(ports, speaking, world).fields(item));
  const isSame = first?.type === "raise" && first.item === item.id;
  const isCorrection = Object.keys(corrected).length >= (isSame ? 1 : 2) || isMostly(corrected, speaking.text);
  const answered = asked && answer && !(isText && isCorrection) ? { [asked.id]: answer } : null;
  const filled = answered ?? corrected;
  if (Object.keys(filled).length === 0) {
    const isTried = asked && first?.type === "out_of_scope" && wordsOf(speaking.text).length < ENOUGH_WORDS;
    return isTried ? [sayingSo(ports, speaking, proposal, asked)] : null;
  }
  return [
    async (tx, now) => {
      const current = await tx.proposals.get(proposal.id);
      if (current.state !== "open") return;
      const answers = { ...current.answers, ...filled };
      await showAgain(ports, tx, { ...current, answers, asked: current.asked + (answered ? 1 : 0) }, place, now);
    },
  ];
}

/** A few words that are neither an answer nor anything else: the question stands, and counts as asked once more. */
function sayingSo(ports: Ports, { privately }: Speaking, { id }: Proposal, asked: Field): Reaction {
  return async (tx, { now }) => {
    const current = await tx.proposals.get(id);
    if (current.state !== "open") return;
    await tx.proposals.save({ ...current, asked: current.asked + 1, touchedAt: now });
    await refresh(tx, await tx.surfaces.of({ of: "proposal", id }));
    await say(ports, tx, privately, { say: "not_an_answer", name: asked.type === "person" });
  };
}

/** At most so many are asked in words. */
function askedNow(item: Item, proposal: Proposal, world: World): Field | null {
  const questions = openQuestions(item, proposal, world);
  const asked = questions.find(({ id }) => id === proposal.asking) ?? questions[0];
  return asked && proposal.asked < mostQuestions ? asked : null;
}

function read({ understander }: Ports, { text, person }: Speaking, { content, directory, now }: World) {
  const said = { text, person };
  const ground = { content, directory, now };
  return {
    asked: (field: Field) => understander.readField(field, said, ground),
    fields: ({ form }: Item) => understander.readFields(form, said, ground),
  };
}

/** What was described stays as it was: whoever says "make it Thursday" describes nothing anew. */
function corrections({ form }: Item, filled: Answers): Answers {
  const described = new Set(form.filter(({ type }) => type === "long_text").map(({ id }) => id));
  return Object.fromEntries(Object.entries(filled).filter(([id]) => !described.has(id)));
}

function isMostly(answers: Answers, text: string): boolean {
  const told = Object.values(answers).reduce((count, { words }) => count + wordsOf(words ?? "").length, 0);
  return told >= MOSTLY * wordsOf(text).length;
}

const takesBack = (intent: Intent): boolean =>
  (intent.type === "act" && intent.verb === "cancel" && intent.case === null && intent.about === "") ||
  (intent.type === "smalltalk" && intent.kind === "no");

function takingBack(ports: Ports, { privately }: Speaking, { id }: Proposal): Reaction {
  return async (tx, { now }) => {
    const current = await tx.proposals.get(id);
    if (current.state === "open") await tx.proposals.save({ ...current, state: "dropped", touchedAt: now });
    await refresh(tx, await tx.surfaces.of({ of: "proposal", id }));
    await say(ports, tx, privately, { say: "small_talk", kind: "no" });
  };
}

/** Something else is meant: another request, a question, something about a case; the proposal waits. */
function isAnother(intent: Intent, proposal: Proposal, text: string, sure: number): boolean {
  switch (intent.type) {
    case "raise":
      if (intent.item === proposal.item || wordsOf(text).length < ENOUGH_WORDS) return false;
      return intent.confidence >= sure;
    case "ask":
      return intent.confidence >= sure;
    case "smalltalk":
      return intent.kind !== "yes" && intent.kind !== "no";
    case "unclear":
    case "out_of_scope":
      return false;
    default:
      return true;
  }
}
