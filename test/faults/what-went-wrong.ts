// The day's books, read when all is over: nothing lost, nothing doubled, and every card says what its record says.
import sql from "sql-template-tag";
import type { Connection } from "../../src/adapters/database/connection.ts";
import { createDatabase } from "../../src/adapters/database/create-database.ts";
import type { Row } from "../../src/adapters/database/tables.ts";
import { type Case, numberOf } from "../../src/domain/case.ts";
import { faultInTimeline } from "../../src/domain/timeline.ts";
import type { MessageRef, Place } from "../../src/ports/chat.ts";
import type { Log } from "../../src/ports/log.ts";
import type { Store } from "../../src/ports/store.ts";
import type { SlackDouble } from "../doubles/slack-api.ts";
import type { Envelope } from "../doubles/slack-client.ts";
import { type Asked, isOf } from "./people-at-work.ts";

export type Books = {
  readonly file: string;
  readonly slack: SlackDouble;
  readonly asked: readonly Asked[];
  readonly acknowledged: readonly Envelope[];
};

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };
const EVERYBODY = { person: null, departments: ["it", "facilities"] };
const MOST = 10_000;

export async function whatWentWrong({ file, slack, asked, acknowledged }: Books): Promise<string[]> {
  const { store, jobs, close } = await createDatabase({ url: `file:${file}`, clock: Date, log: quiet });
  try {
    const cases = await store.read.cases.list(EVERYBODY, {}, MOST);
    return [
      ...(await requestsGoneWrong(store, cases, asked)),
      ...numbersGoneWrong(cases),
      ...(await eventsGoneWrong(jobs.reader, acknowledged)),
      ...(await workLeft(jobs.reader)),
      ...(await cardsGoneWrong(jobs.reader, slack)),
    ];
  } finally {
    await close();
  }

  async function requestsGoneWrong(books: Store, cases: readonly Case[], all: readonly Asked[]): Promise<string[]> {
    const histories = await Promise.all(
      cases.map(async (record) => ({ record, entries: await books.read.timeline.of(record.id) })),
    );
    const found: string[] = [];
    for (const { record, entries } of histories) {
      const fault = faultInTimeline(entries);
      if (fault) found.push(`${numberOf(record)}: its history has a fault at ${fault.seq}: ${fault.what}`);
    }
    if (cases.length !== all.length) found.push(`${all.length} requests made ${cases.length} cases`);
    for (const { mark, email, desk, taker } of all) {
      const its = histories.filter(({ entries }) =>
        entries.some(({ event }) => event?.kind === "raised" && event.words?.includes(mark)),
      );
      const [one] = its;
      if (its.length !== 1 || !one) {
        found.push(`${mark} has ${its.length} cases`);
        continue;
      }
      const number = numberOf(one.record);
      const kinds = one.entries.map(({ kind }) => kind).filter((kind) => kind === "raised" || kind === "taken");
      const wanted = taker === null ? ["raised"] : ["raised", "taken"];
      if (kinds.join() !== wanted.join()) found.push(`${number}: ${kinds.join(", ")} instead of ${wanted.join(", ")}`);
      if ((one.record.assignee === null) !== (taker === null)) found.push(`${number}: taken by ${one.record.assignee}`);
      found.push(...cardsOf(one.record, email, desk));
    }
    return found;
  }

  /** One card for the requester and one post at the desk, both as the record is. */
  function cardsOf(record: Case, email: string, desk: string): string[] {
    const number = numberOf(record);
    const isTaken = record.assignee !== null;
    const own = slack
      .directWith(email)
      .filter(({ words }) => isOf(words, number) && !words.includes("is looking after"));
    const posts = slack.messagesIn(desk).filter(({ words, thread_ts }) => !thread_ts && isOf(words, number));
    return [
      ...(posts.length === 1 ? [] : [`${number}: ${posts.length} posts in ${desk}`]),
      ...(own.length >= 1 ? [] : [`${number}: no card for ${email}`]),
      ...posts
        .filter(({ buttons }) => buttons.includes("Take it") === isTaken)
        .map(() => `${number}: its post offers "Take it" though it is ${isTaken ? "taken" : "free"}`),
      ...own
        .filter(({ words }) => words.includes("nobody has taken it yet") && isTaken)
        .map(() => `${number}: the requester's card does not know that it is taken`),
    ];
  }
}

