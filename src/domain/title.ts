// One line for a case: the item's title with answers in its braces, or the item's name.
import type { Content } from "./catalog/content.ts";
import type { Answer, Answers, Field } from "./catalog/field.ts";
import type { Item } from "./catalog/item.ts";
import type { Directory } from "./person.ts";

/** A title is kept, not worded for a reader: dates in it read the same everywhere. */
const shortDate = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

type Names = { readonly content: Pick<Content, "locations" | "applications">; readonly directory: Directory };

export function titleOf(item: Item, answers: Answers, names: Names): string {
  if (!item.title) return item.name;
  let complete = true;
  const title = item.title.replace(/\{([a-z][a-z0-9_]*)\}/g, (_, id: string) => {
    const field = item.form.find((each) => each.id === id);
    const answer = answers[id];
    if (!field || field.sensitive || answer === undefined) complete = false;
    return field && answer !== undefined ? nameOf(field, answer, names) : "";
  });
  return complete ? title.slice(0, 150) : item.name;
}

/** What an answer is called: a person's name, a choice's label, a place, the text itself. */
export function nameOf(field: Field, answer: Answer, { content, directory }: Names): string {
  const text = String(answer);
  switch (field.type) {
    case "person":
      return directory.get(text)?.name ?? text;
    case "location":
      return content.locations.get(text)?.name ?? text;
    case "application":
      return content.applications.get(text)?.name ?? text;
    case "choice":
      return field.choices.find(({ id }) => id === answer)?.label ?? text;
    case "choices":
      return (Array.isArray(answer) ? answer : [])
        .map((id) => field.choices.find((choice) => choice.id === id)?.label ?? id)
        .join(", ");
    case "amount":
      return typeof answer === "object" && "currency" in answer ? `${answer.value} ${answer.currency}` : text;
    case "date":
      return shortDate.format(new Date(`${text}T12:00:00Z`));
    case "file":
      return (Array.isArray(answer) ? answer : [])
        .map((file) => (typeof file === "string" ? file : file.name))
        .join(", ");
    default:
      return text;
  }
}
