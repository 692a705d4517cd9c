// Somebody searched on a page and has read what was found: it is kept as an answer, so that they can say what they think of
// it, and what was not found is known.
import type { Person } from "../domain/person.ts";
import type { ChatEvent } from "../ports/chat.ts";
import { findAnswer } from "./find-answer.ts";
import { keepAnswer } from "./keep-answer.ts";
import type { Ports } from "./ports.ts";

type Searched = Extract<ChatEvent, { kind: "searched" }>;

export async function keepSearch(ports: Ports, { key: cause, search, text, place }: Searched, person: Person) {
  const answer = await findAnswer(ports, ports.quickKnowledge, { id: search, person, place, text });
  ports.figures.answered(answer.quotations.length > 0);
  await ports.store.transaction({ cause }, async (tx) => {
    // An id that is taken already is somebody else's answer, or this one.
    if (!(await tx.answers.find(search))) await keepAnswer(tx, answer);
  });
}
