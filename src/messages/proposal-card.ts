// What was understood, to be checked before anything happens.

import type { KnownIssue } from "../domain/case.ts";
import { isForEverybody } from "../domain/catalog/audience.ts";
import type { Article } from "../domain/catalog/content.ts";
import type { Field } from "../domain/catalog/field.ts";
import type { Audience, Item } from "../domain/catalog/item.ts";
import { isEmpty } from "../domain/form.ts";
import type { KnowledgeAnswer } from "../domain/knowledge-answer.ts";
import type { Proposal } from "../domain/proposal.ts";
import { headingBelow } from "./answer-card.ts";
import { answerText } from "./answers.ts";
import { audienceWords } from "./audience-words.ts";
import type { Block, Button, Card } from "./card.ts";
import { peopleCalled } from "./people-called.ts";
import { personName, type Reader } from "./reader.ts";
import { moment } from "./time.ts";

/** What the card needs besides the proposal: worked out by the rules, at the moment of showing. */
export type ProposalView = {
  readonly proposal: Proposal;
  readonly item: Item | null;
  readonly candidates: readonly Item[];
  /** Shown fields of the form, in order; and the required ones still empty. */
  readonly fields: readonly Field[];
  readonly missing: readonly Field[];
  /** When it would be done if submitted now. */
  readonly expected: number | null;
  /** The first people who would be asked. */
  readonly approvers: readonly string[];
  /** Others have the same trouble now: the number of people. */
  readonly same: {
    readonly people: number;
    readonly caseId: string;
    readonly version: number;
    readonly joined: boolean;
    readonly known: KnownIssue | null;
    readonly department: string;
  } | null;
  /** Set when the person may not submit it, with who may. */
  readonly onlyFor: Audience | null;
  /** An article that may spare the case. */
  readonly offer: { readonly answer: KnowledgeAnswer; readonly article: Article; readonly url: string | null } | null;
};

export function proposalCard(view: ProposalView, reader: Reader): Card {
  const { proposal, item } = view;
  const { words } = reader;
  const offer = mayBeShown(view.offer, reader) ? view.offer : null;
  if (proposal.state === "dropped") {
    const solved = offer?.answer.state === "confirmed";
    return { headline: solved ? words.proposal.solved : words.proposal.dropped, blocks: [], buttons: [] };
  }
  if (!item) return choiceCard(view, reader);
  const on = { proposal: proposal.id, v: proposal.version };
  const complete = view.missing.length === 0;
  return {
    headline: item.name,
    badge: { text: words.proposal.badge, tone: "info" },
    blocks: [
      ...sameTrouble(view, reader),
      ...offered(offer, reader),
      { block: "text", text: words.proposal.intro },
      { block: "facts", facts: filled(view, reader) },
      ...missing(view, reader),
      ...outlook(view, reader),
      ...(proposal.because ? [{ block: "hint" as const, text: words.proposal.understood(proposal.because) }] : []),
    ],
    buttons: [
      ...(view.onlyFor
        ? []
        : [
            {
              label: words.button.submit,
              action: { do: "submit", ...on },
              style: "primary",
              ...(complete ? {} : { opensForm: true }),
            } as Button,
          ]),
      ...(offer ? [{ label: words.button.helped, action: { do: "helped", answer: offer.answer.id } } as Button] : []),
      ...(item.form.length > 0
        ? [{ label: words.button.edit, action: { do: "edit", ...on }, opensForm: true } as Button]
        : []),
      { label: words.button.somethingElse, action: { do: "something_else", ...on } },
    ],
  };
}

/** What is known comes first: often that is all somebody wants to hear. */
function sameTrouble({ same }: ProposalView, reader: Reader): Block[] {
  if (!same) return [];
  const { words } = reader;
  const update = same.known ? words.notice.nextUpdate(moment(same.known.nextUpdate, reader)) : "";
  const buttons: Button[] = same.joined
    ? []
    : [{ label: words.button.addMe, action: { do: "add_me", case: same.caseId, v: same.version } }];
  return [
    ...(same.known ? [{ block: "quote" as const, by: same.department, text: same.known.text }] : []),
    {
      block: "entries",
      entries: [
        { title: same.known ? words.say.knownHeadline : words.say.sameTrouble(same.people), detail: update, buttons },
      ],
    },
    { block: "divider" },
  ];
}

