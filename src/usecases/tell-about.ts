// Turns notices into messages: where each person or department reads them, and when.
import type { Case } from "../domain/case.ts";
import type { Notice } from "../domain/notices.ts";
import type { PersonId } from "../domain/person.ts";
import { hoursOf, nextWorkingMoment } from "../domain/person-hours.ts";
import type { World } from "../domain/world.ts";
import type { OutgoingMessage, Recipient, Surface } from "../ports/outgoing.ts";
import type { Tx } from "../ports/store.ts";
import type { Ports } from "./ports.ts";
import { say } from "./say.ts";
import { leadSurfaces, queueOf } from "./show-case.ts";

/** Notices that can wait gather for so long before they go out as one. */
const GATHERING = 20_000;

export async function tellAbout(
  ports: Ports,
  tx: Tx,
  record: Case,
  seq: number,
  notices: readonly Notice[],
  world: World,
): Promise<void> {
  if (notices.length === 0) return;
  const surfaces = await tx.surfaces.of({ of: "case", id: record.id });
  const saying = { say: "notice" as const, caseId: record.id, seq };
  const places = new Set<string>();
  for (const notice of notices) {
    if (notice.to === "desk") {
      const posts = surfaces.filter(
        ({ audience }) => audience.to === "desk" && audience.department === notice.department,
      );
      for (const post of posts) await say(ports, tx, { to: "thread", surface: post.id, onlyFor: null }, saying);
      // A department without a channel has its cards with its lead.
      const leads = surfaces.filter(({ id }) => id.startsWith(leadSurfaces(record.id, notice.department)));
      for (const { audience } of leads) {
        if (audience.to !== "person" || audience.person === notice.event.by || places.has(audience.person)) continue;
        places.add(audience.person);
        await say(ports, tx, audience, saying);
      }
      continue;
    }
    const recipient = whereToTell(notice.person, record, surfaces);
    const place = recipient.to === "thread" ? recipient.surface : notice.person;
    if (places.has(place)) continue;
    places.add(place);
    if (notice.urgent) await say(ports, tx, recipient, saying);
    else await sayLater(ports, tx, notice.person, saying, world);
  }
}

/** A request made in an open channel goes on there, for everybody to read; all else is between Deskbell and one person. */
function whereToTell(
  person: PersonId,
  { requester, author, visibility }: Case,
  surfaces: readonly Surface[],
): Recipient {
  const shown = surfaces.find(({ view, audience }) => view === "requester" && audience.to === "place");
  const isRequester = person === requester || person === author;
  if (isRequester && shown && visibility === "open")
    return { to: "thread", surface: shown.id, onlyFor: null, orElse: person };
  return { to: "person", person };
}

async function sayLater(
  ports: Ports,
  tx: Tx,
  person: PersonId,
  saying: OutgoingMessage["saying"],
  world: World,
): Promise<void> {
  await tx.messages.add({
    id: ports.newId(),
    recipient: { to: "person", person },
    saying,
    waits: true,
    expiresAt: null,
  });
  const known = world.directory.get(person);
  const hours = known && hoursOf(known, world.content);
  const runAt = Math.max(world.now + GATHERING, hours ? nextWorkingMoment(hours, world.now) : 0);
  await tx.jobs.schedule({
    name: "deliver-waiting",
    key: `waiting:${person}`,
    queue: queueOf(null, person),
    runAt,
    data: { person },
  });
}
