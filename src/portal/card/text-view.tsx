// Inline text. Strings are shown as they are; a link must lead to a page or a mailbox, or it is only its words.
import { Fragment, useContext } from "react";
import type { Text } from "../../messages/card.ts";
import { ActingContext } from "../acting.ts";
import { ownArticle } from "../route.ts";

export function TextView({ text }: { readonly text: Text }) {
  const reader = useContext(ActingContext)?.person.id;
  if (typeof text === "string") return text;
  return text.map((span, at) => {
    const key = at;
    if (typeof span === "string") return <Fragment key={key}>{span}</Fragment>;
    if (span.span === "strong") return <strong key={key}>{span.text}</strong>;
    const article = reader && ownArticle(span.url, reader);
    if (article)
      return (
        <a key={key} href={article}>
          {span.text}
        </a>
      );
    if (!isSafe(span.url)) return <Fragment key={key}>{span.text}</Fragment>;
    return (
      <a key={key} href={span.url} target="_blank" rel="noopener noreferrer">
        {span.text}
        <span className="unseen"> (opens in a new tab)</span>
      </a>
    );
  });
}

function isSafe(url: string): boolean {
  return URL.canParse(url, location.href) && /^(https?|mailto):$/.test(new URL(url, location.href).protocol);
}
