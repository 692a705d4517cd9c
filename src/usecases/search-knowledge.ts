// The answer lane of the knowledge base: what it says, at once, without a model, and without keeping anything.
import type { Quotation } from "../domain/knowledge-answer.ts";
import { Refusal } from "../domain/refusal.ts";
import { maskSecrets } from "../domain/secrets.ts";
import { answerCard, headingBelow, passageCard } from "../messages/answer-card.ts";
import type { Card } from "../messages/card.ts";
import type { Reader } from "../messages/reader.ts";
import { speechCard } from "../messages/speech-card.ts";
import type { Identity, Place } from "../ports/chat.ts";
import { findAnswer } from "./find-answer.ts";
import { anyReader, readerOf } from "./open-form.ts";
import { type Ports, worldOf } from "./ports.ts";

export type SearchResult = {
  /** The whole answer, or why there is none. */
  readonly card: Card;
  /** The passages it rests on, each with a card that can be shared. */
  readonly passages: readonly { readonly title: string; readonly text: string; readonly card: Card }[];
};

export async function searchKnowledge(
  ports: Ports,
  { identity, place, text, search }: { identity: Identity; place: Place; text: string; search: string },
): Promise<SearchResult> {
  const world = await worldOf(ports, ports.store.read);
  try {
    const { person, reader } = await readerOf(ports, identity, world);
    const asked = { id: search, person, place, text: maskSecrets(text).text.trim() };
    const answer = await findAnswer(ports, ports.quickKnowledge, asked);
    const pageOf = (id: string) => ports.pageAt(`/articles/${id}`);
    return {
      card: answerCard(answer, pageOf, reader),
      passages: answer.quotations.map((quotation) => ({
        title: titleOf(quotation, reader),
        text: quotation.text,
        card: passageCard(quotation, pageOf, reader),
      })),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { card: speechCard({ say: "refusal", code: error.code }, anyReader(world)), passages: [] };
  }
}

function titleOf(quotation: Quotation, { content }: Reader): string {
  const title = content.articles.get(quotation.article)?.title ?? quotation.article;
  const heading = headingBelow(title, quotation);
  return heading ? `${title}: ${heading}` : title;
}
