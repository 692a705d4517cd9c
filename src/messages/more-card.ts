// What else a fulfiller can do with a case; for the person who asked only.

import { isDecided } from "../domain/approval.ts";
import { mayMakeArticle } from "../domain/article-rights.ts";
import { type Case, isOpen, numberOf } from "../domain/case.ts";
import { mayOverride, mayReadSensitive, mayWorkOn } from "../domain/rights.ts";
import type { Button, Card } from "./card.ts";
import type { Reader } from "./reader.ts";

export function moreCard(record: Case, reader: Reader): Card {
  const { words, person } = reader;
  const { button } = words;
  const on = { case: record.id, v: record.version };
  const form = (label: string, action: Button["action"]): Button => ({ label, action, opensForm: true });
  const buttons: Button[] = [];
  if (person && isOpen(record) && mayWorkOn(person, record, reader)) {
    buttons.push(
      form(button.assign, { do: "assign", ...on }),
      form(button.transfer, { do: "transfer", ...on }),
      form(button.changeItem, { do: "change_item", ...on }),
      ...(record.priority === null ? [] : [form(button.changePriority, { do: "change_priority", ...on })]),
      ...(record.offering.item.kind === "issue" && record.visibility !== "confidential"
        ? [form(button.knownIssue, { do: "known_issue", ...on })]
        : []),
      form(button.newTime, { do: "new_time", ...on }),
      form(button.merge, { do: "merge", ...on }),
      form(button.cancel, { do: "cancel", ...on }),
    );
  }
  if (person && mayMakeArticle(person, record, reader))
    buttons.push({ label: button.makeArticle, action: { do: "make_article", ...on } });
  const asked = record.approvals.find(
    (approval) => approval.state === "open" && approval.seats.some((seat) => !isDecided(approval, seat)),
  );
  if (asked && person && mayOverride(person, record, reader))
    buttons.push(form(button.override, { do: "override", case: record.id, approval: asked.id, v: record.version }));
  const secrets = record.offering.item.form.some(({ sensitive }) => sensitive);
  if (secrets && person && mayReadSensitive(person, record, reader))
    buttons.push(form(button.details, { do: "details", ...on }));
  buttons.push({ label: button.explain, action: { do: "explain", case: record.id } });
  return { headline: words.say.more(numberOf(record)), blocks: [], buttons };
}
