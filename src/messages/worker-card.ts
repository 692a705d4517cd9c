// A case as the department that works on it sees it, in its channel or in a conversation of one's own.
import { isTellable } from "../domain/article-rights.ts";
import { type Case, hasEnded, isOpen, numberOf } from "../domain/case.ts";
import { readClock } from "../domain/clock.ts";
import { localDate } from "../domain/local-date.ts";
import type { Task } from "../domain/task.ts";
import { departmentsSeeing, maySee } from "../domain/visibility.ts";
import { answerFacts, type Fact } from "./answers.ts";
import { attachmentBlocks, knownBlocks } from "./attachment-blocks.ts";
import type { Block, Button, Card } from "./card.ts";
import { badgeOf, statusSentence } from "./case-status.ts";
import { chainBlocks } from "./chain.ts";
import { departmentName, nameIn, type Reader } from "./reader.ts";
import { dateText, moment } from "./time.ts";

export function workerCard(record: Case, reader: Reader): Card {
  if (reader.desk && record.formerDepartments.includes(reader.desk) && reader.desk !== record.offering.department.key)
    return movedCard(record, reader);
  if (!mayRead(record, reader)) return coveredCard(record, reader);
  const { words } = reader;
  const clock = readClock(record, "resolution", reader.now);
  const facts = [{ label: words.label.requester, value: whoFor(record, reader) }];
  if (record.author !== record.requester)
    facts.push({ label: words.label.author, value: nameIn(record, record.author, reader) });
  if (record.assignee) facts.push({ label: words.label.who, value: nameIn(record, record.assignee, reader) });
  if (record.priority) facts.push({ label: words.label.priority, value: words.priority(record.priority) });
  if (clock?.deadline && isOpen(record))
    facts.push({
      label: words.label.due,
      value: `${moment(clock.deadline, reader)}${clock.breached ? ` (${words.worker.overdue})` : ""}`,
    });
  return {
    headline: `${numberOf(record)} · ${record.title}`,
    badge: clock?.breached && isOpen(record) ? { text: words.worker.overdue, tone: "danger" } : badgeOf(record, reader),
    blocks: [
      {
        block: "text",
        text: record.state.status === "new" && !record.assignee ? words.worker.new : statusForWorker(record, reader),
      },
      { block: "facts", facts: [...facts, ...answerFacts(record.offering.item, record.answers, reader)] },
      ...knownBlocks(record, reader),
      ...attachmentBlocks(record, reader),
      ...chainBlocks(record, reader),
      ...taskEntries(record, record.offering.department.key, reader),
      ...(record.offering.item.form.some(({ sensitive }) => sensitive)
        ? [{ block: "hint" as const, text: words.worker.hiddenAnswers }]
        : []),
      { block: "hint", text: words.worker.version(dateText(localDate(record.receivedAt, reader.timeZone), reader)) },
      ...(record.undo ? [{ block: "hint" as const, text: words.worker.undoHint }] : []),
    ],
    buttons: workerButtons(record, reader),
  };
}

/** Left in the channel of a department that passed it on. */
function movedCard(record: Case, reader: Reader): Card {
  const { words } = reader;
  const department = departmentName(record.offering.department.key, reader);
  return {
    headline: record.numbers.join(" → "),
    badge: badgeOf(record, reader),
    blocks: [{ block: "text", text: words.worker.movedTo(department) }],
    buttons: [],
  };
}

/** For somebody who may know that there is something to take, and not what it is. */
function coveredCard(record: Case, reader: Reader): Card {
  const { words } = reader;
  // Somebody who had to do with it before, or a channel of people of whom none may take it.
  if (reader.person || record.visibility === "confidential")
    return { headline: words.worker.privateHeadline, blocks: [], buttons: [] };
  const on = { case: record.id, v: record.version };
  const taken = record.assignee !== null || !isOpen(record);
  return {
    headline: `${numberOf(record)} · ${words.worker.privateHeadline}`,
    badge: badgeOf(record, reader),
    blocks: [
      { block: "text", text: words.worker.privateText },
      ...(record.assignee
        ? [
            {
              block: "facts" as const,
              facts: [{ label: words.label.who, value: nameIn(record, record.assignee, reader) }],
            },
          ]
        : []),
    ],
    buttons: taken ? [] : [{ label: words.button.take, action: { do: "take", ...on }, style: "primary" }],
  };
}

/** A department's channel may read what the whole department may work on, any other only what is open. */
export function mayRead(record: Case, { person, desk, content }: Reader): boolean {
  if (person) return maySee(person, record, { content });
  if (desk === null) return record.visibility === "open";
  return (
    desk === record.offering.department.key && record.visibility !== "confidential" && record.handlers.length === 0
  );
}

function whoFor(record: Case, reader: Reader): string {
  const person = reader.directory.get(record.requester);
  const name = nameIn(record, record.requester, reader);
  return person && !record.anonymous ? [name, person.title, person.location].filter(Boolean).join(", ") : name;
}

