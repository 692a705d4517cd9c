// Three departments and the people around them: enough for channels to know who may see what.
import type { Content } from "../../src/domain/catalog/content.ts";
import { type Department, departmentSchema } from "../../src/domain/catalog/department.ts";
import type { Person } from "../../src/domain/person.ts";

type Named = Pick<Person, "name" | "title" | "department"> & Partial<Person>;

function aPerson(named: Named): Person {
  const id = named.name.split(" ")[0]?.toLowerCase() as string;
  return {
    id,
    email: `${id}@lumen.example`,
    managerEmail: "",
    roles: ["employee"],
    costCenter: "5100",
    location: "London office",
    country: "GB",
    timeZone: "Europe/London",
    languages: ["en"],
    employment: "employee",
    startDate: null,
    active: true,
    awayUntil: null,
    ...named,
  };
}

const maya = aPerson({ name: "Maya Singh", title: "Account manager", department: "sales" });
const ethan = aPerson({
  name: "Ethan Park",
  title: "Sales director",
  department: "sales",
  timeZone: "America/New_York",
});
const tom = aPerson({
  name: "Tom Becker",
  title: "Systems engineer",
  department: "it",
  roles: ["fulfiller"],
  timeZone: "Europe/Berlin",
});
const omar = aPerson({ name: "Omar Haddad", title: "Head of IT", department: "it", roles: ["lead"] });
const grace = aPerson({ name: "Grace Okafor", title: "Head of HR", department: "hr", roles: ["lead"] });
const marco = aPerson({ name: "Marco Rossi", title: "Head of Facilities", department: "facilities" });
const felix = aPerson({ name: "Felix Braun", title: "Engineer", department: "engineering", active: false });
export const smallCompany = [ethan, felix, grace, marco, maya, omar, tom];

function aDepartment(key: string, name: string, prefix: string, lead: Person): [string, Department] {
  const targets = { response: "4h", resolution: "3d" };
  const triage = { slack: `${key}-desk`, teams: `${name} Desk` };
  const summary = `Help from ${name}.`;
  const parsed = departmentSchema.parse({
    ...{ name, prefix, summary, lead: lead.email, second: ethan.email, calendar: "office" },
    ...{ triage, targets, contact: `Ask in #${key}-desk.` },
  });
  return [key, { ...parsed, key }];
}

export const smallContent: Content = {
  hash: "small",
  organization: { name: "Lumen" } as Content["organization"],
  departments: new Map([
    aDepartment("it", "IT", "IT", omar),
    aDepartment("hr", "HR", "HR", grace),
    aDepartment("facilities", "Facilities", "FAC", marco),
  ]),
  items: new Map(),
  articles: new Map(),
  workingHours: new Map(),
  locations: new Map(),
  applications: new Map(),
};
