// The small forms behind a case's buttons.
import type { Case, Outcome } from "../domain/case.ts";
import type { Answers } from "../domain/catalog/field.ts";
import { addDays, localDate } from "../domain/local-date.ts";
import type { Action } from "./action.ts";
import { answerText } from "./answers.ts";
import { fieldView } from "./field-view.ts";
import type { FieldView, FormView } from "./form-view.ts";
import { departmentName, type Reader } from "./reader.ts";

type Shape = {
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly FieldView[];
  readonly submitLabel?: string;
};

const text = (id: string, label: string, required = true, max = 2000): FieldView => ({
  id,
  label,
  required,
  type: "text",
  multiline: true,
  max,
});
const lookup = (id: string, label: string, source: Extract<FieldView, { type: "lookup" }>["source"]): FieldView => ({
  id,
  label,
  required: true,
  type: "lookup",
  source,
});

/**
 * The form of an action on a case, or null where it needs none. `sensitive` are the private answers, for a reader who
 * may see them; `key` is new for every form opened.
 */
export function caseForm(
  action: Action,
  record: Case,
  sensitive: Answers,
  key: string,
  reader: Reader,
): FormView | null {
  const shape = shapeOf(action, record, sensitive, reader);
  return shape && { ...shape, action, key };
}

function shapeOf(action: Action, record: Case, sensitive: Answers, reader: Reader): Shape | null {
  const { form, button } = reader.words;
  const tomorrow = addDays(localDate(reader.now, reader.timeZone), 1);
  const isRequester = reader.person !== null && [record.requester, record.author].includes(reader.person.id);
  switch (action.do) {
    case "decline":
      return { title: form.decline, fields: [text("reason", form.declineReason)], submitLabel: button.decline };
    case "need_info":
      return { title: form.needInfo, fields: [text("text", form.question)], submitLabel: button.send };
    case "give_info":
      return { title: form.giveInfo, fields: [text("text", form.text)], submitLabel: button.send };
    case "override":
      return { title: form.override, fields: [text("reason", form.overrideReason)], submitLabel: button.approve };
    case "reply":
      return isRequester
        ? { title: form.replyToDesk, fields: [text("text", form.replyToDeskText)], submitLabel: button.send }
        : { title: form.reply.slice(0, 24), fields: [text("text", form.replyText)], submitLabel: button.send };
    case "note":
      return {
        title: form.note,
        fields: [text("text", form.noteText(departmentName(record.offering.department.key, reader)))],
        submitLabel: button.save,
      };
    case "hold":
      return {
        title: form.hold,
        fields: [
          {
            id: "reason",
            label: form.holdReason,
            required: true,
            type: "choice",
            options: options(reader.words.holdReason),
            initial: "requester",
          },
          { id: "until", label: form.holdUntil, required: true, type: "date", initial: addDays(tomorrow, 1) },
          text("text", form.holdText, false),
        ],
        submitLabel: button.hold,
      };
    case "resolve": {
      const outcomes: Partial<Record<Outcome, string>> = { ...reader.words.outcome };
      delete outcomes.no_answer;
      return {
        title: form.resolve,
        fields: [
          {
            id: "outcome",
            label: form.outcome,
            required: true,
            type: "choice",
            options: options(outcomes),
            initial: "done",
          },
          text("sentence", form.sentence, true, 500),
        ],
        submitLabel: button.resolve,
      };
    }
    case "reopen":
      return {
        title: button.missing.slice(0, 24),
        fields: [text("text", form.reopen, false)],
        submitLabel: button.send,
      };
    case "cancel":
      return {
        title: form.cancel,
        fields: [text("reason", form.cancelReason, false)],
        submitLabel: button.cancel.slice(0, 24),
      };
    case "assign":
      return {
        title: form.assign,
        fields: [lookup("person", form.assignTo, "colleagues")],
        submitLabel: button.assign,
      };
    case "transfer":
      return {
        title: form.transfer,
        fields: [lookup("item", form.transferTo, "items"), text("reason", form.transferReason)],
        submitLabel: button.transfer,
      };
    case "change_item":
      return {
        title: form.changeItem.slice(0, 24),
        fields: [lookup("item", form.newItem, "items")],
        submitLabel: button.save,
      };
    case "change_priority": {
      const levels = [1, 2, 3, 4, 5].map((level) => ({ id: String(level), label: reader.words.priority(level) }));
      return {
        title: form.priority,
        fields: [
          {
            id: "priority",
            label: form.priority,
            required: true,
            type: "choice",
            options: levels,
            initial: String(record.priority ?? 3),
          },
        ],
        submitLabel: button.save,
      };
    }
    case "merge":
      return { title: form.merge, fields: [lookup("into", form.mergeInto, "cases")], submitLabel: button.merge };
    case "new_time":
      return {
        title: form.newTime,
        fields: [
          { id: "date", label: form.newTimeDate, required: true, type: "date", initial: tomorrow },
          text("reason", form.newTimeReason),
        ],
        submitLabel: button.send,
      };
    case "known_issue":
      return {
        title: form.knownIssue,
        fields: [
          text("text", form.knownText, true, 500),
          {
            id: "next",
            label: form.knownNext,
            required: true,
            type: "choice",
            options: options(form.knownIn),
            initial: "1h",
          },
        ],
        submitLabel: button.send,
      };
    case "task_done":
      return { title: form.taskDone, fields: [text("text", form.taskText, false)], submitLabel: button.done };
    case "task_hold":
      return { title: form.taskHold.slice(0, 24), fields: [text("text", form.text, false)], submitLabel: button.hold };
    case "change_answers":
      return {
        title: form.changeAnswers,
        fields: record.offering.item.form.map((field) =>
          fieldView(field, record.answers[field.id] ?? sensitive[field.id], field.required, reader),
        ),
        submitLabel: button.save,
      };
    case "details": {
      const lines = record.offering.item.form
        .filter(({ id }) => sensitive[id] !== undefined)
        .map((field) => `${field.label}: ${answerText(field, sensitive[field.id] as never, reader)}`);
      return { title: form.details, intro: lines.join("\n\n"), fields: [] };
    }
    default:
      return null;
  }
}

function options(labels: Readonly<Record<string, string>>): { id: string; label: string }[] {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}