/** In a channel only what everybody there may read. */
function mayBeShown(offer: ProposalView["offer"], { person }: Reader): boolean {
  return offer !== null && (person !== null || isForEverybody(offer.article));
}

function offered(offer: ProposalView["offer"], { words }: Reader): Block[] {
  const [quotation] = offer?.answer.quotations ?? [];
  if (!offer || !quotation) return [];
  const { title } = offer.article;
  return [
    { block: "text", text: [{ span: "strong", text: words.proposal.offer }] },
    { block: "quote", by: words.say.source(title, headingBelow(title, quotation)), text: quotation.text },
    ...linked(words.say.readMore(title), offer.url),
    { block: "divider" },
  ];
}

const linked = (text: string, url: string | null): Block[] =>
  url === null ? [] : [{ block: "text", text: [{ span: "link", text, url }] }];

/** The best three, when it is not clear which. */
function choiceCard({ proposal, candidates }: ProposalView, { words }: Reader): Card {
  return {
    headline: words.proposal.choose,
    blocks: [
      { block: "text", text: words.proposal.chooseIntro },
      {
        block: "entries",
        entries: candidates.map((item) => ({
          title: item.name,
          detail: item.summary,
          buttons: [
            {
              label: words.button.choose,
              action: { do: "choose", proposal: proposal.id, item: item.id, v: proposal.version },
            },
          ],
        })),
      },
      { block: "hint", text: words.proposal.none },
    ],
    buttons: [
      {
        label: words.button.somethingElse,
        action: { do: "something_else", proposal: proposal.id, v: proposal.version },
      },
      { label: words.button.browse, action: { do: "browse" } },
    ],
  };
}

/** Each answer with the words it rests on, so that a wrong one is seen. */
function filled({ proposal, fields }: ProposalView, reader: Reader): { label: string; value: string }[] {
  return fields.flatMap((field) => {
    const answer = proposal.answers[field.id];
    if (!answer || isEmpty(answer.value)) return [];
    if (field.sensitive) return [{ label: field.label, value: "•••" }];
    const text = answerText(field, answer.value, reader);
    const said = answer.words && answer.words.toLowerCase() !== text.toLowerCase();
    const value = said ? `${text} (${reader.words.quoted(answer.words)})` : text;
    return [{ label: field.label, value }];
  });
}

/** Asked for in words, one at a time; the form asks for all of them at once. */
function missing({ proposal, missing: fields }: ProposalView, reader: Reader): Block[] {
  const { words } = reader;
  const [first] = fields;
  if (!first) return [];
  const asking = fields.find(({ id }) => id === proposal.asking) ?? first;
  const named = proposal.answers[asking.id]?.words ?? null;
  const asked = asking.ask ?? asking.label;
  const text = named ? `${asked} (${words.quoted(named)})` : asked;
  const question: Block = { block: "text", text: [{ span: "strong", text }] };
  const choices = choicesFor(asking, named, reader).slice(0, 5);
  if (choices.length === 0) return [question];
  const buttons = choices.map(
    (choice): Button => ({
      label: choice.label,
      action: { do: "fill", proposal: proposal.id, field: asking.id, value: choice.id, v: proposal.version },
    }),
  );
  return [
    question,
    {
      block: "entries",
      entries: [{ title: words.proposal.missing(words.and(fields.map(({ label }) => label))), buttons }],
    },
  ];
}

/** Of people those whom the name may mean. */
function choicesFor(field: Field, named: string | null, reader: Reader): { id: string; label: string }[] {
  if (field.type === "choice") return [...field.choices];
  if (field.type !== "person" || named === null) return [];
  return peopleCalled(named, { ...reader, person: null }).map(({ id, name, title }) => ({
    id,
    label: title ? `${reader.words.called(name)}, ${title}` : reader.words.called(name),
  }));
}

function outlook({ expected, approvers, onlyFor }: ProposalView, reader: Reader): Block[] {
  const { words } = reader;
  if (onlyFor) return [{ block: "text", text: words.proposal.notForYou(audienceWords(onlyFor, reader)) }];
  const sentences = [
    approvers.length > 0 ? words.proposal.approval(words.or(approvers.map((id) => personName(id, reader)))) : "",
    expected ? words.proposal.promise(moment(expected, reader)) : "",
  ];
  const text = sentences.filter(Boolean).join(" ");
  return text ? [{ block: "hint", text }] : [];
}
