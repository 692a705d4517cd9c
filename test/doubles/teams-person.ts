// The people of the Teams double, who write, press, fill in and install as their clients would let them. Activities have
// the shapes that Teams sends.
import { randomUUID } from "node:crypto";
import { faultsOf } from "./adaptive-card-rules.ts";
import { buttonOf, type Choice, datasetOf, type Filled, fieldIn, filledIn, wordsOn } from "./teams-cards.ts";
import type { TeamsCard, TeamsConnector, TeamsMessage } from "./teams-connector.ts";
import type { Conversation, TeamsAccount, TeamsTenant } from "./teams-people.ts";

export type Activity = Readonly<Record<string, unknown>>;
export type Reply = { readonly status: number; readonly body: unknown };
type Send = (activity: Activity) => Promise<Reply>;
type Sent = { readonly message: TeamsMessage; readonly replies: readonly Reply[] };
export type Dialog = { readonly title: string; readonly card: TeamsCard; readonly over: TeamsMessage };
/** What a press or a submission led to: a dialog, or the words that Teams shows for a moment. */
type Outcome = { readonly status: number; readonly said: string | null; readonly dialog: Dialog | null };

/** A list to choose from, each with the card that would be shared; or a word instead. */
type Found = {
  readonly status: number;
  readonly said: string | null;
  readonly results: readonly { readonly title: string; readonly text: string; readonly card: TeamsCard }[];
};

type Where = {
  /** A channel's or group chat's name; the chat with Deskbell when left out. */
  readonly in?: string;
  /** The id of the message that the thread began with. */
  readonly thread?: string | null;
};
/** How often Teams sends it: as the same activity, or each time with an id of its own. */
type How = { readonly times?: number; readonly newIds?: boolean };

export type TeamsPerson = {
  readonly email: string;
  readonly account: TeamsAccount;
  /** Their own chat with Deskbell. */
  readonly chat: Conversation;
  /** In a channel or group chat Deskbell is mentioned, unless told otherwise. */
  says(text: string, how?: Where & How & { mention?: boolean; more?: Activity }): Promise<Sent>;
  /** The button with this label, on a message's card or a dialog's; a question before it is answered with yes. */
  presses(on: TeamsMessage | Dialog, label: string, how?: How): Promise<Outcome>;
  /** By field id; a choice by its label or value. Throws what the client would not let be sent. */
  submits(dialog: Dialog, filled?: Filled, how?: How): Promise<Outcome>;
  /** What a lookup field offers for some letters. */
  looksUp(dialog: Dialog, field: string, letters: string): Promise<readonly Choice[]>;
  /** Types a question into Deskbell's message extension, here or in a channel; what Teams shows of it. */
  searches(question: string, where?: Pick<Where, "in">): Promise<Found>;
  /** Adds Deskbell to their own chat, or to the team of a channel. Teams tells of it in two ways. */
  installs(where?: Pick<Where, "in">): Promise<readonly Reply[]>;
  /** Waits for a message in their chat, or elsewhere, that holds these words now. */
  sees(words: string | RegExp, where?: Pick<Where, "in">): Promise<TeamsMessage>;
};

export type Surroundings = {
  readonly world: TeamsTenant;
  readonly connector: TeamsConnector;
  readonly bot: { readonly id: string; readonly name: string };
  readonly send: Send;
};

type Extension = {
  readonly text?: string;
  readonly attachments?: readonly {
    readonly content: TeamsCard;
    readonly preview: { readonly content: { readonly title: string; readonly text: string } };
  }[];
};

const CONTEXT = { theme: "default" };

