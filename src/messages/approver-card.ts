// What an approver decides from: who for, what, cost, why, and what declining means. Nothing else has to be opened.
import { type Approval, seatOf, waitingFor } from "../domain/approval.ts";
import { type Case, numberOf } from "../domain/case.ts";
import { costOf } from "../domain/cost.ts";
import { answerFacts, answerText } from "./answers.ts";
import type { Block, Button, Card } from "./card.ts";
import { nameIn, personName, type Reader } from "./reader.ts";
import { money } from "./time.ts";

export function approverCard(record: Case, approval: Approval, reader: Reader): Card {
  const { words } = reader;
  const open = approval.state === "open";
  const asked = mayPress(approval, reader);
  const decided = approval.decisions.some(({ by }) => by === reader.person?.id);
  return {
    headline: words.approver.headline(record.title),
    badge: badgeOf(approval, asked, decided, reader),
    blocks: [
      ...standIn(approval, reader),
      { block: "facts", facts: facts(record, reader) },
      ...(approval.question
        ? [
            { block: "text" as const, text: words.approver.question(personName(approval.question.by, reader)) },
            { block: "quote" as const, by: personName(approval.question.by, reader), text: approval.question.text },
          ]
        : []),
      ...decisions(approval, reader),
      ...(open && approval.seats.length > 1 ? [{ block: "hint" as const, text: ruleText(approval, reader) }] : []),
      ...(asked || decided ? [] : [{ block: "hint" as const, text: words.approver.notNeeded }]),
    ],
    buttons: asked ? approverButtons(record, approval, reader) : [],
  };
}

function badgeOf({ state }: Approval, asked: boolean, decided: boolean, { words }: Reader): NonNullable<Card["badge"]> {
  if (asked) return { text: words.approver.badge, tone: "warning" };
  if (state === "open" && decided) return { text: words.status.awaiting_approval, tone: "neutral" };
  const outcome = state === "open" ? "withdrawn" : state;
  return { text: words.approver.settled[outcome], tone: outcome === "approved" ? "good" : "neutral" };
}

/** Also shown in a thread where an approver is present. Rights are asked again at the press. */
export function approverButtons(record: Case, approval: Approval, { words }: Reader): Button[] {
  const on = { case: record.id, approval: approval.id, v: record.version };
  return [
    { label: words.button.approve, action: { do: "approve", ...on }, style: "primary" },
    { label: words.button.decline, action: { do: "decline", ...on }, opensForm: true, style: "danger" },
    { label: words.button.needInfo, action: { do: "need_info", ...on }, opensForm: true },
  ];
}

function facts(record: Case, reader: Reader): { label: string; value: string }[] {
  const { words } = reader;
  const { item, organization } = record.offering;
  const rates = { ...organization.rates, [organization.currency]: 1 };
  const cost = costOf(item.form, record.answers, rates);
  const why = item.form.find(({ id, sensitive }) => !sensitive && ["reason", "why", "justification"].includes(id));
  const whyAnswer = why && record.answers[why.id];
  const person = reader.directory.get(record.requester);
  const name = nameIn(record, record.requester, reader);
  return [
    { label: words.label.requester, value: person ? `${name}, ${person.title}` : name },
    ...(record.author === record.requester
      ? []
      : [{ label: words.label.author, value: nameIn(record, record.author, reader) }]),
    ...answerFacts({ ...item, form: item.form.filter((field) => field !== why) }, record.answers, reader),
    {
      label: words.label.cost,
      value: cost === null ? words.approver.noCost : money(cost, organization.currency, reader),
    },
    {
      label: words.label.why,
      value: why && whyAnswer !== undefined ? answerText(why, whyAnswer, reader) : words.approver.noReason,
    },
    { label: words.label.declining, value: item.declining_means ?? words.approver.decliningDefault },
    { label: words.label.number, value: numberOf(record) },
  ];
}

function standIn(approval: Approval, reader: Reader): Block[] {
  const seat = reader.person ? seatOf(approval, reader.person.id) : undefined;
  if (!seat?.approver || seat.approver === seat.asked) return [];
  return [{ block: "hint", text: reader.words.approver.standIn(personName(seat.approver, reader)) }];
}

function decisions(approval: Approval, reader: Reader): Block[] {
  const { words } = reader;
  return approval.decisions.map((decision): Block => {
    const by = personName(decision.by, reader);
    const who = decision.instead ? words.approver.instead(by, personName(decision.instead, reader)) : by;
    if (decision.way === "override")
      return { block: "text", text: words.approver.overridden(who, decision.reason ?? "") };
    return decision.reason
      ? { block: "quote", by: words.approver.decided(decision.verdict, who), text: decision.reason }
      : { block: "text", text: words.approver.decided(decision.verdict, who) };
  });
}

function ruleText({ rule }: Approval, { words }: Reader): string {
  if (typeof rule === "string") return words.approver.rule[rule];
  return "at_least" in rule ? words.approver.rule.at_least(rule.at_least) : words.approver.rule.percent(rule.percent);
}

function mayPress(approval: Approval, { person }: Reader): boolean {
  return approval.state === "open" && (person === null || waitingFor(approval).includes(person.id));
}
