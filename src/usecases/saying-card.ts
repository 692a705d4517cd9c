// Words what is to be said, for whoever reads it, from the record as it is now. Null: it may not, or need not, be said.

import type { Case } from "../domain/case.ts";
import { isFor } from "../domain/catalog/audience.ts";
import { pausesOf, readClock } from "../domain/clock.ts";
import { departmentOf } from "../domain/knowledge-gap.ts";
import { scopeOf } from "../domain/visibility.ts";
import { answerCard, notQuiteCard } from "../messages/answer-card.ts";
import type { Card } from "../messages/card.ts";
import { explanationCard } from "../messages/explanation-card.ts";
import { articlesCard, gapsCard, nothingToLookAfter } from "../messages/knowledge-cards.ts";
import { approvalsCard, casesCard, catalogCard, LIST_LIMIT } from "../messages/list-cards.ts";
import { moreCard } from "../messages/more-card.ts";
import { noticeCard } from "../messages/notice-card.ts";
import { ownCard } from "../messages/own-card.ts";
import { personName, type Reader } from "../messages/reader.ts";
import type { Saying } from "../messages/saying.ts";
import { speechCard } from "../messages/speech-card.ts";
import { mayRead } from "../messages/worker-card.ts";
import type { Audience, Recipient } from "../ports/outgoing.ts";
import { careForArticles } from "./care-for-articles.ts";
import { findGaps } from "./find-gaps.ts";
import { type Ports, worldOf } from "./ports.ts";
import { readerFor } from "./reader-for.ts";

export async function sayingCard(ports: Ports, recipient: Recipient, saying: Saying): Promise<Card | null> {
  const world = await worldOf(ports, ports.store.read);
  const reader = readerFor(await audienceOf(ports, recipient), world);
  const card = reader && (await cardFor(ports, saying, reader));
  return card && { ...card, language: reader.language };
}

async function cardFor(ports: Ports, saying: Saying, reader: Reader): Promise<Card | null> {
  const { read } = ports.store;
  const pageOf = (id: string) => ports.pageAt(`/articles/${id}`);
  const seen = async (id: string): Promise<Case | null> => {
    const record = await read.cases.find(id);
    return record && mayRead(record, reader) ? record : null;
  };
  switch (saying.say) {
    case "notice": {
      const record = await read.cases.find(saying.caseId);
      const entry = (await read.timeline.of(saying.caseId)).find(({ seq }) => seq === saying.seq);
      return record && entry?.event ? noticeCard(record, entry.event, reader) : null;
    }
    case "digest": {
      const cards = await Promise.all(
        saying.notices.map((notice) => cardFor(ports, { say: "notice", ...notice }, reader)),
      );
      const entries = cards
        .filter((card) => card !== null)
        .map((card) => ({ title: card.headline, buttons: card.buttons.slice(0, 2) }));
      return entries.length === 0
        ? null
        : {
            headline: reader.words.notice.digest(entries.length),
            blocks: [{ block: "entries", entries }],
            buttons: [],
          };
    }
    case "case": {
      const record = await read.cases.find(saying.caseId);
      const card = record && ownCard(record, reader);
      return card ?? speechCard({ say: "refusal", code: "not-found" }, reader);
    }
    case "case_actions": {
      const record = await seen(saying.caseId);
      return record && moreCard(record, reader);
    }
    case "explanation": {
      const record = await seen(saying.caseId);
      return record && explain(record, reader);
    }
    case "cases": {
      const records = await Promise.all(saying.caseIds.slice(0, LIST_LIMIT).map(seen));
      return casesCard(
        records.filter((record) => record !== null),
        saying.about,
        reader,
      );
    }
    case "approvals": {
      if (!reader.person) return null;
      const records = await read.cases.list(scopeOf(reader.person, reader), { awaits: reader.person.id }, LIST_LIMIT);
      return approvalsCard(records, reader);
    }
    case "catalog": {
      const { person, content } = reader;
      const offered = [...content.items.values()].filter(
        (item) => item.department === saying.department && !item.hidden && (!person || isFor(item.audience, person)),
      );
      return catalogCard(offered, saying.department, reader);
    }
    case "answer": {
      const answer = await read.answers.find(saying.answerId);
      return answer && answerCard(answer, pageOf, reader);
    }
    case "not_quite": {
      const answer = await read.answers.find(saying.answerId);
      return answer && notQuiteCard(answer, departmentOf(answer, reader.content), reader);
    }
    case "gaps": {
      if (!reader.person) return null;
      const { gaps, drafts, departments } = await findGaps(read, reader.person, reader);
      return departments.length > 0 ? gapsCard(gaps, drafts, reader) : nothingToLookAfter(reader);
    }
    case "articles": {
      if (!reader.person) return null;
      return articlesCard(await careForArticles(read, reader.person, reader), pageOf, reader);
    }
    case "not_published": {
      const draft = await read.drafts.find(saying.draftId);
      return draft && { headline: reader.words.knowledge.notPublished(draft.title), blocks: [], buttons: [] };
    }
    case "danger":
    case "which_case":
    case "added":
    case "joined":
      return speechCard(saying, reader, saying.caseId === null ? null : await seen(saying.caseId));
    default:
      return speechCard(saying, reader);
  }
}

function explain(record: Case, reader: Reader): Card {
  const reading = readClock(record, "resolution", reader.now);
  const why = ({ from }: { from: number }) => {
    const interval = record.intervals.find((each) => each.from === from);
    return interval?.hold
      ? reader.words.holdReason[interval.hold]
      : interval
        ? reader.words.status[interval.status]
        : personName(null, reader);
  };
  const pauses =
    reading?.target.measure === "working"
      ? pausesOf(record, "resolution").map((pause) => ({ ...pause, why: why(pause) }))
      : [];
  return explanationCard(record, reading, pauses, reader);
}

async function audienceOf(ports: Ports, recipient: Recipient): Promise<Audience> {
  if (recipient.to === "person") return { to: "person", person: recipient.person };
  if (recipient.onlyFor !== null) return { to: "person", person: recipient.onlyFor };
  if (recipient.to === "place") return { to: "place" };
  const surface = await ports.store.read.surfaces.find(recipient.surface);
  return surface?.audience ?? { to: "place" };
}
