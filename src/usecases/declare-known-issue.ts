// A department says what it knows of a trouble that many have; new askers read it first, and one update reaches all.
import { z } from "zod";
import { continuousMs, durationSchema } from "../domain/catalog/duration.ts";
import { declareKnown } from "../domain/handling.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { filledIn, type Press, textOf } from "./press.ts";

const shape = z.object({ next: durationSchema });

export async function declareKnownIssue(
  ports: Ports,
  { cause, by, action, values }: Press<"known_issue">,
): Promise<void> {
  const text = textOf(values, "text") || refuse("reason-missing");
  const { next } = filledIn(shape, values);
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      // What is confidential is known to nobody else.
      if (record.visibility === "confidential") refuse("not-allowed");
      return declareKnown(record, { text, nextUpdate: world.now + continuousMs(next) }, by, world.now);
    }),
  );
}
