// `deskbell <command>`: each command is a file in cli/, loaded only when it is the one asked for.
type Command = { purpose: string; load: () => Promise<{ run: (args: string[]) => Promise<void> }> };

const commands = new Map<string, Command>([
  ["check", { purpose: "say what is wrong with the content, by file and line", load: () => import("./cli/check.ts") }],
  [
    "calendar",
    { purpose: "answer questions about working time, one JSON line each", load: () => import("./cli/calendar.ts") },
  ],
  [
    "classify",
    { purpose: "label texts as the examples of --train FILE are labelled", load: () => import("./cli/classify.ts") },
  ],
  [
    "import",
    {
      purpose: "articles DIR --department KEY: take over a folder of Markdown, with the result file by file",
      load: () => import("./cli/import.ts"),
    },
  ],
  ["people", { purpose: "import FILE.csv: bring people into the directory", load: () => import("./cli/people.ts") }],
  [
    "search",
    {
      purpose: "answer questions from a folder of Markdown, one JSON line each",
      load: () => import("./cli/search.ts"),
    },
  ],
  [
    "understand",
    {
      purpose: "say what the bot understands messages to mean, one JSON line each",
      load: () => import("./cli/understand.ts"),
    },
  ],
  [
    "vectors",
    { purpose: "make the vectors that are shipped with the content", load: () => import("./cli/vectors.ts") },
  ],
]);

const [name = "", ...args] = process.argv.slice(2);
const command = commands.get(name);
if (command) await runToTheEnd(command);
else explainUsage();

async function runToTheEnd({ load }: Command): Promise<void> {
  try {
    const { run } = await load();
    await run(args);
  } catch (error) {
    if (isReaderGone(error)) return;
    console.error(`deskbell ${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

/** Whoever read our answers has had enough of them, as `head` does. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

function explainUsage(): void {
  const width = Math.max(...[...commands.keys()].map((each) => each.length));
  const list = [...commands].map(([each, { purpose }]) => `  ${each.padEnd(width)}  ${purpose}`);
  console.error(["usage: deskbell <command>", "", ...list].join("\n"));
  process.exitCode = 2;
}
