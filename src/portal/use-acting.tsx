// What a press does: it may ask first, open a form, or go straight to the desk. The dialogs belong to the window and not to
// the card, since the card may be replaced while somebody still writes.
import { type ReactNode, useMemo, useState } from "react";
import type { Button, Card } from "../messages/card.ts";
import type { FormView } from "../messages/form-view.ts";
import type { PersonView, Where } from "../messages/web-api.ts";
import type { Acting } from "./acting.ts";
import type { Api } from "./api.ts";
import { CardDialog } from "./dialogs/card-dialog.tsx";
import { ConfirmDialog } from "./dialogs/confirm-dialog.tsx";
import { FormDialog } from "./dialogs/form-dialog.tsx";

type Confirmation = NonNullable<Button["confirm"]>;

type Open =
  | { readonly show: "confirm"; readonly confirm: Confirmation; answer(yes: boolean): void }
  | { readonly show: "form"; readonly form: FormView; readonly where: Where }
  | { readonly show: "card"; readonly card: Card };

export function useActing(person: PersonView, api: Api): { acting: Acting; dialog: ReactNode } {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);

  const acting = useMemo<Acting>(() => {
    const confirmed = (confirm: Confirmation) =>
      new Promise<boolean>((answer) => setOpen({ show: "confirm", confirm, answer }));
    return {
      person,
      async act({ action, confirm, opensForm }, { id, conversation, thread }) {
        const where = { conversation, thread };
        if (confirm && !(await confirmed(confirm))) return false;
        if (!opensForm) {
          await api.press({ ...where, id: crypto.randomUUID(), message: id, action });
          return true;
        }
        const answer = await api.openForm({ ...where, action });
        setOpen("form" in answer ? { show: "form", form: answer.form, where } : { show: "card", card: answer.card });
        return false;
      },
    };
  }, [person, api]);

  return { acting, dialog: open && <Dialog {...{ open, person, api, close }} /> };
}

type DialogProps = { readonly open: Open; readonly person: PersonView; readonly api: Api; close(): void };

function Dialog({ open, person, api, close }: DialogProps) {
  switch (open.show) {
    case "confirm":
      return <ConfirmDialog confirm={open.confirm} person={person} answer={open.answer} onClose={close} />;
    case "card":
      return <CardDialog card={open.card} person={person} onClose={close} />;
    case "form":
      return (
        <FormDialog key={open.form.key} form={open.form} where={open.where} {...{ person, api }} onClose={close} />
      );
  }
}
