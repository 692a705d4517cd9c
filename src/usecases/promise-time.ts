// A fulfiller tells the requester a new time, and why.
import { z } from "zod";
import { endOfDate } from "../domain/local-date.ts";
import { promise } from "../domain/promise-keeping.ts";
import { refuse } from "../domain/refusal.ts";
import { insist, mayWorkOn } from "../domain/rights.ts";
import { momentOf } from "../domain/working-hours.ts";
import { changeCase } from "./keep-case.ts";
import type { Ports } from "./ports.ts";
import { filledIn, type Press, textOf } from "./press.ts";

const shape = z.object({ date: z.iso.date() });

export async function promiseTime(ports: Ports, { cause, by, action, values }: Press<"new_time">): Promise<void> {
  const { date } = filledIn(shape, values);
  const reason = textOf(values, "reason") || refuse("reason-missing");
  await ports.store.transaction({ cause }, (tx) =>
    changeCase(ports, tx, { caseId: action.case, by }, (record, world, actor) => {
      insist(mayWorkOn(actor, record, world), actor, record, world);
      const { workingHours } = record.offering;
      const closing = momentOf(
        { field: "", workingDays: 0, at: "closing", zone: "department" },
        date,
        workingHours,
        workingHours.schedule.timezone,
      );
      const until = Math.max(closing, endOfDate(date, actor.timeZone) - 86_400_000);
      if (until <= world.now) refuse("date-passed");
      return promise(record, until, reason, by, world.now);
    }),
  );
}
