// A case as its requester sees it.
import { isAmendable } from "../domain/amend.ts";
import { questioned } from "../domain/approval-flow.ts";
import type { Case } from "../domain/case.ts";
import { goesOnIn, hasEnded, isOpen, numberOf } from "../domain/case.ts";
import { readClock } from "../domain/clock.ts";
import { answerFacts } from "./answers.ts";
import { attachmentBlocks, knownBlocks } from "./attachment-blocks.ts";
import type { Block, Button, Card } from "./card.ts";
import { badgeOf, nextStep, statusSentence } from "./case-status.ts";
import { chainBlocks } from "./chain.ts";
import { nameIn, type Reader } from "./reader.ts";
import { moment } from "./time.ts";

export function requesterCard(record: Case, reader: Reader): Card {
  const { words } = reader;
  return {
    headline: record.title,
    badge: badgeOf(record, reader),
    blocks: [
      { block: "text", text: statusSentence(record, reader) },
      ...resolution(record, reader),
      {
        block: "facts",
        facts: [...standing(record, reader), ...answerFacts(record.offering.item, record.answers, reader)],
      },
      ...knownBlocks(record, reader),
      ...attachmentBlocks(record, reader),
      ...chainBlocks(record, reader),
      ...question(record, reader),
      ...(words.visibility[record.visibility] && isOpen(record)
        ? [{ block: "hint" as const, text: words.visibility[record.visibility] }]
        : []),
    ],
    buttons: requesterButtons(record, reader),
  };
}

/** Number, who has it, the next step, and the promised time in the reader's zone. */
function standing(record: Case, reader: Reader): { label: string; value: string }[] {
  const { words } = reader;
  const next = nextStep(record, reader);
  const facts = [{ label: words.label.number, value: numberOf(record) }];
  if (record.assignee && isOpen(record))
    facts.push({ label: words.label.who, value: nameIn(record, record.assignee, reader) });
  if (next) facts.push({ label: words.label.next, value: next });
  if (isOpen(record))
    facts.push({
      label: words.label.expected,
      value: record.promised ? moment(record.promised.until, reader) : words.requester.noDate,
    });
  if (record.requester !== reader.person?.id)
    facts.push({ label: words.label.requester, value: nameIn(record, record.requester, reader) });
  if (record.author !== record.requester && record.author !== reader.person?.id)
    facts.push({ label: words.label.author, value: nameIn(record, record.author, reader) });
  return facts;
}

function resolution({ state }: Case, { words }: Reader): Block[] {
  if (state.status === "declined")
    return state.reason ? [{ block: "quote", by: words.label.reason, text: state.reason }] : [];
  if (state.status !== "resolved") return [];
  const sentence = state.sentence || (state.outcome === "no_answer" ? words.notice.noAnswer : words.notice.everyStep);
  return [{ block: "quote", by: words.outcome[state.outcome], text: sentence }];
}

function question(record: Case, reader: Reader): Block[] {
  const asked = questioned(record);
  if (!asked) return [];
  return [{ block: "quote", by: nameIn(record, asked.question.by, reader), text: asked.question.text }];
}

export function requesterButtons(record: Case, { words, now }: Reader): Button[] {
  const on = { case: record.id, v: record.version };
  const { button } = words;
  const issue = record.offering.item.kind === "issue";
  if (record.state.status === "resolved") {
    return [
      { label: issue ? button.fixed : button.allDone, action: { do: "confirm", ...on }, style: "primary" },
      { label: issue ? button.broken : button.missing, action: { do: "reopen", ...on }, opensForm: true },
    ];
  }
  if (record.state.status === "declined")
    return [{ label: button.askAgain, action: { do: "ask_again", ...on }, style: "primary" }];
  const other = goesOnIn(record);
  if (other) return [{ label: button.show, action: { do: "show", case: other.caseId } }];
  if (hasEnded(record)) return [{ label: button.followUp, action: { do: "follow_up", ...on } }];
  const asked = questioned(record);
  const late = record.promised !== null && record.promised.from === "delay";
  const buttons: Button[] = [];
  if (asked)
    buttons.push({
      label: button.giveInfo,
      action: { do: "give_info", case: record.id, approval: asked.id, v: record.version },
      style: "primary",
      opensForm: true,
    });
  buttons.push({ label: button.reply, action: { do: "reply", ...on }, opensForm: true });
  if (record.offering.item.form.length > 0 && isAmendable(record))
    buttons.push({ label: button.changeAnswers, action: { do: "change_answers", ...on }, opensForm: true });
  if (readClock(record, "resolution", now))
    buttons.push({ label: late ? button.explainLate : button.explain, action: { do: "explain", case: record.id } });
  buttons.push({ label: button.cancel, action: { do: "cancel", ...on }, opensForm: true });
  return buttons;
}

/** For somebody who was added because they have the same trouble: how it stands, and nothing of whoever reported it. */
export function watcherCard(record: Case, reader: Reader): Card {
  const { words } = reader;
  const facts = [{ label: words.label.number, value: numberOf(record) }];
  if (isOpen(record) && record.promised)
    facts.push({ label: words.label.expected, value: moment(record.promised.until, reader) });
  return {
    headline: record.offering.item.name,
    badge: badgeOf(record, reader),
    blocks: [
      { block: "text", text: statusSentence(record, reader) },
      ...resolution(record, reader),
      { block: "facts", facts },
      ...knownBlocks(record, reader),
    ],
    buttons: [],
  };
}
