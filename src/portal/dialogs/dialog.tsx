// A window over the page. The browser's own <dialog> keeps the focus inside, closes on Escape and gives the focus back.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import type { PersonView } from "../../messages/web-api.ts";
import { Close } from "../icons.tsx";

type Props = {
  readonly title: string;
  readonly person: PersonView;
  readonly className?: string;
  readonly children: ReactNode;
  readonly ref?: RefObject<HTMLDialogElement | null>;
  onClose(): void;
};

const firstToUse = ".dialog-body :is(input, select, textarea), .dialog-foot button";

export function Dialog({ title, person, className, children, ref, onClose }: Props) {
  const own = useRef<HTMLDialogElement>(null);
  const element = ref ?? own;
  const id = useId();
  useEffect(() => {
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>(firstToUse)?.focus();
  }, [element]);

  return (
    <dialog ref={element} className={className} aria-labelledby={id} onClose={onClose}>
      <header className="dialog-head">
        <div>
          <h2 id={id}>{title}</h2>
          <p>as {person.name}</p>
        </div>
        <button type="button" className="quiet" aria-label="Close" onClick={() => element.current?.close()}>
          <Close />
        </button>
      </header>
      {children}
    </dialog>
  );
}
