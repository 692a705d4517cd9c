// The files of a content folder as text. Only files of the known layout are read, and none that is too large.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFault } from "./fault.ts";

/** Text by path relative to the content's folder, in the order of the paths. */
export type Files = ReadonlyMap<string, string>;

const layout =
  /^(organization\.yaml|(people|locations|applications)\.csv|calendars\/[^/]+\.yaml|departments\/[^/]+\/(department\.yaml|catalog\/[^/]+\.yaml|articles\/[^/]+\.md))$/;
const meantAsContent = /\.(ya?ml|md|csv)$/i;
const DEEPEST = 4;
const LARGEST = { csv: 16_000_000, other: 250_000 };

/** @throws when the folder itself cannot be read. */
export async function readFiles(directory: string): Promise<{ files: Files; faults: ContentFault[] }> {
  const files = new Map<string, string>();
  const faults: ContentFault[] = [];
  for (const path of await pathsIn(directory)) {
    if (!layout.test(path)) {
      if (meantAsContent.test(path) && !/(^|\/)README\.md$/.test(path))
        faults.push({ file: path, line: 1, severity: "warning", message: `nothing reads a file of this name here` });
      continue;
    }
    const text = await readText(join(directory, path));
    if ("text" in text) files.set(path, text.text);
    else faults.push({ file: path, line: 1, severity: "error", message: text.trouble });
  }
  return { files, faults };
}

/** The folders that hold content, for whoever wants to know of changes. Relative, "" is the content's folder. */
export async function foldersIn(directory: string): Promise<string[]> {
  return (await walk(directory, "")).folders;
}

async function pathsIn(directory: string): Promise<string[]> {
  return (await walk(directory, "")).files.sort();
}

async function walk(directory: string, folder: string): Promise<{ folders: string[]; files: string[] }> {
  const found = { folders: [folder], files: [] as string[] };
  for (const name of await readdir(join(directory, folder))) {
    if (name.startsWith(".")) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    const kind = await stat(join(directory, path)).catch(() => null);
    if (kind?.isFile()) found.files.push(path);
    if (!kind?.isDirectory() || path.split("/").length >= DEEPEST) continue;
    const below = await walk(directory, path);
    found.folders.push(...below.folders);
    found.files.push(...below.files);
  }
  return found;
}

async function readText(path: string): Promise<{ text: string } | { trouble: string }> {
  const limit = path.endsWith(".csv") ? LARGEST.csv : LARGEST.other;
  try {
    const { size } = await stat(path);
    if (size > limit) return { trouble: `the file has ${size} bytes, the most is ${limit}` };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)) };
  } catch (problem) {
    if (problem instanceof TypeError) return { trouble: "the file is not UTF-8 text" };
    return { trouble: `the file cannot be read: ${problem instanceof Error ? problem.message : problem}` };
  }
}
