// A card of the neutral model on the page. A card that is only a sentence reads like one.
import { useId } from "react";
import type { Card, Tone } from "../../messages/card.ts";
import type { ChatMessage } from "../../messages/web-api.ts";
import { Alert, Check } from "../icons.tsx";
import { BlockView } from "./block-view.tsx";
import { ButtonRow } from "./button-row.tsx";

type Props = {
  readonly card: Card;
  /** The message that the buttons belong to; a card in a dialog has none and shows none. */
  readonly message: ChatMessage | null;
};

export function CardView({ card, message }: Props) {
  const headline = useId();
  if (!card.badge && card.blocks.length === 0 && card.buttons.length === 0)
    return (
      <p className="bubble" lang={card.language}>
        {card.headline}
      </p>
    );
  return (
    <article className={`card ${card.badge?.tone ?? "plain"}`} aria-labelledby={headline} lang={card.language}>
      <header className="card-head">
        <h3 id={headline}>{card.headline}</h3>
        {card.badge && <Badge {...card.badge} />}
      </header>
      {card.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place alone
        <BlockView key={at} block={block} message={message} />
      ))}
      {message && <ButtonRow buttons={card.buttons} message={message} />}
    </article>
  );
}

function Badge({ text, tone }: { readonly text: string; readonly tone: Tone }) {
  return (
    <span className={`badge ${tone}`}>
      {tone === "good" && <Check />}
      {(tone === "warning" || tone === "danger") && <Alert />}
      {text}
    </span>
  );
}
