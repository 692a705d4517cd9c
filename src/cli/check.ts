// `deskbell check [DIR]`: every fault of the content by file and line, and what there is of it.
import { join, relative, resolve } from "node:path";
import { isError } from "../adapters/content/fault.ts";
import { loadContent, yearsAround } from "../adapters/content/load-content.ts";
import { callerPath } from "./caller-path.ts";

/** Without a folder it is the project's own content, wherever the caller stands. */
export async function run([folder]: string[]): Promise<void> {
  const directory = folder === undefined ? resolve("knowledge") : callerPath(folder);
  const { content, faults } = await loadContent(directory, { years: yearsAround(Date.now()) });
  for (const { file, line, severity, message } of faults) {
    const path = relative(callerPath("."), join(directory, file));
    console.log(`${path}:${line}: ${severity === "warning" ? "warning: " : ""}${message}`);
  }
  if (content) {
    const { departments, items, articles } = content;
    console.log(`${departments.size} departments, ${items.size} items, ${articles.size} articles`);
  }
  if (faults.some(isError)) process.exitCode = 1;
}
