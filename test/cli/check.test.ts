import { spawnSync } from "node:child_process";
import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder, edited, paths, type Texts } from "../knowledge/content-folder.ts";

describe("deskbell check", () => {
  it("prints errors and warnings with file and line, as seen from where its caller stands", () => {
    const { status, lines, folder } = checked({
      ...edited(paths.article, "owner: bo@acme.example\n", ""),
      ...edited(paths.hr, "[ada@", "[eve@"),
    });
    expect(lines).toEqual([
      `${folder}/${paths.hr}:7: warning: nobody in people.csv has the e-mail eve@acme.example`,
      `${folder}/${paths.article}:2: owner is missing`,
      "2 departments, 2 items, 0 articles",
    ]);
    expect(status).toBe(1);
  });

  it("is content with warnings alone", () => {
    const { status, lines } = checked(edited(paths.hr, "[ada@", "[eve@"));
    expect([status, lines.length]).toEqual([0, 2]);
  });

  it("fails with a sentence when there is no such folder", () => {
    const { status, stderr } = run("nowhere", dirname(aFolder()));
    expect([status, stderr]).toEqual([1, expect.stringContaining("ENOENT")]);
  });

  function checked(changes: Texts) {
    const folder = aFolder(changes);
    const { status, stdout } = run(basename(folder), dirname(folder));
    return { status, lines: stdout.trim().split("\n"), folder: basename(folder) };
  }

  function run(folder: string, caller: string) {
    return spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", "check", folder], {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: caller },
    });
  }
});
