// One person's conversations as React state: followed live, with their own words shown before the server has them.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Send, Where } from "../../messages/web-api.ts";
import { apiAs, Trouble } from "../api.ts";
import { type Chat, delivered, discard, emptyChat, receive, say } from "./conversation-state.ts";
import { type Connection, followMessages } from "./follow-messages.ts";

export function useChat(person: string) {
  const api = useMemo(() => apiAs(person), [person]);
  const [chat, setChat] = useState<Chat>(emptyChat);
  const [connection, setConnection] = useState<Connection>("loading");
  const seen = useRef({ revision: 0 });
  const wake = useRef(() => {});
  const shown = useShown();

  useEffect(() => {
    if (!shown) return;
    const end = new AbortController();
    const pause = (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake.current = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    const received = (messages: Parameters<typeof receive>[1]) => {
      if (messages.length > 0) setChat((before) => receive(before, messages));
    };
    void followMessages({ api, seen: seen.current, received, connection: setConnection, pause }, end.signal);
    const look = () => wake.current();
    addEventListener("online", look);
    return () => {
      removeEventListener("online", look);
      end.abort();
    };
  }, [api, shown]);

  const deliver = useCallback(
    async (send: Send) => {
      setChat((before) => say(before, send, Date.now()));
      try {
        await api.say(send);
        setChat((before) => delivered(before, send.id, "sent"));
      } catch (error) {
        const problem = error instanceof Trouble ? error.message : "This was not sent.";
        setChat((before) => delivered(before, send.id, { problem }));
      }
    },
    [api],
  );

  return {
    api,
    chat,
    connection,
    reconnect: () => wake.current(),
    send: (where: Where, text: string) => deliver({ ...where, text, id: crypto.randomUUID() }),
    sendAgain: ({ id, conversation, thread, text }: Send) => deliver({ id, conversation, thread, text }),
    discard: (id: string) => setChat((before) => discard(before, id)),
  };
}

/** Browsers allow few connections at a time, so a page that nobody looks at gives its own back. */
function useShown(): boolean {
  return useSyncExternalStore(
    (changed) => {
      document.addEventListener("visibilitychange", changed);
      return () => document.removeEventListener("visibilitychange", changed);
    },
    () => !document.hidden,
  );
}
