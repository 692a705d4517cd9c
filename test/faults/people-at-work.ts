// What people do while the desk comes and goes: they write, press until they see that it worked, and wait for cards.
import { setTimeout as pause } from "node:timers/promises";
import type { SeenMessage, SlackDouble } from "../doubles/slack-api.ts";

/** One request: the mark is in its words, the taker works on it. */
export type Asked = {
  readonly mark: string;
  readonly words: string;
  readonly email: string;
  readonly desk: string;
  readonly taker: string | null;
};

const GLANCE = 25;
/** A channel gets one post a second, while the desk is up, and a busy machine takes its time to start (milliseconds). */
const PATIENCE = 900_000;

/** One request after another, as a person makes them. */
export async function makeRequests(slack: SlackDouble, all: readonly Asked[]): Promise<void> {
  for (const asked of all) await makeRequest(slack, asked);
}

async function makeRequest(slack: SlackDouble, { mark, words, email, desk, taker }: Asked): Promise<void> {
  const own = () => slack.directWith(email);
  const before = new Set(own().map(({ ts }) => ts));
  await slack.person(email).says(`${words} (${mark})`);
  const card = await seen(`a proposal for ${mark}`, () =>
    own().find(({ ts, buttons }) => !before.has(ts) && buttons.includes("Submit")),
  );
  await pressUntilGone(slack, email, "Submit", () => own().find(({ ts }) => ts === card.ts));
  const number = await seen(`the number of ${mark}`, () => numberOn(own().find(({ ts }) => ts === card.ts)));
  if (taker === null) return;
  const post = () => slack.messagesIn(desk).find(({ words: said, thread_ts }) => !thread_ts && isOf(said, number));
  await seen(`${number} in ${desk}`, () => post()?.buttons.includes("Take it"));
  await pressUntilGone(slack, taker, "Take it", post);
}

/** A press that fails shows the person an error; they press again, if the button is still there. */
async function pressUntilGone(
  slack: SlackDouble,
  email: string,
  label: string,
  card: () => SeenMessage | undefined,
): Promise<void> {
  let taken = false;
  await seen(`"${label}" working`, async () => {
    const now = card();
    if (!now?.buttons.includes(label)) return true;
    if (!taken) taken = (await slack.person(email).presses(now, label)).status === 200;
    return false;
  });
}

/** A number is not the beginning of a longer one. */
export const isOf = (words: string, number: string): boolean => new RegExp(`\\b${number}\\b`).test(words);

export const numberOn = (message: SeenMessage | undefined): string | undefined =>
  /\b(?:IT|FAC)-\d+\b/.exec(message?.words ?? "")?.[0];

async function seen<T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found) return found as NonNullable<T>;
    if (Date.now() > until) throw new Error(`waited in vain for ${what}`);
    await pause(GLANCE);
  }
}
