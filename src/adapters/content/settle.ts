// Looks up what the parts of content name. A part with an error is left out, and then whatever needs it, until what is
// left stands by itself.
import { compileCalendar, isEverOpen } from "../../domain/calendar.ts";
import { type BusinessCalendar, type HolidaysOf, workingHoursOf } from "../../domain/catalog/business-calendar.ts";
import type { Organization } from "../../domain/catalog/organization.ts";
import { checkArticle } from "./checks/check-article.ts";
import { checkDepartment } from "./checks/check-department.ts";
import { checkItem } from "./checks/check-item.ts";
import { checkListings } from "./checks/check-listings.ts";
import { checkOrganization } from "./checks/check-organization.ts";
import { checkPhrases } from "./checks/check-phrases.ts";
import type { Ground } from "./checks/ground.ts";
import { error, type Finding, isError, located, type Report } from "./fault.ts";
import type { Part, Parts } from "./parts.ts";

export type Settled = Parts & { readonly organization: Part<Organization> };
type Check<Value> = (value: Value, id: string) => Finding[];

/** Null without a sound organization: nothing works then. */
export function settle(parts: Parts, holidaysOf: HolidaysOf, report: Report): Settled | null {
  const { organization } = parts;
  if (!organization) return null;
  const calendars = sound(parts.calendars, (calendar, id) => checkHours(calendar, id, holidaysOf), report);
  let left: Settled = { ...parts, organization, calendars };
  const aboutCompany = checkOrganization(groundOf(left));
  for (const finding of aboutCompany) report(located(organization.source, finding));
  if (aboutCompany.some(isError)) return null;
  checkListings(left, groundOf(left), report);

  for (;;) {
    const found: Parameters<Report>[0][] = [];
    const next = settledOnce(left, (fault) => found.push(fault));
    const isSettled = (["departments", "items", "articles"] as const).every((all) => next[all].size === left[all].size);
    for (const fault of found) if (isSettled || isError(fault)) report(fault);
    left = next;
    if (isSettled) return left;
  }
}

/** What a department cannot offer any more goes with it, without a word of its own. */
function settledOnce(parts: Settled, report: Report): Settled {
  const ground = groundOf(parts);
  const departments = sound(parts.departments, (department) => checkDepartment(department, ground), report);
  const housed = <Value extends { department: string }>(all: ReadonlyMap<string, Part<Value>>) =>
    new Map([...all].filter(([, { value }]) => departments.has(value.department)));
  const items = housed(parts.items);
  const articles = housed(parts.articles);
  const phrases = [checkPhrases(items), checkPhrases(articles)];
  return {
    ...parts,
    departments,
    items: sound(items, (item, id) => [...checkItem(item, ground), ...(phrases[0]?.get(id) ?? [])], report),
    articles: sound(
      articles,
      (article, id) => [...checkArticle(article, ground), ...(phrases[1]?.get(id) ?? [])],
      report,
    ),
  };
}

/** The parts without an error; everything found is reported. */
function sound<Value>(parts: ReadonlyMap<string, Part<Value>>, check: Check<Value>, report: Report) {
  return new Map(
    [...parts].filter(([id, { source, value }]) => {
      const findings = check(value, id);
      for (const finding of findings) report(located(source, finding));
      return !findings.some(isError);
    }),
  );
}

function checkHours(calendar: BusinessCalendar, id: string, holidaysOf: HolidaysOf): Finding[] {
  const { public_holidays: country } = calendar;
  if (country !== undefined && holidaysOf(country) === null)
    return [error(["public_holidays"], `the public holidays of ${country} are not known`)];
  const { schedule } = workingHoursOf(id, calendar, holidaysOf);
  return isEverOpen(compileCalendar(schedule)) ? [] : [error(["week"], "this calendar is never open")];
}

function groundOf({ organization, departments, items, calendars, locations, applications, people }: Settled): Ground {
  const values = <Value>(parts: ReadonlyMap<string, Part<Value>>) =>
    new Map([...parts].map(([id, { value }]) => [id, value]));
  return {
    organization: organization.value,
    departments: values(departments),
    items: values(items),
    calendars: new Set(calendars.keys()),
    locations: locations.entries,
    applications: applications.entries,
    people: new Map([...people.entries].map(([email, { active }]) => [email, active])),
  };
}
