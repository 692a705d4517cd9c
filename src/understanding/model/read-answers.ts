// The answers a model found in a message, as far as they hold: each rests on words of the message, fits its field, and names
// only what exists. Whatever our own readers can read from the words, they read.
import type { Field } from "../../domain/catalog/field.ts";
import { readAnswers } from "../../domain/form.ts";
import { localDate } from "../../domain/local-date.ts";
import { parseAmount } from "../../domain/money.ts";
import type { FilledAnswer } from "../../domain/proposal.ts";
import type { Ground, Said, Understander } from "../understander.ts";
import { findWords } from "./find-words.ts";
import type { UnderstoodAnswer } from "./reply.ts";

type Readers = Pick<Understander, "readField" | "readFields">;

/** @param part the part of the message that is about this request */
export function answersFrom(
  given: readonly UnderstoodAnswer[],
  form: readonly Field[],
  said: Said,
  part: string,
  ground: Ground,
  readers: Readers,
): Record<string, FilledAnswer> {
  const today = localDate(ground.now, said.person?.timeZone ?? "UTC");
  const fits = (field: Field, { value }: FilledAnswer) =>
    field.id in readAnswers([field], { [field.id]: value }, { ...ground, today }).answers;
  const filled = { ...readers.readFields(form, { ...said, text: part }, ground) };
  for (const { field: id, words: copied, value } of given) {
    const field = form.find((each) => each.id === id);
    const words = findWords(said.text, copied);
    if (!field || field.sensitive || words === null || (field.type === "long_text" && filled[id])) continue;
    const answer = answerOf(field, words, value?.trim() ?? "", said, ground, readers);
    if (answer && fits(field, answer)) filled[id] = answer;
  }
  return filled;
}

function answerOf(
  field: Field,
  words: string,
  value: string,
  said: Said,
  ground: Ground,
  readers: Readers,
): FilledAnswer | null {
  const read = () => readers.readField(field, { ...said, text: words }, ground);
  switch (field.type) {
    case "text":
    case "long_text":
      return { value: words.slice(0, field.max), words };
    case "choice":
      return { value, words };
    case "choices":
      return { value: value.split(",").map((id) => id.trim()), words };
    case "yes_no":
      return value === "true" || value === "false" ? { value: value === "true", words } : null;
    case "date":
      return read() ?? { value, words };
    case "number":
      return read() ?? (value === "" ? null : { value: Number(value), words });
    case "amount": {
      const amount = parseAmount(value, ground.content.organization.currency);
      return read() ?? (amount && { value: amount, words });
    }
    case "person":
    case "location":
    case "application":
    case "email":
      return read();
    case "file":
      return null;
  }
}
