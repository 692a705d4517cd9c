// Small content folders in a temporary place: a sound one, and what a test changes about it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { loadContent } from "../../src/adapters/content/load-content.ts";

export type Texts = Readonly<Record<string, string | null>>;

const sound: Texts = {
  "organization.yaml": `name: Acme
time_zone: Europe/Berlin
languages: [en, de]
administrators: [ada@acme.example]
currency: EUR
working_hours: office
cost_centers:
  "10": { name: All, owner: ada@acme.example }
crisis_lines: { default: findahelpline.com }
emergency_numbers: { DE: "112", default: "112" }
`,
  "people.csv": `email,name,department,location,country,time_zone,languages,roles,manager_email,active
ada@acme.example,Ada,it,Berlin,DE,Europe/Berlin,en;de,lead,,yes
bo@acme.example,Bo,it,Berlin,DE,Europe/Berlin,en,fulfiller,ada@acme.example,yes
cy@acme.example,Cy,hr,Berlin,DE,Europe/Berlin,en,lead,ada@acme.example,yes
old@acme.example,Old,hr,Berlin,DE,Europe/Berlin,en,employee,ada@acme.example,no
`,
  "locations.csv": `id,name,kind,aliases,country,city,time_zone,language,emergency_number
ber,Berlin,office,HQ,DE,Berlin,Europe/Berlin,de,112
tyo,Tokyo,office,,JP,Tokyo,Asia/Tokyo,ja,119
`,
  "applications.csv": `id,name,aliases,owner_email,kind,sensitive
crm,Salesforce,CRM,bo@acme.example,business,no
`,
  "calendars/office.yaml": `name: Office
timezone: Europe/Berlin
week:
  mon: [["09:00", "17:00"]]
`,
  "departments/it/department.yaml": `name: IT
prefix: IT
summary: Computers.
lead: ada@acme.example
second: bo@acme.example
roles:
  support: [bo@acme.example]
calendar: office
triage: { slack: it-desk, teams: IT Desk }
targets: { response: 4h, resolution: 3d }
contact: Write to Bo.
`,
  "departments/hr/department.yaml": `name: HR
prefix: HR
summary: People.
lead: cy@acme.example
second: ada@acme.example
roles:
  partners: [ada@acme.example]
calendar: office
triage: { slack: hr-desk, teams: HR Desk }
targets: { response: 4h, resolution: 3d }
contact: Write to Cy.
`,
  "departments/it/catalog/it-laptop.yaml": `id: it-laptop
name: Laptop
kind: product
summary: A laptop.
title: Laptop for {for}
requester: for
form:
  - { id: for, type: person, label: Who is it for? }
  - id: model
    type: choice
    label: Model
    default: standard
    choices:
      - { id: standard, label: Standard }
      - { id: special, label: Special, cost: 900 }
  - { id: secret, type: text, label: Secret, sensitive: true }
  - { id: wanted, type: date, label: Wanted by }
`,
  "departments/hr/catalog/hr-hire.yaml": `id: hr-hire
name: Hire
kind: service
summary: A new colleague.
form:
  - { id: who, type: person, label: Who }
  - { id: start, type: date, label: Start }
  - { id: health, type: text, label: Health, sensitive: true }
tasks:
  - { id: contract, title: Contract, department: hr }
  - id: laptop
    title: Laptop
    department: it
    after: [contract]
    item: it-laptop
    with: { for: answers.who, wanted: answers.start, model: { value: standard } }
    due: answers.start - 2d
see_also: [it-laptop]
`,
  "departments/it/articles/it-vpn.md": `---
id: it-vpn
title: VPN
owner: bo@acme.example
review_by: 2027-03-31
---
# VPN

Use it.
`,
};

export const paths = {
  laptop: "departments/it/catalog/it-laptop.yaml",
  hire: "departments/hr/catalog/hr-hire.yaml",
  article: "departments/it/articles/it-vpn.md",
  it: "departments/it/department.yaml",
  hr: "departments/hr/department.yaml",
} as const;

/** Null takes a file away. */
export function aFolder(changes: Texts = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...sound, ...changes })) if (text !== null) write(folder, path, text);
  return folder;
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The sound text of a file with one passage replaced. */
export function edited(path: string, passage: string, by: string): Texts {
  const text = sound[path];
  if (!text?.includes(passage)) throw new Error(`${path} does not say "${passage}"`);
  return { [path]: text.replace(passage, by) };
}

export async function loaded(changes: Texts = {}) {
  const { content, people, faults } = await loadContent(aFolder(changes), { years: [2026, 2027] });
  const told = faults.map(({ file, line, severity, message }) => ({ at: `${file}:${line}`, severity, message }));
  return { content, people, faults, told };
}
