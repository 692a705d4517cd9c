// Pauses a case for a reason, until a date.
import { z } from "zod";
import { hold } from "../domain/handling.ts";
import { startOfDate } from "../domain/local-date.ts";
import { hoursOf, nextWorkingMoment } from "../domain/person-hours.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { filledIn, optionalText, type Press } from "./press.ts";

const shape = z.object({ reason: z.enum(["requester", "provider", "change", "scheduled"]), until: z.iso.date() });

export async function holdCase(ports: Ports, { cause, by, action, values }: Press<"hold">): Promise<void> {
  const { reason, until } = filledIn(shape, values);
  const text = optionalText(values, "text");
  if (reason === "requester" && text === null) refuse("reason-missing");
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      const morning = nextWorkingMoment(hoursOf(actor, world.content), startOfDate(until, actor.timeZone));
      return hold(record, { reason, until: morning, text }, by, world.now);
    }),
  );
}
