// A person's own working hours: the organisation's, in their time zone. Reminders and approvals follow these.
import { deadline, isOpen, nextOpening } from "./calendar.ts";
import { type Content, locationNamed, type WorkingHours } from "./catalog/content.ts";
import { type Duration, workingMs } from "./catalog/duration.ts";
import type { Person } from "./person.ts";
import { calendarOf } from "./working-hours.ts";

const perZone = new WeakMap<WorkingHours, Map<string, WorkingHours>>();

type Whereabouts = Pick<Person, "timeZone" | "location">;
type Ground = Pick<Content, "organization" | "workingHours" | "locations">;

/** At a known location with its public holidays; elsewhere the common hours on the clock of their zone. */
export function hoursOf({ timeZone, location }: Whereabouts, content: Ground): WorkingHours {
  const key = content.organization.working_hours;
  const place = locationNamed(content, location);
  const local = place?.timeZone === timeZone ? content.workingHours.get(`${key}@${place.id}`) : undefined;
  if (local) return local;
  const common = content.workingHours.get(key) as WorkingHours;
  const known = perZone.get(common) ?? new Map<string, WorkingHours>();
  perZone.set(common, known);
  const own = known.get(timeZone) ?? { ...common, schedule: { ...common.schedule, timezone: timeZone } };
  known.set(timeZone, own);
  return own;
}

/** The first moment, from now on, at which it is fair to disturb somebody. */
export function nextWorkingMoment(hours: WorkingHours, at: number): number {
  const calendar = calendarOf(hours);
  return isOpen(calendar, at) ? at : (nextOpening(calendar, at) ?? at);
}

/** When so much of somebody's working time has passed; far in the future for hours that hardly ever open. */
export function afterWorking(hours: WorkingHours, from: number, duration: Duration): number {
  return deadline(calendarOf(hours), from, workingMs(duration, hours.workdayMs)) ?? from + 2196 * 86_400_000;
}
