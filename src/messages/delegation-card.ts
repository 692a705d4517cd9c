// "I am away until Friday, Maya approves for me": asked back with the name and the day, and done by a press.
import type { Person } from "../domain/person.ts";
import type { Button, Card } from "./card.ts";
import { peopleCalled } from "./people-called.ts";
import type { Reader } from "./reader.ts";
import type { Saying } from "./saying.ts";
import { dateText } from "./time.ts";

const MOST = 5;

export function delegationCard({ to, from, until }: Extract<Saying, { say: "delegation" }>, reader: Reader): Card {
  const { say, button, called } = reader.words;
  const stop: Button = { label: button.delegateStop, action: { do: "stop_delegation" } };
  const known = to === null ? undefined : reader.directory.get(to);
  const found = known ? [known] : peopleCalled(to ?? "", reader);
  if (found.length === 0)
    return {
      headline: to === null && until === null ? say.delegateUntil : say.delegateWho,
      blocks: [],
      buttons: [stop],
    };
  if (until === null) return { headline: say.delegateUntil, blocks: [], buttons: [stop] };
  const [only] = found;
  const headline =
    found.length === 1 && only ? say.delegateAsk(called(only.name), dateText(until, reader)) : say.delegateWhich;
  const choose = ({ id, name, title }: Person): Button => ({
    label: button.delegateYes(found.length === 1 ? called(name) : `${called(name)}, ${title}`),
    action: { do: "delegate", to: id, from, until },
    ...(found.length === 1 ? { style: "primary" as const } : {}),
  });
  return { headline, blocks: [], buttons: [...found.slice(0, MOST).map(choose), stop] };
}
