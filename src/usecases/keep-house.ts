// What has to be done now and then: sweep what is no longer needed, look for departments' channels, schedule the next
// time.
import type { Job } from "../ports/jobs.ts";
import { linkTriage } from "./link-triage.ts";
import type { Ports } from "./ports.ts";

const HOUR = 3_600_000;
/** Events and effects are kept longer than any platform sends them again. */
const KEPT = 30 * 24 * HOUR;

export async function keepHouse(ports: Ports, { id }: Job): Promise<undefined> {
  await linkTriage(ports);
  const swept = await ports.store.sweep(ports.clock.now() - KEPT);
  if (swept > 0) ports.log.info("swept what is no longer needed", { rows: swept });
  await scheduleHousekeeping(ports, id, ports.clock.now() + HOUR);
}

export async function scheduleHousekeeping(
  { store }: Pick<Ports, "store">,
  cause: string,
  runAt: number,
): Promise<void> {
  await store.transaction({ cause: `house:${cause}` }, (tx) =>
    tx.jobs.schedule({ name: "keep-house", key: "keep-house", runAt, data: {} }),
  );
}
