// People are answered in the language they write: every card, form and notice for them is in it until they write another.
import { languagesFor, type Person } from "../domain/person.ts";
import { speaks } from "../messages/wording/words.ts";
import type { ChatEvent } from "../ports/chat.ts";
import type { Ports } from "./ports.ts";

type Words = Extract<ChatEvent, { kind: "message" | "command" }>;

/** The person as they are known from now on. Words to others, or in a language that Deskbell does not speak, change nothing. */
export async function followLanguage({ store, understander }: Ports, event: Words, person: Person): Promise<Person> {
  const language = understander.languageOf({ text: event.text, person });
  const addressed = event.kind === "command" || event.addressed;
  if (!addressed || language === languagesFor(person)[0] || !speaks(language)) return person;

  await store.transaction({ cause: `language:${event.key}` }, (tx) => tx.people.writes(person.id, language));
  return { ...person, writes: language };
}
