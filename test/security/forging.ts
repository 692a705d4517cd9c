// Somebody who makes up presses and forms that Deskbell never showed them, sent through the desk as a channel would.

import { type Card, fallbackOf } from "../../src/messages/card.ts";
import type { FormView, RawValues } from "../../src/messages/form-view.ts";
import { type MessagePage, personHeader } from "../../src/messages/web-api.ts";
import type { ChatFile, Identity, Place } from "../../src/ports/chat.ts";
import type { Story } from "../conversations/story.ts";

let count = 0;

/** `name` is a person of the sample company, by the first part of their address. They use the browser chat. */
export async function forgerIn(story: Story, name: string) {
  const { desk, store, jobs } = story.app;
  const person = (await store.read.people.directory()).byEmail(story.emailOf(name));
  if (!person) throw new Error(`${name} is not in the directory`);
  const identity: Identity = { platform: "web", tenant: "local", user: person.id, member: true };
  const place: Place = {
    ...{ platform: "web", tenant: "local", conversation: `dm:${person.id}` },
    ...{ thread: null, kind: "dm", service: null },
  };
  const event = () => {
    count += 1;
    return { key: `forged:${count}`, identity, place, at: story.now() };
  };
  const api = `http://127.0.0.1:${story.app.port}/api/chat`;
  let revision = 0;
  /** What Deskbell has said to them, or changed of it, since it was asked last. */
  const news = async (): Promise<string[]> => {
    const told: string[] = [];
    for (let more = true; more; ) {
      const headers = { [personHeader]: person.id };
      const page = (await (await fetch(`${api}/messages?after=${revision}`, { headers })).json()) as MessagePage;
      for (const { conversation, content } of page.messages)
        if (conversation === place.conversation && "card" in content) told.push(fallbackOf(content.card));
      ({ revision, more } = page);
    }
    return told;
  };

  return {
    id: person.id,
    identity,
    /** What Deskbell says to it, all of it. */
    async presses(action: unknown): Promise<string[]> {
      await news();
      await desk.acceptChatEvent({ ...event(), kind: "press", action, message: null });
      await jobs.idle();
      return news();
    },
    async sends(action: unknown, values: RawValues): Promise<string[]> {
      await news();
      const { key, ...common } = event();
      await desk.acceptChatEvent({ ...common, key, kind: "form", action, formKey: key, values });
      await jobs.idle();
      return news();
    },
    /** A message with files, as a channel reports them. */
    async brings(text: string, files: readonly ChatFile[]): Promise<string[]> {
      await news();
      const { key, ...common } = event();
      const said = { secret: false, addressed: true, outsiders: false, message: key };
      await desk.acceptChatEvent({ ...common, ...said, key, kind: "message", text, files: [...files] });
      await jobs.idle();
      return news();
    },
    says: async (text: string): Promise<string[]> => {
      await news();
      await story.as(name).says(text);
      return news();
    },
    /** The form behind a button, or the card that says why there is none; without what is new each time. */
    async opens(action: unknown): Promise<Omit<FormView, "key"> | Card> {
      const opened = await desk.openForm({ identity, place, action });
      if (!("key" in opened)) return opened;
      const { key: _, ...form } = opened;
      return form;
    },
    checks: (action: unknown, values: RawValues) => desk.checkForm({ identity, action, values }),
    looksUp: (text: string) => desk.suggest({ identity, source: "cases", text }),
  };
}
