// Where a case is shown. Cards are added once and follow the record; what they say is decided when they are delivered.

import { waitingFor } from "../domain/approval.ts";
import type { Case } from "../domain/case.ts";
import { isFulfillerOf } from "../domain/membership.ts";
import type { PersonId } from "../domain/person.ts";
import type { World } from "../domain/world.ts";
import type { Place } from "../ports/chat.ts";
import type { Surface, View } from "../ports/outgoing.ts";
import type { Tx } from "../ports/store.ts";
import type { Ports } from "./ports.ts";

export async function showCase(ports: Ports, tx: Tx, record: Case, world: World): Promise<void> {
  const wanted = [...(await deskSurfaces(ports, tx, record, world)), ...personalSurfaces(record)];
  for (const surface of wanted) await tx.surfaces.add(surface);
  await refresh(tx, await tx.surfaces.of({ of: "case", id: record.id }));
}

/** Asks for every card to be brought up to date; several requests before a delivery are one. */
export async function refresh(tx: Tx, surfaces: readonly Surface[]): Promise<void> {
  const jobs = surfaces.map((surface) => ({
    name: "deliver-surface",
    key: `surface:${surface.id}`,
    queue: queueOf(surface.place, surface.audience.to === "person" ? surface.audience.person : null),
    priority: surface.message === null && (surface.view === "worker" || surface.view === "tasks") ? 3 : 1,
    data: { surfaceId: surface.id },
  }));
  if (jobs.length > 0) await tx.jobs.schedule(...jobs);
}

/** Deliveries to one conversation go one after another. */
export function queueOf(place: Place | null, person: PersonId | null): string {
  return place ? `out:${place.platform}:${place.conversation}` : `out:person:${person}`;
}

/** One post per case and department, in each channel the department is linked to. A confidential case has none. */
async function deskSurfaces(ports: Ports, tx: Tx, record: Case, world: World): Promise<Surface[]> {
  if (record.visibility === "confidential") return [];
  const owner = record.offering.department.key;
  const helpers = record.tasks
    .filter((task) => task.childCase === null && task.state !== "skipped")
    .map(({ department }) => department);
  const surfaces: Surface[] = [];
  for (const department of new Set([owner, ...helpers])) {
    const view: View = department === owner ? "worker" : "tasks";
    const places = await tx.triage.placesOf(department);
    for (const place of places) {
      const id = `${record.id}:desk:${department}:${place.platform}:${place.conversation}`;
      surfaces.push({ ...base(record, id, view), audience: { to: "desk", department }, place });
    }
    // A department without a channel must not lose the request: its lead gets the card.
    const lead = leadOf(department, world);
    if (lead && (await isUnheard(ports, tx, places, lead))) surfaces.push(leadSurface(record, department, view, lead));
  }
  return surfaces;
}

/** How the ids of the cards begin that a department without a channel has with its lead. */
export const leadSurfaces = (caseId: string, department: string): string => `${caseId}:lead:${department}:`;

function leadSurface(record: Case, department: string, view: View, lead: PersonId): Surface {
  const id = `${leadSurfaces(record.id, department)}${lead}`;
  return { ...base(record, id, view), audience: { to: "person", person: lead }, place: null };
}

function leadOf(department: string, { content, directory }: World): PersonId | null {
  const lead = directory.byEmail(content.departments.get(department)?.lead ?? "");
  return lead && isFulfillerOf(content, department, lead) ? lead.id : null;
}

/** The browser's channels are always there; they are the department's only where its people chat nowhere else. */
async function isUnheard({ gateways }: Ports, tx: Tx, places: readonly Place[], lead: PersonId): Promise<boolean> {
  if (places.some(({ platform }) => platform !== "web")) return false;
  if (places.length === 0 || gateways.has("slack")) return true;
  return (await tx.people.identitiesOf(lead)).some(({ identity }) => identity.platform !== "web");
}

/** In somebody's own conversation: for approvers, for named handlers, and for whoever took a private case. */
function personalSurfaces(record: Case): Surface[] {
  const own = (person: PersonId, view: View, approval: string | null): Surface => ({
    ...base(record, `${record.id}:${view}:${approval ?? ""}:${person}`, view),
    approval,
    audience: { to: "person", person },
    place: null,
  });
  const approvers = record.approvals.flatMap((approval) =>
    waitingFor(approval).map((person) => own(person, "approver", approval.id)),
  );
  const handlers = record.visibility === "confidential" ? record.handlers : [];
  const taker = record.assignee !== null && record.handlers.length > 0 ? [record.assignee] : [];
  return [...approvers, ...[...new Set([...handlers, ...taker])].map((person) => own(person, "worker", null))];
}

function base(record: Case, id: string, view: View): Omit<Surface, "audience" | "place"> {
  return { id, subject: { of: "case", id: record.id }, view, approval: null, message: null, shown: null };
}
