// Danger to life does not wait for a press: the emergency number within seconds, and a priority 1 case at once.
import { locationNamed } from "../domain/catalog/content.ts";
import type { Answer } from "../domain/catalog/field.ts";
import type { Item } from "../domain/catalog/item.ts";
import { raise } from "../domain/raise.ts";
import type { World } from "../domain/world.ts";
import type { Surface } from "../ports/outgoing.ts";
import type { Danger } from "../understanding/danger.ts";
import { keepCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { defaultsFor } from "./propose.ts";
import type { Reaction, Speaking } from "./receive-words.ts";
import { say } from "./say.ts";
import { offeringFor } from "./view-proposal.ts";

export async function reportDanger(ports: Ports, speaking: Speaking, danger: Danger): Promise<Reaction> {
  return async (tx, world) => {
    const { person, text } = speaking;
    const item = itemFor(danger, world);
    const said = ports.understander.readFields(item?.form ?? [], { text, person }, world);
    const own = locationNamed(world.content, person.location)?.id ?? null;
    const place = item?.form.find(({ type, id }) => type === "location" && said[id])?.id;
    const where = place ? String(said[place]?.value) : own;
    if (!item) return say(ports, tx, speaking.privately, { say: "danger", caseId: null, place: where });

    const filled = Object.entries({ ...defaultsFor(item, person, world), ...said }).map(
      ([id, { value }]): [string, Answer] => [id, value],
    );
    const answers = { ...Object.fromEntries(filled), ...describing(item, text), ...saying(item, danger) };
    const offering = offeringFor(item, answers, person.id, world);
    const id = ports.newId();
    const number = await tx.cases.nextNumber(offering.department.prefix);
    // Open, wherever it was said: whoever can help has to read it.
    const request = {
      id,
      number,
      offering,
      answers,
      author: person.id,
      born: "channel" as const,
      parent: null,
      words: text,
      links: [],
    };
    const { change } = raise(request, world);
    await tx.surfaces.add(requesterSurface(id, person.id));
    await keepCase(ports, tx, { ...change, case: { ...change.case, priority: 1 } }, world);
    await say(ports, tx, speaking.privately, { say: "danger", caseId: id, place: where });
  };
}

/** The item that the danger suggests, if the company has it; otherwise any that a department keeps for safety. */
function itemFor({ items }: Danger, { content }: World): Item | undefined {
  return items.map((id) => content.items.get(id)).find((item) => item !== undefined);
}

/** The person's own words go where the form wants a description. */
function describing(item: Item, text: string): Record<string, Answer> {
  const field =
    item.form.find(({ type, sensitive }) => type === "long_text" && !sensitive) ??
    item.form.find(({ type, sensitive }) => type === "text" && !sensitive);
  return field
    ? { [field.id]: text.slice(0, field.type === "long_text" || field.type === "text" ? field.max : 200) }
    : {};
}

/** A yes-or-no field that asks for the very danger is answered by it. */
function saying(item: Item, { kind }: Danger): Record<string, Answer> {
  const field = item.form.find(({ type, id }) => type === "yes_no" && id.includes(kind));
  return field ? { [field.id]: true } : {};
}

function requesterSurface(caseId: string, person: string): Surface {
  return {
    id: `${caseId}:requester`,
    subject: { of: "case", id: caseId },
    view: "requester",
    approval: null,
    audience: { to: "person", person },
    place: null,
    message: null,
    shown: null,
  };
}
