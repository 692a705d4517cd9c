// The buttons of a card.
import type { Action } from "../../messages/action.ts";
import type { Button } from "../../messages/card.ts";
import type { Element } from "./adaptive-card.ts";
import { BUTTON, CONFIRMATION, ROW_OF_ACTIONS } from "./limits.ts";
import { paragraphs } from "./rich-text.ts";
import { titled } from "./text.ts";

/** How a button is wired: in a conversation and in a dialog Teams knows different ways. */
export type Wiring = (button: Button) => Element;

/** Pressing it does something, or opens a form. */
export const inChat: Wiring = ({ action, opensForm }) =>
  opensForm
    ? { type: "Action.Submit", data: { msteams: { type: "task/fetch" }, action } }
    : { type: "Action.Execute", verb: action.do, data: { action } };

/** What comes with every press in a dialog: the card's actions are submitted like a form's. */
type DialogPress = { readonly pressed: Action; readonly opensForm: boolean };
export const inDialog: Wiring = ({ action, opensForm = false }) => ({
  type: "Action.Submit",
  data: { pressed: action, opensForm } satisfies DialogPress,
});

/** Teams has no question before an Action.Execute, so the button unfolds one with the button that means it. */
export function actionOf(button: Button, wire: Wiring): Element {
  const { label, style, confirm } = button;
  const styled = style && { style: style === "primary" ? "positive" : "destructive" };
  const pressed = { ...wire(button), ...styled };
  if (!confirm) return { ...pressed, title: titled(label, BUTTON) };
  const question = [
    ...paragraphs(confirm.title, CONFIRMATION, { weight: "Bolder" }),
    ...paragraphs(confirm.text, CONFIRMATION),
  ];
  const card = {
    type: "AdaptiveCard",
    version: "1.5",
    body: question,
    actions: [{ ...pressed, title: titled(confirm.yes, BUTTON) }],
  };
  return { type: "Action.ShowCard", title: titled(label, BUTTON), ...styled, card };
}

export function rowsOf(actions: readonly Element[]): Element[] {
  return Array.from({ length: Math.ceil(actions.length / ROW_OF_ACTIONS) }, (_, row) => ({
    type: "ActionSet",
    actions: actions.slice(row * ROW_OF_ACTIONS, (row + 1) * ROW_OF_ACTIONS),
  }));
}
