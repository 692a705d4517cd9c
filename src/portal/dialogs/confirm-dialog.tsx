// Asks before a press counts.
import { useRef } from "react";
import type { Button } from "../../messages/card.ts";
import type { PersonView } from "../../messages/web-api.ts";
import { Dialog } from "./dialog.tsx";

type Props = {
  readonly confirm: NonNullable<Button["confirm"]>;
  readonly person: PersonView;
  answer(yes: boolean): void;
  onClose(): void;
};

export function ConfirmDialog({ confirm: { title, text, yes, no }, person, answer, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const decided = useRef(false);
  const decide = (chosen: boolean) => {
    decided.current = chosen;
    dialog.current?.close();
  };
  const closed = () => {
    onClose();
    answer(decided.current);
  };
  return (
    <Dialog ref={dialog} title={title} person={person} className="narrow" onClose={closed}>
      <p className="dialog-body">{text}</p>
      <footer className="dialog-foot">
        {/* The harmless answer comes first and has the focus. */}
        <button type="button" className="button" onClick={() => decide(false)}>
          {no}
        </button>
        <button type="button" className="button danger" onClick={() => decide(true)}>
          {yes}
        </button>
      </footer>
    </Dialog>
  );
}
