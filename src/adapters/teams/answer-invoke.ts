// Requests of Teams that want an answer at once: a button, a dialog, the options of a lookup.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { lookupSourceSchema } from "../../messages/form-view.ts";
import type { Words } from "../../messages/wording/en.ts";
import { wordsFor } from "../../messages/wording/words.ts";
import type { Identity } from "../../ports/chat.ts";
import type { Desk } from "../../usecases/desk.ts";
import {
  dialogPressSchema,
  lastWord,
  renderCardInDialog,
  renderForm,
  submissionSchema,
  type TaskReply,
} from "./forms.ts";
import type { Home } from "./home.ts";
import { aboutOf, formOf, pressOf } from "./inbound.ts";
import { foundOption, typedIn, valuesOf } from "./inputs.ts";
import { type Activity, buttonSchema, executeSchema, read, searchSchema } from "./payloads.ts";
import { querySchema, questionIn, renderFound, renderWord } from "./search.ts";

export type Answer = { readonly status: number; readonly body?: unknown };

const dataSchema = z.object({ data: z.record(z.string(), z.unknown()) });

/**
 * What changes anything is committed before it is answered: a rejection means that it was not, and Teams is to send it
 * again. Throws UnreadableActivity.
 */
export async function answerInvoke(activity: Activity, desk: Desk, home: Home): Promise<Answer> {
  const { identity, place } = aboutOf(activity, home);
  const open = async (action: unknown): Promise<TaskReply> => {
    const opened = await desk.openForm({ identity, place, action });
    return "fields" in opened ? renderForm(opened, action) : renderCardInDialog(opened);
  };

  switch (activity.name) {
    case "adaptiveCard/action":
      await desk.acceptChatEvent(pressOf(activity, home, read(executeSchema, activity.value).action.data.action));
      return invokeResponse("application/vnd.microsoft.activity.message", received(activity));
    case "task/fetch":
      return { status: 200, body: await open(read(buttonSchema, dataIn(activity)).action) };
    case "task/submit":
      return { status: 200, body: await submit(activity, desk, home, open) };
    case "application/search":
      return suggest(activity, desk, identity);
    case "composeExtension/query":
      return { status: 200, body: await searchKnowledge(activity, desk, home) };
    default:
      return { status: 501 };
  }
}

/** Of a form; or of a card that was shown in a dialog, whose buttons come the same way. */
async function submit(
  activity: Activity,
  desk: Desk,
  home: Home,
  open: (action: unknown) => Promise<TaskReply>,
): Promise<TaskReply> {
  const data = dataIn(activity);
  const press = dialogPressSchema.safeParse(data);
  if (press.success) {
    const { pressed, opensForm } = press.data;
    if (opensForm) return open(pressed);
    await desk.acceptChatEvent(pressOf(activity, home, pressed));
    return lastWord(received(activity));
  }

  const { action, opener, formKey } = read(submissionSchema, data);
  const { identity, place } = aboutOf(activity, home);
  const values = valuesOf(data);
  const errors = await desk.checkForm({ identity, action, values });
  if (Object.keys(errors).length === 0) {
    await desk.acceptChatEvent(formOf(activity, home, { action, formKey, values }));
    return lastWord(received(activity));
  }
  const again = await desk.openForm({ identity, place, action: opener });
  if (!("fields" in again)) return renderCardInDialog(again);
  return renderForm({ ...again, key: formKey }, opener, { typed: typedIn(data), errors });
}

async function suggest(activity: Activity, desk: Desk, identity: Identity): Promise<Answer> {
  const { queryText, dataset } = read(searchSchema, activity.value);
  const options = await desk.suggest({ identity, source: read(lookupSourceSchema, dataset), text: queryText });
  return invokeResponse("application/vnd.microsoft.search.searchResponse", { results: options.map(foundOption) });
}

async function searchKnowledge(activity: Activity, desk: Desk, home: Home): Promise<unknown> {
  const { identity, place } = aboutOf(activity, home);
  const text = questionIn(read(querySchema, activity.value));
  if (text === "") return renderWord(wordsIn(activity).say.searchHint);
  return renderFound(await desk.searchKnowledge({ identity, place, text, search: randomUUID() }));
}

function dataIn(activity: Activity): Record<string, unknown> {
  return read(dataSchema, activity.value).data;
}

/** Teams reads the status once more from the body. */
function invokeResponse(type: string, value: unknown): Answer {
  return { status: 200, body: { statusCode: 200, type, value } };
}

const received = (activity: Activity): string => wordsIn(activity).say.received;

function wordsIn({ locale }: Activity): Words {
  return wordsFor([locale?.slice(0, 2).toLowerCase() ?? "en"]).words;
}
