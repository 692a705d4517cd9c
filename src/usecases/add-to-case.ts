// The person said which case their words were for, or that they meant something new.
import { refuse } from "../domain/refusal.ts";
import type { ChatEvent } from "../ports/chat.ts";
import { type Ports, worldOf } from "./ports.ts";
import type { Press } from "./press.ts";
import { reactTo } from "./react-to.ts";
import { addWord } from "./reply-to-case.ts";
import { say } from "./say.ts";

export async function addToCase(ports: Ports, { cause, by, action }: Press<"add_to_case">): Promise<void> {
  const { text } = await ownWords(ports, action.event, by);
  await ports.store.transaction({ cause }, async (tx) => {
    await addWord(ports, tx, action.case, by, text);
    await say(ports, tx, { to: "person", person: by }, { say: "added", caseId: action.case });
  });
}

export async function newRequest(ports: Ports, { cause, by, action, place }: Press<"new_request">): Promise<void> {
  const event = await ownWords(ports, action.event, by);
  const person = (await ports.store.read.people.directory()).get(by) ?? refuse("unknown-person");
  const speaking = {
    event: { ...event, key: cause },
    text: event.text,
    person,
    place,
    privately: { to: "person" as const, person: by },
  };
  const reactions = await reactTo(ports, speaking);
  await ports.store.transaction({ cause }, async (tx) => {
    const world = await worldOf(ports, tx);
    for (const react of reactions) await react(tx, world);
  });
}

/** Only what one wrote oneself. Refuses: not-found. */
async function ownWords(ports: Ports, key: string, by: string): Promise<Extract<ChatEvent, { kind: "message" }>> {
  const event = await ports.store.read.inbox.find(key);
  const author = event && (await ports.store.read.people.personOf(event.identity));
  return event?.kind === "message" && author === by ? event : refuse("not-found");
}
