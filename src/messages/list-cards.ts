// Lists: my requests, what waits for my decision, what can be asked for.
import { waitingFor } from "../domain/approval.ts";
import { type Case, numberOf } from "../domain/case.ts";
import type { Item } from "../domain/catalog/item.ts";
import { approverCard } from "./approver-card.ts";
import type { Card } from "./card.ts";
import { badgeOf, statusSentence } from "./case-status.ts";
import { departmentName, nameIn, type Reader } from "./reader.ts";
import { moment } from "./time.ts";

/** At most this many entries on one card: more would not be read on a phone. */
export const LIST_LIMIT = 10;

export function casesCard(records: readonly Case[], about: "mine" | "found" | "queue", reader: Reader): Card {
  const { words } = reader;
  if (records.length === 0)
    return { headline: about === "mine" ? words.say.noCases : words.say.nothingFound, blocks: [], buttons: [] };
  const entries = records.slice(0, LIST_LIMIT).map((record) => ({
    title: [{ span: "strong" as const, text: numberOf(record) }, ` ${record.title} (${badgeOf(record, reader).text})`],
    detail: [
      statusSentence(record, reader),
      record.promised && record.state.status !== "closed"
        ? words.notice.expected(moment(record.promised.until, reader))
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    buttons: [{ label: words.button.show, action: { do: "show" as const, case: record.id } }],
  }));
  return { headline: words.say.cases, blocks: [{ block: "entries", entries }], buttons: [] };
}

/** The first one in full, ready to be decided; the others by name. */
export function approvalsCard(records: readonly Case[], reader: Reader): Card {
  const { words, person } = reader;
  const waiting = records.flatMap((record) =>
    record.approvals
      .filter((approval) => person && waitingFor(approval).includes(person.id))
      .map((approval) => ({ record, approval })),
  );
  const [first, ...others] = waiting;
  if (!first) return { headline: words.say.noApprovals, blocks: [], buttons: [] };
  const card = approverCard(first.record, first.approval, reader);
  const entries = others.slice(0, LIST_LIMIT).map(({ record }) => ({
    title: record.title,
    detail: `${words.label.requester}: ${nameIn(record, record.requester, reader)}`,
    buttons: [{ label: words.button.show, action: { do: "show" as const, case: record.id } }],
  }));
  return {
    ...card,
    blocks: [
      { block: "text", text: words.say.approvals(waiting.length) },
      ...card.blocks,
      ...(entries.length > 0 ? [{ block: "divider" as const }, { block: "entries" as const, entries }] : []),
    ],
  };
}

export function catalogCard(items: readonly Item[], department: string | null, reader: Reader): Card {
  const { words, content } = reader;
  const entries =
    department === null
      ? [...content.departments.values()].map(({ key, name, summary }) => ({
          title: name,
          detail: summary,
          buttons: [{ label: words.button.show, action: { do: "browse" as const, department: key } }],
        }))
      : items.map((item) => ({
          title: item.name,
          detail: item.summary,
          buttons: [{ label: words.button.choose, action: { do: "start_item" as const, item: item.id } }],
        }));
  return {
    headline: department === null ? words.button.browse : departmentName(department, reader),
    blocks: [{ block: "entries", entries }],
    buttons: [],
  };
}
