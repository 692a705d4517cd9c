import { describe, expect, it } from "vitest";
import { edited, loaded, paths, type Texts } from "./content-folder.ts";

const { laptop, hire, article, it: itDepartment, hr } = paths;

/** What is broken, the line it is told at, and words of the sentence that tells it. */
const errors: [string, Texts, string, RegExp][] = [
  ["a file that is no YAML", edited(laptop, "kind: product", "kind: [product"), `${laptop}:4`, /not valid YAML/],
  ["a key that stands twice", edited(laptop, "kind: product", "kind: product\nkind: issue"), `${laptop}:4`, /unique/],
  [
    "an unknown key",
    edited(laptop, "kind: product", "kind: product\ncolour: red"),
    `${laptop}:4`,
    /colour is not known/,
  ],
  ["a missing key", edited(laptop, "summary: A laptop.\n", ""), `${laptop}:1`, /summary is missing/],
  ["an unknown kind", edited(laptop, "kind: product", "kind: toy"), `${laptop}:3`, /kind must be product, service/],
  [
    "a choice without a label",
    edited(laptop, "{ id: special, label: Special, cost: 900 }", "{ id: special }"),
    `${laptop}:15`,
    /form\.model\.choices\.special\.label is missing/,
  ],
  [
    "a field of an unknown type",
    edited(laptop, "type: date", "type: moon"),
    `${laptop}:17`,
    /form\.wanted\.type must be one of text, long_text/,
  ],
  ["an id that is not the file's name", edited(laptop, "id: it-laptop", "id: laptop"), `${laptop}:1`, /file's name/],
  [
    "an item that two departments have",
    { "departments/hr/catalog/it-laptop.yaml": "id: it-laptop" },
    `${laptop}:1`,
    /used before, in departments\/hr/,
  ],
  [
    "a field that stands twice",
    edited(laptop, "id: wanted", "id: model"),
    `${laptop}:17`,
    /field model stands here twice/,
  ],
  ["a choice that stands twice", edited(laptop, "id: special", "id: standard"), `${laptop}:15`, /choice standard/],
  [
    "a default that is no choice",
    edited(laptop, "default: standard", "default: huge"),
    `${laptop}:12`,
    /none of the choices/,
  ],
  [
    "a least that is more than the most",
    edited(laptop, "type: date", "type: number, min: 5, max: 2"),
    `${laptop}:17`,
    /the least, 5, is more than the most, 2/,
  ],
  [
    "a condition that is no CEL",
    edited(laptop, "type: date", 'type: date, when: "answers.model =="'),
    `${laptop}:17`,
    /not a valid condition/,
  ],
  [
    "a condition over a field that is not there",
    edited(laptop, "type: date", "type: date, when: answers.size == 'L'"),
    `${laptop}:17`,
    /No such key: size/,
  ],
  [
    "a condition that compares a text with a number",
    edited(laptop, "type: date", "type: date, when: answers.model > 3"),
    `${laptop}:17`,
    /not a valid condition/,
  ],
  [
    "a condition that is no yes or no",
    edited(laptop, "type: date", "type: date, when: answers.model"),
    `${laptop}:17`,
    /not a yes or no/,
  ],
  [
    "a condition over a sensitive answer, however it is written",
    edited(laptop, "type: date", `type: date, when: 'answers["secret"] == "x"'`),
    `${laptop}:17`,
    /depends on the sensitive field secret/,
  ],
  ["a title that names no field", edited(laptop, "{for}", "{whom}"), `${laptop}:5`, /names \{whom\}/],
  [
    "a title that would show a sensitive answer",
    edited(laptop, "{for}", "{secret}"),
    `${laptop}:5`,
    /secret, which is sensitive/,
  ],
  ["a requester who is no person", edited(laptop, "requester: for", "requester: model"), `${laptop}:6`, /type choice/],
  ["a subject that is no field", edited(laptop, "requester: for", "subject: leaver"), `${laptop}:6`, /no field leaver/],
  [
    "anonymity that is no yes or no",
    edited(laptop, "requester: for", "anonymous: model"),
    `${laptop}:6`,
    /type choice; a yes_no is needed/,
  ],
  [
    "an approval without what declining means",
    edited(laptop, "requester: for", "requester: for\napprovals: [{ id: boss, title: Boss, approvers: manager }]"),
    `${laptop}:7`,
    /declining_means is missing/,
  ],
  [
    "an approver who is nobody",
    approvals("approvers: boss"),
    `${laptop}:9`,
    /approvals\.first\.approvers does not fit: it must be manager, managers_manager/,
  ],
  [
    "a role that no department has",
    approvals("approvers: { role: hr/lawyers }"),
    `${laptop}:9`,
    /hr has no role lawyers/,
  ],
  [
    "a role named like a part of JavaScript",
    approvals("approvers: { role: hr/constructor }"),
    `${laptop}:9`,
    /no role/,
  ],
  ["the lead of no department", approvals("approvers: { lead: legal }"), `${laptop}:9`, /no department legal/],
  [
    "an approver in a field that holds no person",
    approvals("approvers: { field: answers.model }"),
    `${laptop}:9`,
    /type choice/,
  ],
  [
    "an approver in a field that approvals cannot read",
    approvals("approvers: { field: answers.secret }"),
    `${laptop}:9`,
    /secret is sensitive/,
  ],
  [
    "an application's owner in a field that holds none",
    approvals("approvers: { owner_of: answers.for }"),
    `${laptop}:9`,
    /application is needed/,
  ],
  [
    "more approvers than there can be",
    approvals("approvers: [manager, { role: hr/partners }], rule: { at_least: 3 }"),
    `${laptop}:9`,
    /3 have to approve, but there can be no more than 2/,
  ],
  [
    "an approval's condition that cannot be read",
    approvals("approvers: manager, when: answers.cost > 5"),
    `${laptop}:9`,
    /No such key: cost/,
  ],
  [
    "a step of an unknown department",
    edited(hire, "department: it", "department: moon"),
    `${hire}:13`,
    /no department moon/,
  ],
  ["a step after one that is not there", edited(hire, "[contract]", "[paper]"), `${hire}:14`, /waits for paper/],
  ["a step after itself", edited(hire, "[contract]", "[laptop]"), `${hire}:14`, /laptop waits for itself/],
  [
    "steps that wait in a circle",
    edited(hire, "department: hr }", "department: hr, after: [laptop] }"),
    `${hire}:10`,
    /contract waits for laptop waits for contract/,
  ],
  [
    "a step that stands twice",
    edited(hire, "id: laptop\n", "id: contract\n"),
    `${hire}:11`,
    /step contract stands here twice/,
  ],
  ["a step with an unknown item", edited(hire, "item: it-laptop", "item: it-moon"), `${hire}:15`, /no item it-moon/],
  [
    "a step that would show others what is confidential",
    edited(hire, "kind: service", "kind: service\nvisibility: confidential\nhandlers: [{ role: hr/partners }]"),
    `${hire}:17`,
    /it-laptop is not confidential/,
  ],
  ["a step that starts itself again", edited(hire, "item: it-laptop", "item: hr-hire"), `${hire}:15`, /without end/],
  [
    "a field passed on that is not there",
    edited(hire, "{ for: answers", "{ to: answers"),
    `${hire}:16`,
    /it-laptop has no field to/,
  ],
  [
    "an answer passed on to a field that cannot hold it",
    edited(hire, "for: answers.who", "for: answers.start"),
    `${hire}:16`,
    /the date field start does not fit the person field for/,
  ],
  [
    "a value passed on that is no choice",
    edited(hire, "{ value: standard }", "{ value: huge }"),
    `${hire}:16`,
    /"huge" is no value for the choice field model/,
  ],
  [
    "a sensitive answer passed on to be read by all",
    edited(hire, "wanted: answers.start", "secret: answers.health, wanted: answers.health"),
    `${hire}:16`,
    /health is sensitive and would be open to read in it-laptop: its field wanted is not/,
  ],
  [
    "a date that follows no field",
    edited(hire, "answers.start - 2d", "answers.end - 2d"),
    `${hire}:17`,
    /no field end/,
  ],
  ["a date that follows no date", edited(hire, "answers.start - 2d", "answers.who - 2d"), `${hire}:17`, /type person/],
  [
    "a date that is none",
    edited(hire, "answers.start - 2d", "two days before"),
    `${hire}:17`,
    /answers\.start_date - 2d/,
  ],
  [
    "a target from no field",
    edited(
      laptop,
      "requester: for",
      "requester: for\ntargets: { resolution: { continuous: 72h, from: answers.known } }",
    ),
    `${laptop}:7`,
    /no field known/,
  ],
  [
    "a confidential item that nobody would see",
    edited(laptop, "requester: for", "visibility: confidential"),
    `${laptop}:6`,
    /handlers are missing/,
  ],
  [
    "a confidential item for the lead's eyes",
    edited(laptop, "requester: for", "visibility: confidential\nhandlers: [{ person: ada@acme.example }]"),
    `${laptop}:7`,
    /the lead ada@acme.example cannot be a handler/,
  ],
  [
    "an issue that asks for its priority itself",
    edited(laptop, "id: wanted", "id: affected"),
    `${laptop}:17`,
    /affected is asked with every issue already/,
  ],
  [
    "an edit that matters of no field",
    edited(laptop, "requester: for", "material: [colour]"),
    `${laptop}:6`,
    /no field colour/,
  ],
  [
    "a field named like a part of JavaScript",
    edited(laptop, "id: secret", "id: constructor"),
    `${laptop}:16`,
    /cannot be/,
  ],
  ["a department without its file", { [itDepartment]: null }, `${itDepartment}:1`, /the file is missing/],
  [
    "a department's unknown calendar",
    edited(hr, "calendar: office", "calendar: moon"),
    `${hr}:8`,
    /no calendar calendars\/moon/,
  ],
  [
    "a prefix that two departments have",
    edited(itDepartment, "prefix: IT", "prefix: HR"),
    `${itDepartment}:2`,
    /HR too/,
  ],
  [
    "a channel that two departments have",
    edited(itDepartment, "it-desk", "hr-desk"),
    `${itDepartment}:9`,
    /hr-desk too/,
  ],
  ["a second who is the lead", edited(hr, "second: ada@", "second: cy@"), `${hr}:5`, /somebody else/],
  [
    "a department's target that follows a form",
    edited(hr, "resolution: 3d", "resolution: { by: answers.start }"),
    `${hr}:10`,
    /no field start/,
  ],
  [
    "a route's condition that does not fit an item's form",
    edited(hr, "contact:", "routing: [{ when: answers.model == 'x', to: ada@acme.example }]\ncontact:"),
    `${hr}:11`,
    /for hr-hire: .*No such key: model/,
  ],
  [
    "a calendar that is never open",
    edited("calendars/office.yaml", "mon: [", "mon: [] #"),
    "calendars/office.yaml:3",
    /never open/,
  ],
  [
    "a calendar in no zone",
    edited("calendars/office.yaml", "Europe/Berlin", "Europe/Atlantis"),
    "calendars/office.yaml:2",
    /not an IANA time zone/,
  ],
  [
    "the public holidays of no country",
    edited("calendars/office.yaml", "week:", "public_holidays: XX\nweek:"),
    "calendars/office.yaml:3",
    /holidays of XX are not known/,
  ],
  ["an article without a head", { [article]: "# VPN\n" }, `${article}:1`, /begins with its head/],
  ["an article without an owner", edited(article, "owner: bo@acme.example\n", ""), `${article}:2`, /owner is missing/],
  ["an article without a date", edited(article, "2027-03-31", "soon"), `${article}:5`, /write a date as 2027-03-31/],
  [
    "an article of no country",
    edited(article, "title: VPN", "title: VPN\ncountry: UK"),
    `${article}:4`,
    /two capital letters, such as DE/,
  ],
  ["an article without a text", edited(article, "# VPN\n\nUse it.\n", ""), `${article}:2`, /no text/],
  [
    "a crisis line for no other country",
    edited("organization.yaml", "{ default: findahelpline.com }", '{ DE: "116 123" }'),
    "organization.yaml:9",
    /crisis_lines\.default is missing/,
  ],
];

const warnings: [string, Texts, string, RegExp][] = [
  ["a neighbour that is not there", edited(hire, "[it-laptop]", "[it-moon]"), `${hire}:18`, /no item it-moon/],
  ["an e-mail that nobody has", edited(hr, "[ada@", "[eve@"), `${hr}:7`, /nobody in people.csv has the e-mail eve@/],
  ["somebody who has left", edited(hr, "[ada@", "[old@"), `${hr}:7`, /old@acme.example is not active/],
  [
    "a phrase that another item has",
    {
      ...edited(laptop, "kind: product", "kind: product\nexamples: { en: [new one please] }"),
      ...edited(hire, "kind: service", "kind: service\nexamples: { en: [hire her, New one please] }"),
    },
    `${laptop}:4`,
    /stands under hr-hire already/,
  ],
  [
    "a language that the organisation does not speak",
    edited(laptop, "kind: product", "kind: product\nexamples: { fr: [un portable] }"),
    `${laptop}:4`,
    /fr is none of/,
  ],
  [
    "a file that nothing reads",
    { "departments/it/catalog/it-mouse.yml": "id: x" },
    "departments/it/catalog/it-mouse.yml:1",
    /nothing reads/,
  ],
];

function approvals(stage: string): Texts {
  return edited(
    laptop,
    "requester: for",
    `declining_means: Nothing happens.\nrequester: for\napprovals:\n  - { id: first, title: First, ${stage} }`,
  );
}

describe("a content folder", () => {
  it("is without fault when all its parts are sound", async () => {
    const { told, content } = await loaded();
    expect(told).toEqual([]);
    expect([content?.departments.size, content?.items.size, content?.articles.size]).toEqual([2, 2, 1]);
  });

  it.each(errors)("tells the line of %s, and what to do about it", async (_, changes, at, message) => {
    const { told } = await loaded(changes);
    const found = told.find((fault) => fault.at === at && message.test(fault.message));
    expect(found, JSON.stringify(told, null, 1)).toMatchObject({ severity: "error" });
  });

  it.each(warnings)("warns of %s, and works with the rest", async (_, changes, at, message) => {
    const { told, content } = await loaded(changes);
    const found = told.find((fault) => fault.at === at && message.test(fault.message));
    expect(found, JSON.stringify(told, null, 1)).toMatchObject({ severity: "warning" });
    expect(content?.items.size).toBe(2);
  });

  it("loses only what is broken", async () => {
    const { content } = await loaded(edited(article, "owner:", "boss:"));
    expect([[...(content?.items.keys() ?? [])], content?.articles.size]).toEqual([["hr-hire", "it-laptop"], 0]);
  });

  it("loses, with a broken item, the items whose steps need it", async () => {
    const { content, told } = await loaded(edited(laptop, "kind: product", "kind: toy"));
    expect([...(content?.items.keys() ?? [])]).toEqual([]);
    expect(told.map(({ at }) => at)).toContain(`${hire}:15`);
  });

  it("loses, with a broken department, all that it offers", async () => {
    const { content } = await loaded(edited(hr, "prefix: HR", "prefix: 7"));
    expect([...(content?.departments.keys() ?? [])]).toEqual(["it"]);
    expect([...(content?.items.keys() ?? [])]).toEqual(["it-laptop"]);
  });

  it("loses, with a department that has nothing else, what asks its people", async () => {
    const legal = edited(hr, "prefix: HR", "prefix: LEG")
      [hr]?.replace("hr-desk", "legal-desk")
      .replace("HR Desk", "Legal Desk");
    const { content, told } = await loaded({
      "departments/legal/department.yaml": legal?.replace("calendar: office", "calendar: moon") ?? "",
      ...approvals("approvers: { lead: legal }"),
    });
    expect(content?.items.size).toBe(0);
    expect(told.map(({ at }) => at)).toContain(`${laptop}:9`);
  });

  it("points to no neighbour that is not there", async () => {
    const { content } = await loaded(edited(hire, "[it-laptop]", "[it-laptop, it-moon]"));
    expect(content?.items.get("hr-hire")?.see_also).toEqual(["it-laptop"]);
  });

  it("is nothing without its organization", async () => {
    for (const changes of [
      { "organization.yaml": null },
      edited("organization.yaml", "currency: EUR", "currency: E"),
    ]) {
      const { content, told } = await loaded(changes);
      expect(content).toBeNull();
      expect(told[0]).toMatchObject({ at: expect.stringContaining("organization.yaml"), severity: "error" });
    }
  });

  it("is nothing when everybody's working hours are missing", async () => {
    const { content, told } = await loaded(edited("organization.yaml", "working_hours: office", "working_hours: moon"));
    expect(content).toBeNull();
    expect(told).toContainEqual(expect.objectContaining({ at: "organization.yaml:6" }));
  });

  it("works without a directory of its own, and then asks nobody's e-mail", async () => {
    const { content, told } = await loaded({ "people.csv": null });
    expect([content?.items.size, told]).toEqual([2, []]);
  });
});
