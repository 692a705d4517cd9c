// Says why there is no form.
import { useRef } from "react";
import type { Card } from "../../messages/card.ts";
import type { PersonView } from "../../messages/web-api.ts";
import { BlockView } from "../card/block-view.tsx";
import { Dialog } from "./dialog.tsx";

type Props = { readonly card: Card; readonly person: PersonView; onClose(): void };

export function CardDialog({ card, person, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} title={card.headline} person={person} className="narrow" onClose={onClose}>
      <div className="dialog-body">
        {card.blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place alone
          <BlockView key={at} block={block} message={null} />
        ))}
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button primary" onClick={() => dialog.current?.close()}>
          All right
        </button>
      </footer>
    </Dialog>
  );
}
