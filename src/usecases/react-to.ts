// From what was understood to what is done about it: proposals, answers, lists; nothing that changes a case unasked.
import type { Case } from "../domain/case.ts";
import type { Saying } from "../messages/saying.ts";
import type { Intent } from "../understanding/intent.ts";
import { understoodLanguages } from "../understanding/phrasings.ts";
import { answerAfterAll, answerQuestion } from "./answer-question.ts";
import { attachmentsOf } from "./attachments.ts";
import { findAgain, findAwaiting, findCases } from "./find-cases.ts";
import { offerArticle } from "./offer-article.ts";
import type { Ports } from "./ports.ts";
import { conversationOf, type Need, propose } from "./propose.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { addWord } from "./reply-to-case.ts";
import { say } from "./say.ts";
import { soFar } from "./so-far.ts";

export async function reactTo(ports: Ports, speaking: Speaking): Promise<Reaction[]> {
  const intents = await understood(ports, speaking);
  const answered = isAtALoss(intents, speaking.text) ? await answerAfterAll(ports, speaking) : null;
  if (answered) return [answered];
  if (isForeign(ports, speaking, intents))
    return [(tx) => say(ports, tx, speaking.privately, { say: "other_language" })];
  const others = intents.filter(({ type }) => type !== "raise" && type !== "unclear");
  const understoodNeeds = intents.flatMap((intent) => needOf(ports, intent));
  const needs = others.some(({ type }) => type === "ask")
    ? understoodNeeds
    : await withOffers(ports, speaking, understoodNeeds);
  const reactions = await Promise.all(others.map((intent) => reactionTo(ports, speaking, intent)));
  return needs.length > 0 ? [proposing(ports, speaking, needs), ...reactions] : reactions;
}

/** Nothing of the catalog fits; or nothing for sure, and it is a question. */
function isAtALoss(intents: readonly Intent[], text: string): boolean {
  const isQuestion = /[?？]/.test(text);
  return intents.every(({ type }) => type === "out_of_scope" || (type === "unclear" && isQuestion));
}

/** In a language that Deskbell does not understand, and nothing in it is clear. */
function isForeign({ understander }: Ports, { text, person }: Speaking, intents: readonly Intent[]): boolean {
  const isClear = intents.some(({ type }) => type !== "out_of_scope" && type !== "unclear" && type !== "ask");
  return !isClear && !understoodLanguages.includes(understander.languageOf({ text, person }));
}

export async function understood(
  ports: Ports,
  speaking: Pick<Speaking, "text" | "person" | "place">,
): Promise<Intent[]> {
  const { text, person } = speaking;
  const before = await soFar(ports, speaking);
  const directory = await ports.store.read.people.directory();
  return ports.understander.understand(
    { text, person, ...before },
    { content: ports.content(), directory, now: ports.clock.now() },
  );
}

function needOf(ports: Ports, intent: Intent): Need[] {
  const because = intent.words;
  if (intent.type === "unclear" && intent.candidates.length > 0)
    return [{ item: null, candidates: intent.candidates, answers: {}, because }];
  if (intent.type !== "raise") return [];
  const item = ports.content().items.get(intent.item);
  return item ? [{ item, candidates: intent.candidates, answers: intent.answers, because }] : [];
}

/** What may spare them the case. Of several needs each has its own words. */
function withOffers(ports: Ports, speaking: Speaking, needs: readonly Need[]): Promise<Need[]> {
  return Promise.all(
    needs.map(async (need) => {
      const text = needs.length === 1 ? speaking.text : (need.because ?? speaking.text);
      return { ...need, offer: await offerArticle(ports, need.item, { ...speaking, text }) };
    }),
  );
}

function proposing(ports: Ports, { event, text, person, place }: Speaking, needs: readonly Need[]): Reaction {
  return (tx, world) => {
    const asked = {
      author: person,
      source: event.key,
      text,
      language: ports.understander.languageOf({ text, person }),
      place,
      attachments: attachmentsOf(event),
    };
    return propose(ports, tx, asked, needs, world);
  };
}

async function reactionTo(ports: Ports, speaking: Speaking, intent: Intent): Promise<Reaction> {
  const { person, privately } = speaking;
  const tell =
    (saying: Saying): Reaction =>
    (tx) =>
      say(ports, tx, privately, saying);
  switch (intent.type) {
    case "ask":
      return answerQuestion(ports, speaking, intent.question);
    case "status": {
      const found = await findCases(ports, person, intent.case, intent.about);
      return tell(shown(found, intent.case === null && intent.about === "" ? "mine" : "found"));
    }
    case "act":
      return act(ports, speaking, intent);
    case "mine":
      if (intent.list === "approvals") return tell({ say: "approvals" });
      if (intent.list === "catalog") return tell({ say: "catalog", department: null });
      return tell(shown(await findCases(ports, person, null, ""), "mine"));
    case "person":
      return tell({ say: "person", departments: await departmentsFor(ports, speaking, intent.departments) });
    case "delegate":
      return tell({ say: "delegation", to: intent.to, from: intent.from, until: intent.until });
    case "smalltalk":
      return tell({ say: "small_talk", kind: intent.kind });
    default:
      return tell({ say: "out_of_scope" });
  }
}

/** Those that were named; else the one that the conversation is about. */
async function departmentsFor(
  { store, content }: Ports,
  { person, place }: Speaking,
  named: readonly string[],
): Promise<string[]> {
  if (named.length > 0) return [...named];
  const proposal = await store.read.proposals.latestOpen(person.id, conversationOf(place));
  const item = content().items.get(proposal?.item ?? "");
  return item ? [item.department] : [];
}

/** Words about a case of theirs: it is shown with its buttons; only a comment is added as it is. */
async function act(
  ports: Ports,
  { person, privately }: Speaking,
  intent: Extract<Intent, { type: "act" }>,
): Promise<Reaction> {
  if (intent.verb === "approve" || intent.verb === "decline") {
    const [awaited, ...more] = await findAwaiting(ports, person, intent.case, intent.about);
    const isClear = awaited && more.length === 0;
    return (tx) => say(ports, tx, privately, isClear ? { say: "case", caseId: awaited.id } : { say: "approvals" });
  }
  const find = intent.verb === "reopen" ? findAgain : findCases;
  const found = await find(ports, person, intent.case, intent.about);
  const [only] = found;
  if (intent.verb === "comment" && found.length === 1 && only && intent.text) {
    const { text } = intent;
    return async (tx) => {
      await addWord(ports, tx, only.id, person.id, text);
      await say(ports, tx, privately, { say: "added", caseId: only.id });
    };
  }
  return (tx) => say(ports, tx, privately, shown(found, "found"));
}

function shown(records: readonly Case[], about: "mine" | "found"): Saying {
  const [only] = records;
  return records.length === 1 && only && about === "found"
    ? { say: "case", caseId: only.id }
    : { say: "cases", caseIds: records.map(({ id }) => id), about };
}