function statusForWorker(record: Case, reader: Reader): string {
  const { state } = record;
  if (state.status === "on_hold") {
    const { holdReason, worker } = reader.words;
    return worker.onHold(holdReason[state.reason], moment(state.until, reader));
  }
  if (state.status === "resolved") return state.sentence || reader.words.notice.everyStep;
  return statusSentence(record, reader);
}

function workerButtons(record: Case, { words, person }: Reader): Button[] {
  const on = { case: record.id, v: record.version };
  const { button } = words;
  const { status } = record.state;
  const undo: Button[] =
    record.undo && (!person || person.id === record.undo.by)
      ? [{ label: button.undo, action: { do: "undo", ...on } }]
      : [];
  if (hasEnded(record)) return [];
  if (status === "resolved") return [...undo, ...makeArticle(record, words)];
  const take: Button = { label: button.take, action: { do: "take", ...on }, style: "primary" };
  const reply: Button = { label: button.reply, action: { do: "reply", ...on }, opensForm: true };
  const note: Button = { label: button.note, action: { do: "note", ...on }, opensForm: true };
  const resolve: Button = {
    label: button.resolve,
    action: { do: "resolve", ...on },
    opensForm: true,
    style: "primary",
  };
  const more: Button = { label: button.more, action: { do: "more", case: record.id } };
  if (status === "awaiting_approval") return [note, more];
  if (status === "new") return [take, reply, note, more];
  if (status === "on_hold")
    return [
      { label: button.resume, action: { do: "resume", ...on }, style: "primary" },
      reply,
      note,
      { ...resolve, style: undefined } as Button,
      more,
    ];
  return [
    ...(record.assignee === null ? [take] : []),
    ...undo,
    reply,
    note,
    { label: button.hold, action: { do: "hold", ...on }, opensForm: true },
    resolve,
    more,
  ];
}

/** What was found out once need not be found out again. */
function makeArticle(record: Case, { button }: Reader["words"]): Button[] {
  const action = { do: "make_article" as const, case: record.id, v: record.version };
  return isTellable(record) ? [{ label: button.makeArticle, action }] : [];
}

/** The steps of a department on another department's case. */
export function tasksCard(record: Case, department: string, reader: Reader): Card {
  const { words } = reader;
  const owner = departmentName(record.offering.department.key, reader);
  const own = record.tasks.filter((task) => task.department === department);
  const readable = departmentsSeeing(record).includes(department);
  return {
    headline: `${numberOf(record)} · ${readable ? record.title : own.map(({ title }) => title).join(", ")}`,
    badge: tasksBadge(own, reader),
    blocks: [
      { block: "text", text: words.worker.involves(owner) },
      { block: "facts", facts: factsFor(department, record, reader) },
      ...chainBlocks(record, reader),
      ...taskEntries(record, department, reader),
    ],
    buttons: [],
  };
}

/** On a private case a department reads what its own steps need, and no more. */
function factsFor(department: string, record: Case, reader: Reader): Fact[] {
  const { item } = record.offering;
  const shown = item.tasks.filter((policy) => policy.department === department).flatMap(({ shows }) => shows);
  const readable = departmentsSeeing(record).includes(department);
  const answers = readable
    ? record.answers
    : Object.fromEntries(Object.entries(record.answers).filter(([id]) => shown.includes(id)));
  const requester = { label: reader.words.label.requester, value: whoFor(record, reader) };
  return [
    ...(readable || shown.includes("requester") ? [requester] : []),
    ...answerFacts({ form: item.form }, answers, reader),
  ];
}

function tasksBadge(own: readonly Task[], { words }: Reader): NonNullable<Card["badge"]> {
  const state = (["in_progress", "ready", "on_hold", "waiting"] as const).find((each) =>
    own.some((task) => task.state === each),
  );
  if (!state) return { text: words.taskState.done, tone: "good" };
  return { text: words.taskState[state], tone: state === "waiting" ? "neutral" : "info" };
}

/** The steps that a department does itself, each with its buttons. */
function taskEntries(record: Case, department: string, reader: Reader): Block[] {
  const open = record.tasks.filter((task) => ["ready", "in_progress", "on_hold"].includes(task.state));
  const own = open.filter(
    (task) => task.department === department && task.childCase === null && task.approval === null,
  );
  const entries = own.map((task) => ({
    title: task.title,
    detail:
      record.offering.item.tasks.find(({ id }) => id === task.id)?.instructions ?? reader.words.taskState[task.state],
    buttons: taskButtons(record, task.id, task.state, reader.words),
  }));
  return entries.length > 0 ? [{ block: "entries", entries }] : [];
}

function taskButtons(record: Case, task: string, state: string, { button }: Reader["words"]): Button[] {
  const on = { case: record.id, task, v: record.version };
  if (state === "ready")
    return [
      { label: button.start, action: { do: "task_start", ...on }, style: "primary" },
      { label: button.done, action: { do: "task_done", ...on }, opensForm: true },
    ];
  if (state === "in_progress")
    return [
      { label: button.done, action: { do: "task_done", ...on }, opensForm: true, style: "primary" },
      { label: button.hold, action: { do: "task_hold", ...on }, opensForm: true },
    ];
  return state === "on_hold" ? [{ label: button.resume, action: { do: "task_resume", ...on }, style: "primary" }] : [];
}
