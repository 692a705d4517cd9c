// Start and stop; nothing else.
import { startApp } from "./app.ts";
import { ownConfig } from "./config.ts";

try {
  const app = await startApp(ownConfig());
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void app.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`Deskbell cannot start.\n${whatToMend(error)}\n`);
  process.exit(1);
}

/** Parts that cannot start say in their message what to mend; anything else is a bug and shows where. */
function whatToMend(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isBug = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  return isBug ? (error.stack ?? error.message) : error.message;
}
