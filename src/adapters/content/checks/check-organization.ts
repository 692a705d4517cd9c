// The organisation's own names and numbers.
import { isZone } from "../../../domain/calendar/zone.ts";
import { error, type Finding } from "../fault.ts";
import { checkCalendar, checkCountry, checkPerson, type Ground } from "./ground.ts";

export function checkOrganization(ground: Ground): Finding[] {
  const { time_zone, languages, administrators, working_hours, counterparts, cost_centers } = ground.organization;
  return [
    ...(isZone(time_zone) ? [] : [error(["time_zone"], `"${time_zone}" is not an IANA time zone`)]),
    ...languages.flatMap((language, index) =>
      /^[a-z]{2}$/.test(language) ? [] : [error(["languages", index], "write a language as two small letters: de")],
    ),
    ...checkCalendar(working_hours, ["working_hours"], ground),
    ...administrators.flatMap((email, index) => checkPerson(email, ["administrators", index], ground)),
    ...Object.entries(counterparts).flatMap(([whose, email]) => [
      ...checkPerson(whose, ["counterparts", whose], ground),
      ...checkPerson(email, ["counterparts", whose], ground),
    ]),
    ...Object.entries(cost_centers).flatMap(([id, { owner }]) =>
      checkPerson(owner, ["cost_centers", id, "owner"], ground),
    ),
    ...(["crisis_lines", "emergency_numbers"] as const).flatMap((list) => checkNumbers(list, ground)),
  ];
}

function checkNumbers(list: "crisis_lines" | "emergency_numbers", { organization }: Ground): Finding[] {
  const countries = Object.keys(organization[list]);
  return [
    ...(countries.includes("default")
      ? []
      : [error([list], `${list}.default is missing: it is for all other countries`)]),
    ...countries.filter((key) => key !== "default").flatMap((country) => checkCountry(country, [list, country])),
  ];
}
