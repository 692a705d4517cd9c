import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDatabase } from "../../src/adapters/database/create-database.ts";
import { keptLog } from "../database.ts";

const columns =
  "email,name,title,manager_email,department,roles,cost_center,location,country,time_zone,languages,employment,start_date,active,away_until";
const ada =
  "ada@acme.example,Ada Byron,Director,,it,lead,100,London office,GB,Europe/London,en,employee,2020-01-01,yes,";
const bo =
  "bo@acme.example,Bo Diaz,Clerk,ada@acme.example,it,employee,100,London office,GB,Europe/London,en,employee,,yes,";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deskbell-people-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function imported(lines: readonly string[], ...options: string[]) {
  writeFileSync(join(folder, "staff.csv"), [columns, ...lines, ""].join("\n"));
  return run("import", "staff.csv", ...options);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", "people", ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder, DATABASE_URL: `file:${join(folder, "desk.db")}` },
  });
  return { status, said: stdout.trim().split("\n"), errors: stderr };
}

async function directory() {
  const url = `file:${join(folder, "desk.db")}`;
  const { store, close } = await createDatabase({ url, clock: { now: Date.now }, log: keptLog() });
  const { people } = await store.read.people.directory();
  await close();
  return people.map(({ email, active, awayUntil }) => ({ email, active, awayUntil }));
}

describe("deskbell people import", () => {
  it("adds, changes and keeps people, and a list that is undone is undone", async () => {
    expect(imported([ada, bo]).said).toEqual(["2 people: 2 new, 0 changed, 0 as they were."]);
    expect(imported([ada, `${bo}2030-01-31`]).said).toEqual(["2 people: 0 new, 1 changed, 1 as they were."]);
    expect(imported([ada, bo]).said).toEqual(["2 people: 0 new, 1 changed, 1 as they were."]);
    expect((await directory()).map(({ awayUntil }) => awayUntil)).toEqual([null, null]);
  });

  it("lets people leave only where the list says that it is complete", async () => {
    imported([ada, bo]);
    expect(imported([ada]).said[1]).toMatch(/^1 are not on the list and stay/);
    expect((await directory()).every(({ active }) => active)).toBe(true);
    expect(imported([ada], "--complete").said[1]).toMatch(/^1 are not on the list and count as having left/);
    expect((await directory()).filter(({ active }) => active).map(({ email }) => email)).toEqual(["ada@acme.example"]);
  });

  it("imports nobody when a line is wrong, and names it", async () => {
    const { status, errors } = imported([ada, bo.replace("Europe/London", "Middle/Earth")]);
    expect([status, errors]).toEqual([
      1,
      expect.stringMatching(/^staff\.csv:3: "Middle\/Earth" is not an IANA time zone/m),
    ]);
    expect(await directory()).toEqual([]);
  });

  it("says how it is used", () => {
    expect(run("import").errors).toContain("usage: deskbell people import FILE.csv");
    expect(run("import", "none.csv")).toMatchObject({ status: 1, errors: expect.stringContaining("none.csv") });
  });
});
