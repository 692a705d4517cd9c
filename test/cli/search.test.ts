// Any folder of Markdown can be asked, however it was made.
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSentenceEncoder } from "../../src/adapters/encoder/sentence-encoder.ts";
import { answerFrom, type Folder, openFolder } from "../../src/cli/search.ts";

const files: Readonly<Record<string, string | Uint8Array>> = {
  "empty.md": "",
  "plain.md": "No heading at all. Umbrellas hang by the door.",
  "parking.md": "# House\n\nCars are parked on level two.\n\n## Bicycles\n\nBicycles are kept in the cellar.",
  "below/sauna.md": "# House\n\nThe sauna opens at nine.",
  "broken-front-matter.md": '---\ntitle: "never closed\nfoo: [1,\n\nThe bees live on the roof.',
  "windows.md": "\uFEFF# Tides\r\n\r\nThe tide table hangs in the hall.\r\n\r\n## Noon\r\n\r\nLow tide is at noon.\r\n",
  "latin.md": Buffer.from("# Front door\n\nThe caf\xe9 closes its blue door at eight.", "latin1"),
  "table.md":
    "Offices\n===\n\n| City | Code |\n|---|---|\n| Oslo | 4711 |\n\n<div><h2>Zoo</h2><p>Ferrets are <b>welcome</b>.</p></div>",
  "code.md": "# Build\n\n```sh\n# no heading\nmake all\n```\n\n~~~\nan unclosed fence",
  "binary.md": Uint8Array.from([0, 1, 2, 3, 0]),
  "notes.txt": "The submarine is in the harbour.",
  ".hidden/secret.md": "The submarine is in the harbour.",
};

const encoder = createSentenceEncoder();
let directory: string;
let folder: Folder;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "pages-"));
  const pages = join(directory, "pages");
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(pages, file, ".."), { recursive: true });
    await writeFile(join(pages, file), text);
  }
  await writeFile(join(directory, "elsewhere.md"), "Kayaks lie in the boathouse.");
  await symlink(join(directory, "elsewhere.md"), join(pages, "linked.md"));
  await symlink(pages, join(pages, "below", "loop"));
  await symlink(join(directory, "nowhere"), join(pages, "dead.md"));
  folder = await openFolder(pages, encoder, join(directory, "vectors"));
}, 60_000);

afterAll(async () => {
  await encoder.stop();
  await rm(directory, { recursive: true });
});

describe("a folder of Markdown", () => {
  it.each([
    ["where do umbrellas hang", "plain.md", "plain"],
    ["where are bicycles kept", "parking.md", "Bicycles"],
    ["when does the sauna open", "below/sauna.md", "House"],
    ["where do the bees live", "broken-front-matter.md", expect.any(String)],
    ["when is low tide", "windows.md", "Noon"],
    ["when does the café close its door", "latin.md", "Front door"],
    ["which code has the Oslo office", "table.md", "Offices"],
    ["are ferrets welcome", "table.md", "Offices"],
    ["where do kayaks lie", "linked.md", "linked"],
  ])("answers from whatever stands in it: %s", async (question, file, heading) => {
    const { answered, passages, answer } = await answerFrom(folder, question);
    expect(passages[0]).toMatchObject({ file, heading });
    expect({ answered, isText: typeof answer }).toEqual({ answered: true, isText: "string" });
  });

  it.each(["where is the submarine", "asdf qwer", ""])("has passages, but no answer, for: %s", async (question) => {
    const { answered, passages, answer } = await answerFrom(folder, question);
    expect({ answered, answer }).toEqual({ answered: false, answer: undefined });
    expect(new Set(passages.map(({ file }) => file)).size).toBeGreaterThanOrEqual(3);
    expect(passages.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  it("gives ten passages, each once", async () => {
    const { passages } = await answerFrom(folder, "where are bicycles kept");
    expect(passages).toHaveLength(10);
    expect(new Set(passages.map(({ file, heading }) => `${file} ${heading}`)).size).toBe(10);
  });

  it("is left as it was: vectors are kept elsewhere", async () => {
    const names = await readdir(join(directory, "pages"));
    expect(names.filter((name) => !(name in files)).sort()).toEqual([".hidden", "below", "dead.md", "linked.md"]);
    expect(await readdir(join(directory, "vectors"))).toHaveLength(1);
  });
});
