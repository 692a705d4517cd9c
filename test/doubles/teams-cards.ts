// Adaptive Cards as people see and use them: what can be read, which buttons there are, what fits into a field.
import type { TeamsCard } from "./teams-connector.ts";

/** By the field's id: text, the id or the label of a choice, several of them, or what is typed into a lookup. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;
export type Choice = { readonly title: string; readonly value: string };
export type LookUp = (dataset: string, text: string) => Promise<Choice[]>;

/** All that can be read on a card, a line for each block. */
export function wordsOn(card: TeamsCard | null): string {
  return elementsIn(card)
    .map(({ type, text, inlines }) => {
      if (type === "TextBlock") return text;
      return type === "RichTextBlock" ? (inlines as { text: string }[]).map((run) => run.text).join("") : undefined;
    })
    .filter((line) => line !== undefined)
    .join("\n");
}

/** Of its buttons, those unfolding a question included but not what they unfold. */
export function buttonsOn(card: TeamsCard | null): string[] {
  return actionsIn(card).map(({ title }) => String(title));
}

/** The action behind a button; where it unfolds a question, the one behind the yes. */
export function buttonOf(card: TeamsCard | null, label: string): TeamsCard {
  const action = actionsIn(card).find(({ title }) => title === label);
  if (!action) throw new Error(`there is no button "${label}", but: ${buttonsOn(card).join(", ") || "none"}`);
  if (action.type !== "Action.ShowCard") return action;
  const [yes] = ((action.card as TeamsCard).actions ?? []) as TeamsCard[];
  return yes as TeamsCard;
}

function actionsIn(card: TeamsCard | null): TeamsCard[] {
  const sets = elementsIn(card).filter(({ type }) => type === "ActionSet");
  return [...sets.flatMap(({ actions }) => actions as TeamsCard[]), ...((card?.actions ?? []) as TeamsCard[])];
}

function elementsIn(card: TeamsCard | null): TeamsCard[] {
  const below = ({ items, columns, body }: TeamsCard): TeamsCard[] =>
    [items, columns, body].flatMap((list) => ((list ?? []) as TeamsCard[]).flatMap((each) => [each, ...below(each)]));
  return card ? below(card) : [];
}

/** What Teams sends of a dialog, with what it showed where nothing else is filled in. */
export async function filledIn(card: TeamsCard, filled: Filled, lookUp: LookUp): Promise<Record<string, string>> {
  const typed: Record<string, string> = {};
  for (const [field, value] of Object.entries(filled)) {
    const input = fieldIn(card, field);
    typed[input.id as string] = await fill(input, value, lookUp);
  }
  const data: Record<string, string> = {};
  for (const { id, value, isRequired, label } of inputsIn(card)) {
    const shown = typed[id as string] ?? (value === undefined ? "" : String(value));
    if (isRequired && shown === "") throw new Error(`Teams wants ${label} to be filled in first`);
    if (shown !== "") data[id as string] = shown;
  }
  return data;
}

/** Deskbell's inputs are named "kind:field". */
export function fieldIn(card: TeamsCard, field: string): TeamsCard {
  const input = inputsIn(card).find(({ id }) => String(id).replace(/^[^:]*:/, "") === field);
  if (!input) throw new Error(`the dialog has no field ${field}`);
  return input;
}

function inputsIn(card: TeamsCard): TeamsCard[] {
  return elementsIn(card).filter(({ type }) => type.startsWith("Input."));
}

async function fill(input: TeamsCard, value: string | readonly string[], lookUp: LookUp): Promise<string> {
  if (input.type !== "Input.ChoiceSet") return String(value);
  const options =
    "choices.data" in input && typeof value === "string"
      ? await lookUp(datasetOf(input), value)
      : (input.choices as Choice[]);
  const chosen = [value].flat().map((each) => {
    const fits = (option: Choice) => option.value === each || option.title.includes(each);
    const choice = options.find(fits);
    if (!choice) throw new Error(`${input.label} does not offer ${each}`);
    return choice.value;
  });
  return chosen.join(",");
}

export function datasetOf(input: TeamsCard): string {
  return (input["choices.data"] as { dataset: string }).dataset;
}