export function personIn({ world, connector, bot, send }: Surroundings, account: TeamsAccount): TeamsPerson {
  const chat = world.personal(account);
  const placed = (name?: string) => (name === undefined ? chat : world.named(name));

  const sendOften = async (activity: Activity, { times = 1, newIds = false }: How): Promise<Reply[]> => {
    const replies: Reply[] = [];
    for (let time = 0; time < times; time += 1) {
      replies.push(await send(newIds ? { ...activity, id: `f:${randomUUID()}` } : activity));
    }
    return replies;
  };

  const invoke = async (over: TeamsMessage, name: string, value: unknown, how: How = {}): Promise<Reply> => {
    const about = { type: "invoke", name, value, replyToId: over.id };
    const replies = await sendOften(activityOf(over.conversation, over.thread, about), how);
    return replies.at(-1) as Reply;
  };

  const lookUp = async (over: TeamsMessage, dataset: string, queryText: string): Promise<Choice[]> => {
    const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset };
    const { body } = await invoke(over, "application/search", value);
    return (body as { value: { results: Choice[] } }).value.results;
  };

  function activityOf(conversation: Conversation, thread: string | null, about: Activity): Activity {
    return { ...envelope({ world, connector, bot }, account, conversation, thread), ...about };
  }

  return {
    email: account.email ?? "",
    account,
    chat,

    async says(text, { in: name, thread = null, mention, more = {}, ...how } = {}) {
      const conversation = placed(name);
      const message = connector.keep({ conversation, thread, text, from: account, card: null, summary: "" });
      const at = `<at>${bot.name}</at>`;
      const named = mention ?? conversation.kind !== "personal";
      const about = {
        type: "message",
        id: message.id,
        textFormat: "plain",
        text: named ? `${at}&nbsp;${html(text)}\r\n` : html(text),
        ...(named && { entities: [{ type: "mention", mentioned: bot, text: at }] }),
        attachments: [{ contentType: "text/html", content: `<div><p>${html(text)}</p></div>` }],
        ...more,
      };
      return { message, replies: await sendOften(activityOf(conversation, message.thread, about), how) };
    },

    async presses(on, label, how) {
      const over = "over" in on ? on.over : on;
      const { type, title, verb, data } = buttonOf(on.card, label);
      if (type === "Action.Execute") {
        const value = { action: { type, title, verb, data }, trigger: "manual" };
        return outcomeOf(await invoke(over, "adaptiveCard/action", value, how), over);
      }
      const fetches = (data as { msteams?: { type: string } }).msteams?.type === "task/fetch";
      const name = fetches ? "task/fetch" : "task/submit";
      return outcomeOf(await invoke(over, name, { data, context: CONTEXT }, how), over);
    },

    async searches(question, { in: name } = {}) {
      const value = {
        commandId: "searchKnowledge",
        parameters: [{ name: "question", value: question }],
        queryOptions: { skip: 0, count: 25 },
      };
      const about = { type: "invoke", name: "composeExtension/query", value };
      const { status, body } = await send(activityOf(placed(name), null, about));
      const { composeExtension } = (body ?? {}) as { composeExtension?: Extension };
      const results = (composeExtension?.attachments ?? []).map(({ content, preview }) => {
        const faults = faultsOf(content);
        if (faults.length > 0) throw new Error(`Teams would not show this: ${faults.join("; ")}`);
        return { ...preview.content, card: content };
      });
      return { status, said: composeExtension?.text ?? null, results };
    },

    async submits({ card, over }, filled = {}, how) {
      const values = await filledIn(card, filled, (dataset, text) => lookUp(over, dataset, text));
      const [submit] = (card.actions ?? []) as TeamsCard[];
      if (!submit) throw new Error("the dialog is only for reading");
      const data = { ...(submit.data as object), ...values };
      return outcomeOf(await invoke(over, "task/submit", { data, context: CONTEXT }, how), over);
    },

    looksUp: ({ card, over }, field, letters) => lookUp(over, datasetOf(fieldIn(card, field)), letters),

    async installs({ in: name } = {}) {
      const conversation = placed(name);
      const added = { type: "conversationUpdate", membersAdded: [{ id: bot.id }] };
      const installed = { type: "installationUpdate", action: "add" };
      return [await send(activityOf(conversation, null, added)), await send(activityOf(conversation, null, installed))];
    },

    sees: (words, { in: name } = {}) =>
      connector.until(
        () =>
          connector.messages.findLast(({ conversation, from, card }) => {
            const shown = conversation === placed(name) && !from ? wordsOn(card) : "";
            return typeof words === "string" ? shown.includes(words) : words.test(shown);
          }),
        `${words} in ${placed(name).name}`,
      ),
  };
}

/** What every activity holds. */
export function envelope(
  { world, connector, bot }: Omit<Surroundings, "send">,
  from: TeamsAccount,
  { id, kind, team }: Conversation,
  thread: string | null = null,
): Activity {
  const now = new Date().toISOString();
  return {
    id: `f:${randomUUID()}`,
    channelId: "msteams",
    serviceUrl: connector.serviceUrl,
    timestamp: now,
    localTimestamp: now,
    locale: "en-GB",
    from: { id: from.id, name: from.name, ...(from.objectId && { aadObjectId: from.objectId }) },
    recipient: bot,
    conversation: {
      id: kind === "channel" && thread ? `${id};messageid=${thread}` : id,
      conversationType: kind,
      tenantId: world.tenant,
      ...(kind !== "personal" && { isGroup: true }),
    },
    entities: [{ type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web", timezone: "Europe/London" }],
    channelData: {
      tenant: { id: world.tenant },
      ...(team && { teamsTeamId: team, teamsChannelId: id, team: { id: team }, channel: { id } }),
    },
  };
}

function outcomeOf({ status, body }: Reply, over: TeamsMessage): Outcome {
  const { task, value } = (body ?? {}) as {
    task?: { value: string | { title: string; card: { content: TeamsCard } } };
    value?: unknown;
  };
  if (task && typeof task.value !== "string") {
    const { title, card } = task.value;
    const faults = faultsOf(card.content, "dialog");
    if (faults.length > 0) throw new Error(`Teams cannot show the dialog: ${faults.join("; ")}`);
    return { status, said: null, dialog: { title, card: card.content, over } };
  }
  const said = task?.value ?? value;
  return { status, said: typeof said === "string" ? said : null, dialog: null };
}

function html(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
