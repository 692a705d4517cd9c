// Any folder of Markdown files, below it too, in the order of their names: nothing is asked of them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** `file` is relative to the folder, parted by "/". */
export type MarkdownFile = { readonly file: string; readonly text: string };

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;

/** Hidden folders, `node_modules` and files that are no text are left out. Rejects when the folder cannot be read. */
export async function readMarkdownFolder(folder: string): Promise<MarkdownFile[]> {
  const files = await markdownFiles(folder, "");
  const read = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })),
  );
  return read.filter(({ text }) => !text.includes("\0"));
}

async function markdownFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const names = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of names) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") {
      found.push(...(await markdownFiles(folder, path)));
    } else if (entry.isFile() && markdown.test(entry.name)) found.push(path);
  }
  return found;
}
