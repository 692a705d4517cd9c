import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../src/adapters/content/load-content.ts";
import { aFolder, edited, loaded, paths } from "./content-folder.ts";

const { laptop } = paths;
const rest = ["hr", "it"];

describe("hostile YAML", () => {
  it("cannot grow by aliases of aliases", async () => {
    const levels = "bcdefghij".split("").map((name, depth) => {
      const above = String.fromCharCode(name.charCodeAt(0) - 1);
      return `${name}: &${name} [${Array(10).fill(`*${above}`).join(", ")}] # ${depth}`;
    });
    await expectRefused(["a: &a [x, x, x, x, x, x, x, x, x, x]", ...levels].join("\n"), /aliases/);
  });

  it("cannot be nested without end", async () => {
    await expectRefused(`form: ${"[".repeat(20_000)}${"]".repeat(20_000)}`, /nested too deeply/);
  });

  it("cannot be larger than a file that people write", async () => {
    await expectRefused(`# ${"x".repeat(300_000)}`, /300002 bytes, the most is 250000/);
  });

  it("cannot reach into JavaScript's own objects", async () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      await expectRefused(`id: it-laptop\n${key}: { visibility: open, polluted: true }`, /is not allowed/, 2);
      await expectRefused(`form:\n  - { id: x, ${key}: { polluted: true } }`, /is not allowed/, 2);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("cannot make objects of its own kinds", async () => {
    await expectRefused("id: !!js/function 'function () { return 1 }'", /not understood/);
  });

  it("cannot be text of an unknown encoding", async () => {
    const folder = aFolder();
    writeFileSync(join(folder, laptop), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]));
    const { faults } = await loadContent(folder, { years: [] });
    expect(faults).toContainEqual({ file: laptop, line: 1, severity: "error", message: "the file is not UTF-8 text" });
  });

  it("cannot take the place of a file by a folder", async () => {
    const folder = aFolder({ [laptop]: null });
    mkdirSync(join(folder, laptop), { recursive: true });
    expect((await loadContent(folder, { years: [] })).content?.items.has("it-laptop")).toBe(false);
  });

  it("cannot be nothing at all, or no group of keys", async () => {
    await expectRefused("", /empty/);
    await expectRefused("- one\n- two", /the file must be a group of keys/);
    await expectRefused("just words", /the file must be a group of keys/);
  });

  async function expectRefused(text: string, message: RegExp, line = 1): Promise<void> {
    const { content, told } = await loaded({ [laptop]: text });
    const own = told.filter(({ at }) => at.startsWith(laptop));
    expect(own).toEqual([{ at: `${laptop}:${line}`, severity: "error", message: expect.stringMatching(message) }]);
    expect([...(content?.departments.keys() ?? [])]).toEqual(rest);
  }
});

describe("hostile CSV", () => {
  const header = "id,name,aliases,owner_email,kind,sensitive";
  const good = "crm,Salesforce,CRM,bo@acme.example,business,no";

  it("loses only the line with a broken quote", async () => {
    const { names, at } = await applications(
      header,
      good,
      'x,"Fig"ma,,bo@acme.example,,no',
      "y,Miro,,bo@acme.example,,no",
    );
    expect([names, at]).toEqual([["crm", "y"], ["applications.csv:3"]]);
  });

  it("loses only the line whose quote never ends", async () => {
    const { names, at } = await applications(header, 'x,"Figma,,bo@acme.example,,no', good);
    expect([names, at]).toEqual([["crm"], ["applications.csv:2"]]);
  });

  it("loses lines with too few or too many cells", async () => {
    const { names, at } = await applications(header, "x,Figma", good, "y,Miro,,bo@acme.example,,no,more");
    expect([names, at]).toEqual([["crm"], ["applications.csv:2", "applications.csv:4"]]);
  });

  it("loses lines with characters that cannot be seen, or that turn text around", async () => {
    const { names, at } = await applications(
      header,
      good,
      "x,Fig\u0000ma,,bo@acme.example,,no",
      "y,Mi\u202Ero,,bo@acme.example,,no",
      'z,"Two\nlines",,bo@acme.example,,no',
    );
    expect([names, at]).toEqual([["crm"], ["applications.csv:3", "applications.csv:4", "applications.csv:6"]]);
  });

  it("loses a line that is far too long", async () => {
    const { names, at } = await applications(header, `x,${"y".repeat(30_000)},,bo@acme.example,,no`, good);
    expect([names, at]).toEqual([["crm"], ["applications.csv:2"]]);
  });

  it("is told when the header lacks a column, has one twice, or is separated otherwise", async () => {
    for (const odd of ["id,name,aliases", `${header},id`, header.replaceAll(",", ";")]) {
      const { names, at } = await applications(odd, good);
      expect([names, at]).toEqual([[], ["applications.csv:1"]]);
    }
  });

  it("reads a column called __proto__ as any other that nobody knows", async () => {
    const { names, at } = await applications(`${header},__proto__`, `${good},polluted`);
    expect([names, at]).toEqual([["crm"], ["applications.csv:1"]]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("keeps the first of two with the same id, and warns of names that mean two", async () => {
    const { names, at } = await applications(header, good, good, "x,Other,crm,bo@acme.example,,no");
    expect([names, at]).toEqual([
      ["crm", "x"],
      ["applications.csv:3", "applications.csv:4"],
    ]);
  });

  it("reads what a spreadsheet would write: a byte order mark, quotes, Windows line ends, empty lines", async () => {
    const { content, told } = await loaded({
      "applications.csv": `\uFEFF${header}\r\n\r\ncrm,"Sales, force",CRM;SFDC,bo@acme.example,,yes\r\n`,
    });
    expect(told).toEqual([]);
    expect(content?.applications.get("crm")).toMatchObject({
      name: "Sales, force",
      aliases: ["CRM", "SFDC"],
      sensitive: true,
    });
  });

  it("leaves out a person whose line makes no sense, and says what does not", async () => {
    const people = "email,name,department,location,country,time_zone,languages,roles";
    const { people: read, told } = await loaded({
      "people.csv": [
        people,
        "ada@acme.example,Ada,it,Berlin,DE,Europe/Berlin,en,lead",
        "bo@acme,Bo,it,Berlin,DE,Europe/Berlin,en,fulfiller",
        "cy@acme.example,Cy,hr,Berlin,DE,Mars/Base,en,lead",
        "ADA@acme.example,Ada,it,Berlin,DE,Europe/Berlin,en,lead",
        "eve@acme.example,Eve,it,Berlin,DE,Europe/Berlin,,boss",
      ].join("\n"),
    });
    expect(read.map(({ email }) => email)).toEqual(["ada@acme.example"]);
    const wrong = told.filter(({ at, severity }) => at.startsWith("people.csv") && severity === "error");
    expect(wrong.map(({ at }) => at)).toEqual([3, 4, 5, 6, 6].map((line) => `people.csv:${line}`));
  });

  async function applications(...lines: string[]) {
    const { content, told } = await loaded({ "applications.csv": lines.join("\n") });
    return { names: [...(content?.applications.keys() ?? [])], at: told.map(({ at }) => at) };
  }
});

describe("a path in a content folder", () => {
  it("is read only where content belongs", async () => {
    const { content } = await loaded({
      "departments/it/catalog/deeper/it-mouse.yaml": "id: it-mouse",
      ".git/organization.yaml": "name: Other",
      ...edited(laptop, "name: Laptop", "name: Notebook"),
    });
    expect(content?.organization.name).toBe("Acme");
    expect([...(content?.items.values() ?? [])].map(({ name }) => name)).toEqual(["Hire", "Notebook"]);
  });
});