/** One after another, each given once. */
function numbersGoneWrong(cases: readonly Case[]): string[] {
  return ["IT", "FAC"].flatMap((prefix) => {
    const given = cases
      .map(numberOf)
      .filter((number) => number.startsWith(`${prefix}-`))
      .map((number) => Number(number.slice(prefix.length + 1)))
      .sort((a, b) => a - b);
    const wrong = given.filter((number, index) => index > 0 && number !== (given[index - 1] as number) + 1);
    return wrong.map((number) => `${prefix}-${number} does not follow the number before it`);
  });
}

/** What was acknowledged is in the inbox, and what is in the inbox has had its effect. */
async function eventsGoneWrong(db: Connection, acknowledged: readonly Envelope[]): Promise<string[]> {
  const rows = await db.rows<{ key: string; done: number }>(
    sql`SELECT i."key", (SELECT COUNT(*) FROM "Effect" e WHERE e."cause" = i."key") AS "done" FROM "InboxEvent" i`,
  );
  const lost = acknowledged.map(momentOf).filter((moment) => !rows.some(({ key }) => key.includes(moment)));
  return [
    ...lost.map((moment) => `the event of ${moment} was acknowledged and lost`),
    ...rows.filter(({ done }) => done !== 1).map(({ key, done }) => `${key} had ${done} effects`),
  ];
}

/** Slack's timestamp of what happened, unique in the double. */
function momentOf({ payload }: Envelope): string {
  const { event, actions } = payload as { event?: { ts: string }; actions?: { action_ts: string }[] };
  return event?.ts ?? actions?.[0]?.action_ts ?? "?";
}

async function workLeft(db: Connection): Promise<string[]> {
  const rows = await db.rows<{ name: string; setAsideAt: number | null; error: string | null }>(
    sql`SELECT "name", "setAsideAt", "error" FROM "Job" WHERE "setAsideAt" IS NOT NULL OR "name" IN
      ('receive-chat-event', 'deliver-surface', 'deliver-message', 'advance-workflow')`,
  );
  return rows.map(({ name, setAsideAt, error }) => `${name} ${setAsideAt ? `set aside: ${error}` : "not done"}`);
}

/** What Deskbell believes to show is there, and nothing was posted twice. */
async function cardsGoneWrong(db: Connection, slack: SlackDouble): Promise<string[]> {
  const shown = await db.rows<Pick<Row<"Surface">, "id" | "place" | "message">>(
    sql`SELECT "id", "place", "message" FROM "Surface"`,
  );
  const inSlack = shown.filter(
    ({ place, message }) => ((message as MessageRef | null)?.place ?? (place as Place | null))?.platform !== "web",
  );
  const posted = new Map<string, string[]>();
  for (const { ts, metadata, deleted } of slack.world.messages) {
    const delivery = (metadata?.event_payload as { delivery?: string } | undefined)?.delivery;
    if (delivery !== undefined && !deleted) posted.set(delivery, [...(posted.get(delivery) ?? []), ts]);
  }
  return [
    ...[...posted]
      .filter(([, all]) => all.length > 1)
      .map(([delivery, all]) => `${delivery} was posted ${all.length} times`),
    ...inSlack
      .filter(({ id, message }) => posted.get(`surface:${id}`)?.[0] !== (message as MessageRef | null)?.message)
      .map(({ id }) => `card ${id} is not where Deskbell thinks it is`),
  ];
}
