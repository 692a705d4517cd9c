// Warnings and breaches of a clock. A breached clock runs on; who is told, and when, is the department's escalation.

import { deadline } from "./calendar.ts";
import { type Case, type Change, changed } from "./case.ts";
import { pausesOf, type Reading } from "./clock.ts";
import type { Due } from "./dues.ts";
import type { PersonId } from "./person.ts";
import { maySee } from "./visibility.ts";
import { calendarOf } from "./working-hours.ts";
import type { World } from "./world.ts";

type Step = Case["offering"]["department"]["escalation"][number];

/** One notice for the highest step reached; the lower ones count as said. */
export function clockDues(reading: Reading | null, record: Case, world: World): Due[] {
  if (!reading || reading.end !== null) return [];
  const steps = [...record.offering.department.escalation].sort((a, b) => a.at - b.at);
  return steps.flatMap((step): Due[] => {
    const at = reached(step.at, reading, record);
    const higher = steps.some(
      (other) => other.at > step.at && (reached(other.at, reading, record) ?? Infinity) <= world.now,
    );
    if (at === null) return [];
    return [
      {
        at,
        key: `${reading.clock}:${step.at}`,
        run: (so, now) => (higher ? changed(so) : tell(step, reading, so, now)),
      },
    ];
  });
}

/** When the clock has used up so many percent; null while it is stopped before that. */
function reached(
  percent: number,
  { clock, target, start, amount, deadline: due }: Reading,
  record: Case,
): number | null {
  if (target.measure !== "working") return due === null ? null : start + ((due - start) * percent) / 100;
  if (amount === null) return null;
  return deadline(calendarOf(record.offering.workingHours), start, (amount * percent) / 100, pausesOf(record, clock));
}

function tell(step: Step, reading: Reading, record: Case, world: World): Change {
  const people = new Set<PersonId>(step.notify.flatMap((whom) => peopleFor(whom, record, world)));
  const common = {
    clock: reading.clock,
    tell: [...people],
    queue: step.notify.includes("queue"),
    by: "deskbell" as const,
    at: world.now,
  };
  return changed(
    record,
    step.at >= 100 ? { kind: "breached", ...common } : { kind: "at-risk", percent: step.at, ...common },
  );
}

/** People are told one by one; the queue hears of it in its channel, or each handler where there is no channel for it. */
function peopleFor(whom: Step["notify"][number], record: Case, { content, directory }: World): PersonId[] {
  if (whom === "assignee") return record.assignee ? [record.assignee] : [];
  if (whom === "queue") return [...record.handlers];
  const lead = directory.byEmail(content.departments.get(record.offering.department.key)?.lead ?? "");
  return lead?.active && maySee(lead, record, { content }) ? [lead.id] : [];
}
