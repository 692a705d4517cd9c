// Stories in the browser chat: its JSON API, as the page uses it.
import { randomUUID } from "node:crypto";
import type { Action } from "../../../src/messages/action.ts";
import { type Button, type Card, fallbackOf } from "../../../src/messages/card.ts";
import type { FormView } from "../../../src/messages/form-view.ts";
import { type ChatMessage, type Company, type MessagePage, personHeader } from "../../../src/messages/web-api.ts";
import type { Driver, Shown } from "./driver.ts";

export async function webDriver(): Promise<Driver> {
  let api = "";
  let company: Company | null = null;
  const traffic: { body: string; seenBy: Set<string> }[] = [];

  const personOf = async (email: string) => {
    const name = email.split("@")[0]?.split(".")[0] ?? "";
    company ??= (await (await fetch(`${api}/people`)).json()) as Company;
    const person = company.people.find(
      (each) =>
        each.name.toLowerCase().startsWith(name) &&
        nameParts(each.name).includes(email.split("@")[0]?.split(".")[1] ?? ""),
    );
    if (!person) throw new Error(`nobody in the browser is ${email}`);
    return person;
  };
  const call = async (email: string, path: string, body?: unknown): Promise<unknown> => {
    const { id } = await personOf(email);
    const headers = { [personHeader]: id, "content-type": "application/json" };
    const response = await fetch(
      `${api}${path}`,
      body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) },
    );
    const text = await response.text();
    traffic.push({ body: text, seenBy: new Set([email]) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const everything = async (email: string): Promise<ChatMessage[]> => {
    const all = new Map<string, ChatMessage>();
    for (let after = 0, more = true; more; ) {
      const page = (await call(email, `/messages?after=${after}`)) as MessagePage;
      for (const message of page.messages) all.set(message.id, message);
      after = page.revision;
      more = page.more;
    }
    return [...all.values()].sort((a, b) => a.at - b.at || a.revision - b.revision);
  };
  const readerOf = async (desk: string): Promise<string> => {
    company ??= (await (await fetch(`${api}/people`)).json()) as Company;
    const member = company.people.find(({ conversations }) => conversations.some(({ id }) => id === `desk:${desk}`));
    if (!member) throw new Error(`nobody in the browser works for ${desk}`);
    const [first, ...rest] = nameParts(member.name);
    return `${first}.${rest.join("")}@lumen.example`;
  };

  return {
    name: "the browser",
    native: null,
    config: {},
    parts: {},
    connect: async (url) => {
      api = `${url}/api/chat`;
    },
    async says(email, text, { desk, under, times = 1 } = {}) {
      const { id } = await personOf(email);
      const conversation = desk ? `desk:${desk}` : `dm:${id}`;
      const said = { id: randomUUID(), conversation, thread: under?.id ?? null, text };
      for (let time = 0; time < times; time++) await call(email, "/say", said);
    },
    async reads(room) {
      const email = "desk" in room ? await readerOf(room.desk) : room.with;
      const conversation = "desk" in room ? `desk:${room.desk}` : `dm:${(await personOf(email)).id}`;
      return (await everything(email))
        .filter((message) => message.conversation === conversation && !message.private)
        .map(shown);
    },
    readsAlone: async (email) => (await everything(email)).filter((message) => message.private).map(shown),
    async presses(email, message, label, times = 1) {
      const native = message.native as ChatMessage;
      const button = buttonOn(native, label);
      const where = { conversation: native.conversation, thread: native.thread };
      if (button.opensForm) {
        const opened = (await call(email, "/form", { ...where, action: button.action })) as { form?: FormView };
        return opened.form ? { title: opened.form.title, native: { form: opened.form, where } } : null;
      }
      const press = { ...where, id: randomUUID(), message: native.id, action: button.action };
      for (let time = 0; time < times; time++) await call(email, "/press", press);
      return null;
    },
    async submits(email, { native }, values) {
      const { form, where } = native as { form: FormView; where: { conversation: string; thread: string | null } };
      const filled = await Promise.all(form.fields.map((field) => valueFor(email, field, values)));
      const body = { ...where, action: form.action as Action, formKey: form.key, values: Object.fromEntries(filled) };
      return ((await call(email, "/submit", body)) as { errors: Record<string, string> }).errors;
    },
    traffic: () => traffic,
    stop: async () => undefined,
  };

  async function valueFor(
    email: string,
    field: FormView["fields"][number],
    values: Readonly<Record<string, string>>,
  ): Promise<[string, string | string[] | null]> {
    const given = values[field.id];
    if (given === undefined) {
      const initial = "initial" in field ? field.initial : undefined;
      return [
        field.id,
        initial === undefined
          ? null
          : typeof initial === "object" && "id" in initial
            ? initial.id
            : (initial as string | string[]),
      ];
    }
    if (field.type === "choice")
      return [field.id, field.options.find(({ id, label }) => id === given || label === given)?.id ?? given];
    if (field.type !== "lookup") return [field.id, given];
    const { options } = (await call(email, "/suggest", { source: field.source, text: given.split(",")[0] })) as {
      options: { id: string; label: string }[];
    };
    return [field.id, options.find(({ label }) => label === given || label.startsWith(given))?.id ?? given];
  }
}

const nameParts = (name: string): string[] => name.toLowerCase().replace(/['-]/g, "").split(" ");

function shown(message: ChatMessage): Shown {
  const card = "card" in message.content ? message.content.card : null;
  return {
    id: message.id,
    thread: message.thread,
    words: card ? fallbackOf(card) : (message.content as { text: string }).text,
    buttons: card ? buttonsOf(card).map(({ label }) => label) : [],
    byDeskbell: message.from === "deskbell",
    native: message,
  };
}

function buttonsOf(card: Card): Button[] {
  return [
    ...card.blocks.flatMap((block) =>
      block.block === "entries" ? block.entries.flatMap(({ buttons }) => buttons) : [],
    ),
    ...card.buttons,
  ];
}

function buttonOn({ content }: ChatMessage, label: string): Button {
  const button = "card" in content ? buttonsOf(content.card).find((each) => each.label === label) : undefined;
  if (!button) throw new Error(`there is no button "${label}" here`);
  return button;
}
