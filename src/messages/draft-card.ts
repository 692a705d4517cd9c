// An article before anybody may read it, for whoever decides; and the form to change it.
import { type ArticleDraft, isFinished } from "../domain/article-draft.ts";
import { mayPublish } from "../domain/article-rights.ts";
import type { Block, Button, Card } from "./card.ts";
import type { FieldView, FormView } from "./form-view.ts";
import { departmentName, personName, type Reader } from "./reader.ts";

/** What Slack takes in one field. */
const TEXT = 3_000;
const TITLE = 120;

/** `number` is the case's that it comes from; `url` the article's address, where it has one. */
export function draftCard(draft: ArticleDraft, number: string | null, url: string | null, reader: Reader): Card {
  const { knowledge, say } = reader.words;
  if (draft.state === "discarded") return { headline: knowledge.discarded(draft.title), blocks: [], buttons: [] };
  const published = draft.state === "published";
  const decides = reader.person !== null && mayPublish(reader.person, draft, reader.content);
  return {
    headline: draft.title,
    badge: {
      open: { text: knowledge.draftBadge, tone: "info" as const },
      publishing: { text: knowledge.publishingBadge, tone: "info" as const },
      published: { text: knowledge.publishedBadge, tone: "good" as const },
    }[draft.state],
    blocks: [
      { block: "text", text: [origin(draft, number, reader), becomes(draft, reader)].join(" ") },
      { block: "quote", by: knowledge.text, text: draft.body },
      { block: "facts", facts: facts(draft, reader) },
      ...(published && url !== null
        ? [{ block: "text" as const, text: [{ span: "link" as const, text: say.readMore(draft.title), url }] }]
        : hints(draft, reader)),
    ],
    buttons: draft.state === "open" && decides ? buttons(draft, reader) : [],
  };
}

export function draftForm(
  draft: ArticleDraft,
  action: Extract<FormView["action"], { do: "edit_draft" }>,
  key: string,
  { words, content }: Reader,
): FormView {
  const { form, knowledge, button } = words;
  const article: FieldView[] = [
    {
      id: "readers",
      label: knowledge.readers,
      required: true,
      type: "choice",
      options: [
        { id: "everybody", label: knowledge.everybody },
        { id: "department", label: knowledge.onlyDepartment(departmentName(draft.department, { content })) },
        ...(readersOf(draft) === "as_it_is" ? [{ id: "as_it_is", label: knowledge.asItIs }] : []),
      ],
      initial: readersOf(draft),
    },
    { id: "review_by", label: form.draftReview, required: true, type: "date", initial: draft.reviewBy },
  ];
  const text = (id: string, label: string, initial: string, of: { multiline: boolean; max: number }): FieldView => ({
    ...{ id, label, required: id !== "wordings", type: "text", initial: initial.slice(0, of.max), ...of },
  });
  return {
    title: form.draft.slice(0, 24),
    fields: [
      text("title", form.draftTitle, draft.title, { multiline: false, max: TITLE }),
      { ...text("body", form.draftText, draft.body, { multiline: true, max: TEXT }), help: form.draftTextHelp },
      ...(draft.adds ? [] : article),
      text("wordings", form.draftWordings, wordingsOf(draft).join("\n"), { multiline: true, max: TEXT }),
    ],
    submitLabel: button.save,
    action,
    key,
  };
}

export function readersOf({ audience, department }: ArticleDraft): "everybody" | "department" | "as_it_is" {
  const [first, ...others] = Object.entries(audience);
  if (!first) return "everybody";
  const [key, values] = first;
  return others.length === 0 && key === "departments" && String(values) === department ? "department" : "as_it_is";
}

function origin({ origin: from }: ArticleDraft, number: string | null, { words }: Reader): string {
  if (from.of === "gap") return words.knowledge.fromGap(from.answers.length);
  return words.knowledge.fromCase(number ?? "");
}

function becomes({ adds, article }: ArticleDraft, { words, content }: Reader): string {
  return adds ? words.knowledge.addsTo(content.articles.get(article)?.title ?? article) : words.knowledge.becomes;
}

function facts(draft: ArticleDraft, reader: Reader): { label: string; value: string }[] {
  const { knowledge, quoted } = reader.words;
  const wordings = wordingsOf(draft);
  const readers = {
    everybody: knowledge.everybody,
    department: knowledge.onlyDepartment(departmentName(draft.department, reader)),
    as_it_is: knowledge.asItIs,
  }[readersOf(draft)];
  return [
    ...(draft.adds ? [] : [{ label: knowledge.readers, value: readers }]),
    { label: knowledge.owner, value: personName(draft.owner, reader) },
    ...(wordings.length > 0 ? [{ label: knowledge.wordings, value: wordings.map(quoted).join(" ") }] : []),
  ];
}

function hints(draft: ArticleDraft, { words }: Reader): Block[] {
  if (draft.state !== "open") return [];
  return [{ block: "hint", text: isFinished(draft) ? words.knowledge.beforePublish : words.knowledge.unfinished }];
}

/** What still has to be written cannot be published, so there is no button that would refuse. */
function buttons(draft: ArticleDraft, { words }: Reader): Button[] {
  const on = { draft: draft.id, v: draft.version };
  const finished = isFinished(draft);
  const edit: Button = { label: words.button.edit, action: { do: "edit_draft", ...on }, opensForm: true };
  return [
    ...(finished
      ? [{ label: words.button.publish, action: { do: "publish_draft", ...on }, style: "primary" } as Button]
      : []),
    finished ? edit : { ...edit, style: "primary" },
    { label: words.button.discard, action: { do: "discard_draft", ...on } },
  ];
}

const wordingsOf = ({ wordings }: ArticleDraft): string[] => Object.values(wordings).flatMap((each) => each ?? []);
