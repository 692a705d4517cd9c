// Who wrote or pressed, noted with the conversation in which they can be reached.
import type { Person } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { Ports } from "./ports.ts";
import { whoIs } from "./who-is.ts";

/** Refuses what who-is.ts refuses. Null for a stranger's talk in a channel that is not addressed to Deskbell. */
export async function identifyPerson(ports: Ports, event: ChatEvent): Promise<Person | null> {
  try {
    const person = await whoIs(ports, event.identity);
    const dm = event.place.kind === "dm" ? event.place : null;
    await ports.store.transaction({ cause: `seen:${event.key}` }, (tx) =>
      tx.people.link(event.identity, person.id, dm, ports.clock.now()),
    );
    return person;
  } catch (error) {
    if (isOverheard(event) && error instanceof Refusal) return null;
    throw error;
  }
}

/** Talk in a channel that is not addressed to Deskbell: a stranger's is nothing to answer. */
export const isOverheard = (event: ChatEvent): boolean => event.kind === "message" && !event.addressed;
