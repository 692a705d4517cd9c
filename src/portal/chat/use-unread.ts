// How much has come in each conversation since somebody last looked at it.
import { useEffect, useMemo, useState } from "react";
import type { Chat } from "./conversation-state.ts";

type Moments = ReadonlyMap<string, number>;

/** Messages of others per conversation; what was there when the page was opened counts as seen. */
export function useUnread(chat: Chat, person: string, looking: string | null, ready: boolean): Moments {
  const [seen, setSeen] = useState<Moments | null>(null);
  const newest = useMemo(() => newestIn(chat), [chat]);

  useEffect(() => {
    if (!ready) return;
    setSeen((before) => {
      if (before === null) return newest;
      const latest = looking === null ? undefined : newest.get(looking);
      if (looking === null || latest === undefined || latest === before.get(looking)) return before;
      return new Map(before).set(looking, latest);
    });
  }, [newest, looking, ready]);

  return useMemo(() => {
    const unread = new Map<string, number>();
    if (seen === null) return unread;
    for (const { conversation, from, at } of chat.messages.values()) {
      if (conversation === looking || at <= (seen.get(conversation) ?? 0)) continue;
      if (from !== "deskbell" && from.person === person) continue;
      unread.set(conversation, (unread.get(conversation) ?? 0) + 1);
    }
    return unread;
  }, [chat, person, looking, seen]);
}

function newestIn({ messages }: Chat): Moments {
  const newest = new Map<string, number>();
  for (const { conversation, at } of messages.values()) {
    newest.set(conversation, Math.max(at, newest.get(conversation) ?? 0));
  }
  return newest;
}
