// What the knowledge base says to a question, with the buttons that a card in a chat has.
import { useEffect, useMemo, useState } from "react";
import type { Card } from "../../messages/card.ts";
import type { ChatMessage, PersonView } from "../../messages/web-api.ts";
import { ActingContext } from "../acting.ts";
import { apiAs } from "../api.ts";
import { CardView } from "../card/card-view.tsx";
import { useActing } from "../use-acting.tsx";
import { sentenceFor } from "./sentence-for.ts";

type Props = { readonly question: string; readonly person: PersonView };
type Answer = { readonly id: string; readonly card: Card };

export function Found({ question, person }: Props) {
  const api = useMemo(() => apiAs(person.id), [person.id]);
  const { acting, dialog } = useActing(person, api);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState(false);
  useEffect(() => {
    if (question === "") return;
    const id = crypto.randomUUID();
    const gone = new AbortController();
    document.title = `${question} · Deskbell`;
    api.search({ id, text: question }, gone.signal).then(
      ({ card }) => setAnswer({ id, card }),
      (error: unknown) => gone.signal.aborted || setProblem(sentenceFor(error)),
    );
    return () => gone.abort();
  }, [api, question]);

  if (question === "")
    return <p className="page-hint">You see what answers you, with its source, as far as you may read it.</p>;
  if (problem !== null)
    return (
      <p className="page-hint" role="alert">
        {problem}
      </p>
    );
  if (!answer)
    return (
      <p className="page-hint" role="status">
        One moment…
      </p>
    );
  const then = async (...press: Parameters<typeof acting.act>) => {
    const pressed = await acting.act(...press);
    if (pressed) setSaid(true);
    return pressed;
  };
  return (
    <ActingContext value={{ ...acting, act: then }}>
      <h1 className="unseen">{question}</h1>
      <CardView card={said ? { ...answer.card, buttons: [] } : answer.card} message={messageOf(answer, person)} />
      {said && (
        <p className="page-hint" role="status">
          Deskbell has it and goes on in <a href="/">your chat</a>.
        </p>
      )}
      {dialog}
    </ActingContext>
  );
}

/** As if it were said in their own chat: that is where Deskbell goes on about it. */
function messageOf({ id, card }: Answer, { id: person }: PersonView): ChatMessage {
  const where = { conversation: `dm:${person}`, thread: null };
  return { ...where, id: `search:${id}`, from: "deskbell", content: { card }, private: true, at: 0, revision: 0 };
}
