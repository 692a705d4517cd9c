// What a person did in the browser, as a ChatEvent. The page names each thing it sends, so a second copy has the same key.
import type { Person } from "../../domain/person.ts";
import type { Search, Send } from "../../messages/web-api.ts";
import type { ChatEvent } from "../../ports/chat.ts";
import { identityOf, placeOf } from "./conversations.ts";
import type { PressRequest, SubmitRequest } from "./requests.ts";

type EventOf<Kind extends ChatEvent["kind"]> = Extract<ChatEvent, { kind: Kind }>;

const command = /^\/(kb|desk)(?:\s+(.*))?$/is;
const commandLength = 4_000;
const mention = /^@deskbell\b[\s,:]*/i;

export function saidEvent(person: Person, said: Send, at: number): EventOf<"message"> | EventOf<"command"> {
  const common = {
    key: `web:${said.id}`,
    identity: identityOf(person),
    place: placeOf(said.conversation, said.thread),
    at,
  };
  const [matched, name, words] = command.exec(said.text) ?? [];
  if (matched) {
    const text = words?.slice(0, commandLength) ?? "";
    return { ...common, kind: "command", command: name?.toLowerCase() as "kb" | "desk", text, secret: false };
  }
  return {
    ...common,
    kind: "message",
    text: said.text.replace(mention, ""),
    files: [],
    secret: false,
    addressed: common.place.kind === "dm" || mention.test(said.text),
    outsiders: false,
    message: said.id,
  };
}

/** They see what was found already; it is kept so that they can say what they think of it. */
export function searchedEvent(person: Person, { id, text }: Search, at: number): EventOf<"searched"> {
  return {
    kind: "searched",
    key: `web:search:${id}`,
    identity: identityOf(person),
    place: placeOf(`dm:${person.id}`, null),
    at,
    search: id,
    text,
    secret: false,
  };
}

export function pressEvent(person: Person, press: PressRequest, at: number): EventOf<"press"> {
  const place = placeOf(press.conversation, press.thread);
  return {
    kind: "press",
    key: `web:${press.id}`,
    identity: identityOf(person),
    place,
    at,
    action: press.action,
    message: { place, message: press.message },
  };
}

export function formEvent(person: Person, form: SubmitRequest, at: number): EventOf<"form"> {
  return {
    kind: "form",
    key: `web:form:${form.formKey}`,
    identity: identityOf(person),
    place: placeOf(form.conversation, form.thread),
    at,
    action: form.action,
    formKey: form.formKey,
    values: form.values,
  };
}
