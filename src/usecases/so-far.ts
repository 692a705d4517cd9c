// What was said before in a conversation, as far as it bears on the next words; and what confidential matters these may
// belong to though they do not show it: somebody who raised a concern goes on about it in words like any other.
import type { Case } from "../domain/case.ts";
import { maySubmitMore } from "../domain/dialogue.ts";
import { maySee, scopeOf } from "../domain/visibility.ts";
import type { Said } from "../understanding/understander.ts";
import type { Ports } from "./ports.ts";
import { conversationOf } from "./propose.ts";
import type { Speaking } from "./receive-words.ts";

type SoFar = Required<Pick<Said, "earlier" | "confidentialFor">>;

const notEnded: Case["state"]["status"][] = ["new", "awaiting_approval", "in_progress", "on_hold", "resolved"];
const mostCases = 50;
const caseNumbers = /\b[a-z]{2,6}-\d{1,9}\b/gi;

/**
 * A confidential case or proposal of theirs counts as long as it is open, and so does a case that they name, if they may
 * see it: what a number they may not see belongs to must not show in how they are answered.
 */
export async function soFar(
  { store, content, clock }: Ports,
  { person, place, text }: Pick<Speaking, "person" | "place" | "text">,
): Promise<SoFar> {
  const { items } = content();
  const { cases, proposals } = store.read;
  const scope = scopeOf(person, { content: content() });
  const named = [...new Set(text.match(caseNumbers))].slice(0, mostCases);
  const [here, latest, authored, requested, ...byNumber] = await Promise.all([
    proposals.latestOpen(person.id, conversationOf(place)),
    proposals.latestOpen(person.id, null),
    cases.list(scope, { author: person.id, status: notEnded }, mostCases),
    cases.list(scope, { requester: person.id, status: notEnded }, mostCases),
    ...named.map((number) => cases.byNumber(number)),
  ]);
  const seen = byNumber.filter((record) => record && maySee(person, record, { content: content() }));
  const matters = [
    ...[here, latest]
      .flatMap((proposal) => [proposal?.item ?? "", ...(proposal?.candidates ?? [])])
      .map((id) => ({ visibility: items.get(id)?.visibility, department: items.get(id)?.department ?? "" })),
    ...[...authored, ...requested, ...seen].map((record) => ({
      visibility: record?.visibility,
      department: record?.offering.department.key ?? "",
    })),
  ].filter(({ visibility }) => visibility === "confidential");
  const item = items.get(here?.item ?? "");
  return {
    earlier:
      here && maySubmitMore(here, clock.now())
        ? [{ from: "person", text: here.text }, ...(item ? [{ from: "desk" as const, text: item.name }] : [])]
        : [],
    confidentialFor: [...new Set(matters.map(({ department }) => department))],
  };
}
