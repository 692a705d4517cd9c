// Whether a message was posted before a crash could keep its id: each carries the delivery it came from.
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { MessageRef, Place } from "../../ports/chat.ts";
import { failureOf, refusalOf } from "./failures.ts";

/** The kind of metadata that marks a message as ours. */
export const DELIVERY = "deskbell_delivery";

const markedSchema = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(DELIVERY), event_payload: z.object({ delivery: z.string() }) }),
});

/** Further back than any process is down (seconds). */
const LOOKED_BACK = 7 * 24 * 3600;
const PAGE = 200;
const MOST_PAGES = 5;
const MAY_NOT_READ = new Set(["missing_scope", "not_allowed_token_type", "method_not_supported_for_channel_type"]);

/** Null when it is not there; undefined when that cannot be said. */
export async function findMessage(
  client: webApi.WebClient,
  place: Place,
  delivery: string,
): Promise<MessageRef | null | undefined> {
  try {
    return await search(reading(client, place), place, delivery);
  } catch (error) {
    if (MAY_NOT_READ.has(refusalOf(error) ?? "")) return undefined;
    throw failureOf(error);
  }
}

async function search(read: ReturnType<typeof reading>, place: Place, delivery: string) {
  let cursor = "";
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages = [], response_metadata } = await read(cursor === "" ? {} : { cursor });
    const marked = messages.flatMap((message) => markedSchema.safeParse(message).data ?? []);
    const found = marked.find(({ metadata }) => metadata.event_payload.delivery === delivery);
    if (found) return { place, message: found.ts };
    cursor = response_metadata?.next_cursor ?? "";
    if (cursor === "") return null;
  }
  return undefined;
}

function reading(client: webApi.WebClient, { conversation, thread }: Place) {
  const asked = {
    channel: conversation,
    include_all_metadata: true,
    oldest: String(Math.floor(Date.now() / 1000) - LOOKED_BACK),
    limit: PAGE,
  };
  return (at: { cursor?: string }) =>
    thread === null
      ? client.conversations.history({ ...asked, ...at })
      : client.conversations.replies({ ...asked, ts: thread, ...at });
}
