// Slack's "no" in the desk's terms: wait, it is gone, or a fault to be tried again.
import { webApi } from "@slack/bolt";
import { DeliveryError } from "../../ports/chat.ts";

/** Sent to a place or person that cannot be written to any more; trying again would not help. */
const GONE = new Set([
  "channel_not_found",
  "is_archived",
  "not_in_channel",
  "user_not_in_channel",
  "user_not_found",
  "users_not_found",
  "user_not_visible",
  "user_disabled",
  "cannot_dm_bot",
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
  "invalid_thread_ts",
  "thread_not_found",
  "messages_tab_disabled",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_locked",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
]);

/** For a refusal that names no time to wait (milliseconds). */
const SHORT_WAIT = 1000;

/** Slack's code for why it refused, or null when it was not Slack that refused. */
export function refusalOf(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : null;
}

/** What the desk can act on, as a DeliveryError; any other failure as it is. */
export function failureOf(error: unknown): unknown {
  if (error instanceof webApi.WebAPIRateLimitedError) return later(error.retryAfter * 1000);
  const refusal = refusalOf(error);
  if (refusal === "ratelimited") return later(SHORT_WAIT);
  return refusal !== null && GONE.has(refusal) ? new DeliveryError("gone", `Slack: ${refusal}`) : error;
}

/** Rejects with failureOf. */
export async function delivering<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw failureOf(error);
  }
}

function later(wait: number): DeliveryError {
  return new DeliveryError("retry-later", "Slack asks to slow down", wait);
}
