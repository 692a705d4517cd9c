// Any folder of Markdown files, below it too, in the order of their names: nothing is asked of them.
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** `file` is relative to the folder, parted by "/". */
export type MarkdownFile = { readonly file: string; readonly text: string };

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;
const atOnce = 64;

/**
 * Hidden folders, `node_modules`, links to folders and files that are no text are left out; what cannot be read is left out
 * with a warning. Rejects when the folder itself cannot be read.
 */
export async function readMarkdownFolder(folder: string): Promise<MarkdownFile[]> {
  const files = await markdownFiles(folder, "", await readdir(folder, { withFileTypes: true }));
  const read: MarkdownFile[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const texts = await Promise.all(files.slice(from, from + atOnce).map((file) => readText(folder, file)));
    read.push(...texts.filter((each) => each !== null));
  }
  return read;
}

async function markdownFiles(folder: string, below: string, entries: readonly Dirent[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") {
      const inside = await readdir(join(folder, path), { withFileTypes: true }).catch((error) => skip(path, error));
      found.push(...(await markdownFiles(folder, path, inside ?? [])));
    } else if (markdown.test(entry.name) && (entry.isFile() || (await isLinkedFile(entry, join(folder, path))))) {
      found.push(path);
    }
  }
  return found;
}

async function isLinkedFile(entry: Dirent, path: string): Promise<boolean> {
  return entry.isSymbolicLink() && ((await stat(path).catch(() => null))?.isFile() ?? false);
}

async function readText(folder: string, file: string): Promise<MarkdownFile | null> {
  const bytes = await readFile(join(folder, file)).catch((error) => skip(file, error));
  const text = bytes && decode(bytes);
  return text && !text.includes("\0") ? { file, text } : null;
}

/** What is not in Unicode is mostly from an old Windows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function skip(file: string, reason: Error): null {
  process.emitWarning(`${file} is left out: ${reason.message}`);
  return null;
}
