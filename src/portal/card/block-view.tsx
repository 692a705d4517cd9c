// The blocks of a card, one look each.
import type { Block } from "../../messages/card.ts";
import type { ChatMessage } from "../../messages/web-api.ts";
import { ButtonRow } from "./button-row.tsx";
import { Steps } from "./steps.tsx";
import { TextView } from "./text-view.tsx";

type Props = { readonly block: Block; readonly message: ChatMessage | null };

export function BlockView({ block, message }: Props) {
  switch (block.block) {
    case "text":
      return (
        <p className="text">
          <TextView text={block.text} />
        </p>
      );
    case "hint":
      return (
        <p className="hint">
          <TextView text={block.text} />
        </p>
      );
    case "facts":
      return (
        <dl className="facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <TextView text={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "quote":
      return (
        <figure className="quote">
          <blockquote>{block.text}</blockquote>
          <figcaption>{block.by}</figcaption>
        </figure>
      );
    case "steps":
      return <Steps title={block.title} steps={block.steps} />;
    case "entries":
      return <Entries block={block} message={message} />;
    case "divider":
      return <hr />;
  }
}

type EntriesProps = { readonly block: Extract<Block, { block: "entries" }>; readonly message: ChatMessage | null };

function Entries({ block: { entries }, message }: EntriesProps) {
  return (
    <ul className="entries">
      {entries.map(({ title, detail, buttons }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place alone
        <li key={at}>
          <div className="entry-words">
            <p className="entry-title">
              <TextView text={title} />
            </p>
            {detail !== undefined && (
              <p className="hint">
                <TextView text={detail} />
              </p>
            )}
          </div>
          {message && <ButtonRow buttons={buttons} message={message} about={title} />}
        </li>
      ))}
    </ul>
  );
}
