// Keeps content up to date while files change. A broken edit does no harm: the last good version of that file counts
// until it is mended.
import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { contentFrom, type Loaded } from "./content-from.ts";
import { isError } from "./fault.ts";
import { publicHolidaysIn, yearsAround } from "./load-content.ts";
import { type Files, foldersIn, readFiles } from "./read-files.ts";

/** Editors write in bursts (milliseconds). */
const QUIET = 100;

/**
 * `loaded` is the content at the start; `onChange` is called after every change, one at a time, with the content to go on
 * with and the faults of the files as they are then. `now` gives milliseconds.
 * @throws when the folder cannot be read at the start.
 */
export async function watchContent(
  directory: string,
  onChange: (loaded: Loaded) => void,
  now: () => number,
): Promise<{ loaded: Loaded; close(): void }> {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isReading = true;
  let changedMeanwhile = false;
  let isClosed = false;
  let good: Files = new Map();

  await follow();
  let loaded = await read();
  goOn();
  return { loaded, close };

  async function reload(): Promise<void> {
    if (isReading) {
      changedMeanwhile = true;
      return;
    }
    isReading = true;
    try {
      await follow();
      loaded = await read();
    } catch (problem) {
      const message = `the folder cannot be read: ${problem instanceof Error ? problem.message : problem}`;
      loaded = { ...loaded, faults: [{ file: ".", line: 1, severity: "error", message }] };
    }
    if (isClosed) return;
    goOn();
    onChange(loaded);
  }

  function goOn(): void {
    isReading = false;
    if (changedMeanwhile) schedule();
    changedMeanwhile = false;
  }

  async function read(): Promise<Loaded> {
    const found = await readFiles(directory);
    const holidaysOf = await publicHolidaysIn(yearsAround(now()));
    const asWritten = contentFrom(found.files, holidaysOf);
    const faults = [...found.faults, ...asWritten.faults];
    const broken = new Set(faults.filter(isError).map(({ file }) => file));
    const mended = withGood(found.files, broken);
    good = new Map([...mended].filter(([file, text]) => !broken.has(file) || good.get(file) === text));
    return broken.size === 0 ? asWritten : { ...contentFrom(mended, holidaysOf), faults };
  }

  function withGood(files: Files, broken: ReadonlySet<string>): Files {
    const kept = [...broken].flatMap((file) => {
      const text = good.get(file);
      return text === undefined ? [] : [[file, text] as const];
    });
    return new Map([...new Map([...files, ...kept])].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * One watcher a folder, each time anew: the system's own recursive watching loses files that editors replace, and a
   * watcher does not see that its folder was taken away and put back.
   */
  async function follow(): Promise<void> {
    const folders = await foldersIn(directory);
    if (isClosed) return;
    for (const watcher of watchers) watcher.close();
    watchers = folders.map((folder) => watch(join(directory, folder), schedule).on("error", schedule));
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), QUIET);
  }

  function close(): void {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    isClosed = true;
  }
}
