// A working day on which Deskbell is killed again and again, and what is found wrong at the end of it. Slack sends an
// event again until it is acknowledged; a press that failed is for the person to repeat.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sampleStaff } from "../doubles/sample-staff.ts";
import { startSlackDouble } from "../doubles/slack-api.ts";
import { type Envelope, postTo, type Send } from "../doubles/slack-client.ts";
import { chanceFrom } from "./chance.ts";
import { type KeptRunning, keptRunning } from "./kept-running.ts";
import { type Asked, makeRequests } from "./people-at-work.ts";
import { whatWentWrong } from "./what-went-wrong.ts";

export type Plan = {
  readonly requests: number;
  readonly kills: number;
  readonly seed: number;
  readonly say?: (progress: string) => void;
};

const KINDS = [
  { words: "my vpn is not working", desk: "it-desk", taker: "priya.nair@lumen.example" },
  { words: "The lights are out on the second floor", desk: "facilities-desk", taker: "yuki.tanaka@lumen.example" },
] as const;
const MOST_PEOPLE = 20;
const SHORT_WAIT = 50;

/** Everything that was lost, doubled or untrue; empty when all is well. */
export async function killAtRandom({ requests, kills, seed, say = () => undefined }: Plan): Promise<string[]> {
  const staff = await sampleStaff();
  const slack = await startSlackDouble({ people: staff, channels: KINDS.map(({ desk }) => ({ name: desk })) });
  const folder = await mkdtemp(join(tmpdir(), "deskbell-kill-"));
  const file = join(folder, "desk.db");
  const desk = keptRunning(folder, {
    DATABASE_URL: `file:${file}`,
    SLACK_BOT_TOKEN: slack.settings.botToken,
    SLACK_SIGNING_SECRET: slack.settings.signingSecret,
    SLACK_API_URL: slack.settings.apiUrl,
  });
  const acknowledged: Envelope[] = [];
  slack.deliverBy("", sending(desk, slack.settings.signingSecret, acknowledged));

  try {
    const askers = staff.filter(({ email }) => !KINDS.some(({ taker }) => taker === email)).slice(0, MOST_PEOPLE);
    const asked = requestsOf(requests, askers);
    const crashing = crashAtRandom(desk, { kills, seed, say, reached: () => acknowledged.length / (2 * requests) });
    await Promise.all(
      askers.map(({ email }) =>
        makeRequests(
          slack,
          asked.filter((one) => one.email === email),
        ),
      ),
    );
    await crashing;
    await desk.idle();
    say(`${acknowledged.length} events acknowledged, ${slack.traffic.length} calls of Slack's API`);
    const complaints = await desk.stop();
    return [...complaints, ...(await whatWentWrong({ file, slack, asked, acknowledged }))];
  } catch (error) {
    return [`${error}`, ...(await desk.stop())];
  } finally {
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function requestsOf(count: number, askers: readonly { readonly email: string }[]): Asked[] {
  return Array.from({ length: count }, (_, index) => {
    const { taker, ...kind } = KINDS[index % KINDS.length] as (typeof KINDS)[number];
    const { email } = askers[index % askers.length] as { email: string };
    return { ...kind, email, mark: `R${String(index).padStart(3, "0")}`, taker: index % 3 === 0 ? taker : null };
  });
}

/** Slack repeats an event until it is taken; for a press it shows an error. */
function sending(desk: KeptRunning, secret: string, acknowledged: Envelope[]): Send {
  return async (envelope) => {
    for (let retry = 0; ; retry += 1) {
      const url = await desk.address().catch(() => null);
      const reply = url && (await postTo(`${url}/slack/events`, { ...envelope, retry }, { secret }).catch(() => null));
      if (reply && reply.status === 200) {
        acknowledged.push(envelope);
        return reply;
      }
      if (envelope.type !== "events_api") return { status: 503, body: null };
      await pause(SHORT_WAIT);
    }
  };
}

/** At random parts of the work done, anywhere in what is done then; now and then while it is starting again. */
async function crashAtRandom(
  desk: KeptRunning,
  { kills, seed, say, reached }: Required<Omit<Plan, "requests">> & { readonly reached: () => number },
): Promise<void> {
  const chance = chanceFrom(seed);
  const moments = Array.from({ length: kills }, () => 0.05 + 0.9 * chance()).sort((a, b) => a - b);
  for (const [index, moment] of moments.entries()) {
    while (reached() < moment) await pause(5);
    await pause(100 * chance());
    say(`kill ${index + 1} of ${kills}, after ${Math.round(100 * reached())} % of the work`);
    await desk.crash();
    if (chance() < 0.2) {
      await pause(3_000 * chance());
      await desk.crash();
    }
    await desk.address().catch(() => null);
  }
}
