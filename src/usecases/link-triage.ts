// Finds the channel of each department by the name its content gives, on every platform that is connected.
import type { Department } from "../domain/catalog/department.ts";
import type { ChatGateway } from "../ports/gateway.ts";
import type { Ports } from "./ports.ts";

/** A channel that a lead linked stays; a name that is not found is reported, and its lead is told of new requests. */
export async function linkTriage(ports: Ports): Promise<void> {
  for (const gateway of ports.gateways.values()) {
    for (const department of ports.content().departments.values()) await linkOne(ports, gateway, department);
  }
}

async function linkOne({ store, log }: Ports, gateway: ChatGateway, { key, triage }: Department): Promise<void> {
  const linked = await store.read.triage.placesOf(key);
  if (linked.some(({ platform }) => platform === gateway.platform)) return;
  const name = gateway.platform === "teams" ? triage.teams : triage.slack;
  try {
    const place = await gateway.channelNamed(name);
    if (place)
      await store.transaction({ cause: `link:${key}:${place.platform}:${place.conversation}` }, (tx) =>
        tx.triage.link(key, place),
      );
    else log.debug("no channel of this name yet", { platform: gateway.platform, channel: name });
  } catch (error) {
    log.warn("a department's channel could not be looked up", {
      platform: gateway.platform,
      channel: name,
      reason: error instanceof Error ? error.message : "unknown",
    });
  }
}
