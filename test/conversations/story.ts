// Tells a story: people of the sample company write, press and read, on any of the platforms, through the whole app.
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, vi } from "vitest";
import { watchContent } from "../../src/adapters/content/watch-content.ts";
import { type App, startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import type { Log } from "../../src/ports/log.ts";
import { createUnderstander } from "../../src/understanding/create-understander.ts";
import { createKnowledge } from "../../src/understanding/knowledge/create-knowledge.ts";
import { type Staff, sampleStaff } from "../doubles/sample-staff.ts";
import type { Driver, Form, Room, Shown, Values } from "./drivers/driver.ts";
import { slackDriver } from "./drivers/slack.ts";
import { teamsDriver } from "./drivers/teams.ts";
import { webDriver } from "./drivers/web.ts";

export const platforms = ["Slack", "Teams", "the browser"] as const;
export type PlatformName = (typeof platforms)[number];

const departments = ["it", "hr", "facilities", "finance", "procurement"];
const deskNames: Record<string, string> = {
  it: "IT Desk",
  hr: "HR Desk",
  facilities: "Facilities Desk",
  finance: "Finance Desk",
  procurement: "Procurement Desk",
};

/** A Monday at nine in London. */
const START = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;

/** Loading the company takes a while and changes nothing: once for all stories of a file. */
const shared = (async () => {
  const directory = fileURLToPath(new URL("../../knowledge", import.meta.url));
  const content = await watchContent(
    directory,
    () => undefined,
    () => START,
  );
  const understander = createUnderstander();
  const knowledge = createKnowledge();
  if (content.loaded.content) {
    await understander.prepare(content.loaded.content);
    await knowledge.prepare(content.loaded.content);
  }
  return {
    content: { loaded: content.loaded, close: () => undefined },
    understander,
    knowledge,
    close: content.close,
  };
})();
afterAll(async () => (await shared).close());

export type Story = Awaited<ReturnType<typeof tell>>;

type Setting = {
  /** When the story begins (milliseconds). */
  readonly from?: number;
  /** A knowledge folder of its own, which may be written to; these files, by their path, are in it from the start. */
  readonly articles?: Readonly<Record<string, string>>;
};

/** Opens the desk on a platform. */
export async function tell(platform: PlatformName, { from = START, articles }: Setting = {}) {
  const { content, understander, knowledge } = await shared;
  const staff = await sampleStaff();
  const driver = await driverFor(platform, staff);
  const folder = await mkdtemp(join(tmpdir(), "deskbell-story-"));
  let shift = from - Date.now();
  const clock = { now: () => Date.now() + shift };
  const logged: string[] = [];
  const own = join(folder, "knowledge");
  if (articles) await copyKnowledge(own, articles);
  const config = {
    ...readConfig({ PORT: "0", DATABASE_URL: `file:${join(folder, "desk.db")}`, LOG_LEVEL: "silent" }),
    ...driver.config,
    ...(articles && { KNOWLEDGE_DIR: own }),
  };
  const app: App = await startApp(config, {
    clock,
    log: recording(logged),
    pace: { slack: 0, teams: 0, web: 0 },
    ...(!articles && { content, knowledge }),
    understander,
    ...driver.parts,
  });
  await driver.connect(`http://127.0.0.1:${app.port}`);
  await app.jobs.idle();

  const emailOf = (name: string): string => {
    const found = staff.filter(({ email }) => email.startsWith(`${name}.`));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} people are called ${name}`);
    return found[0].email;
  };
  const settled = async <T>(act: Promise<T>): Promise<T> => {
    const result = await act;
    await app.jobs.idle();
    return result;
  };

  return {
    app,
    driver,
    logged: logged as readonly string[],
    knowledge: own,
    /** What the operators read of it, line by line. */
    metrics: async () => (await (await fetch(`http://127.0.0.1:${app.port}/metrics`)).text()).split("\n"),
    /** Once what was begun aside has come about: a folder is read again a moment after it changed. */
    soon: <T>(look: () => Promise<T>): Promise<T> =>
      vi.waitFor(
        async () => {
          app.jobs.wake();
          await app.jobs.idle();
          return look();
        },
        { timeout: 20_000, interval: 50 },
      ),
    now: clock.now,
    as: (name: string) => actor(emailOf(name)),
    emailOf,
    desk: (key: string) => ({
      /** The posts of the channel itself, without what hangs from them. */
      posts: async () =>
        (await driver.reads({ desk: key })).filter(({ thread, byDeskbell }) => thread === null && byDeskbell),
      post: (words: string | RegExp) => find({ desk: key }, words, ({ thread }) => thread === null),
      thread: async (post: Shown) => (await driver.reads({ desk: key })).filter(({ thread }) => thread === post.id),
    }),
    /** Time passes, and whatever falls due happens. */
    async later({
      hours = 0,
      days = 0,
      minutes = 0,
    }: {
      hours?: number;
      days?: number;
      minutes?: number;
    }): Promise<void> {
      shift += (days * 24 + hours + minutes / 60) * HOUR;
      app.jobs.wake();
      await app.jobs.idle();
    },
    async until(instant: number): Promise<void> {
      shift = instant - Date.now();
      app.jobs.wake();
      await app.jobs.idle();
    },
    async end(): Promise<void> {
      await app.stop();
      await driver.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function find(
    room: Room,
    words: string | RegExp,
    also: (message: Shown) => boolean = () => true,
  ): Promise<Shown> {
    const all = await driver.reads(room);
    const found = all.filter((message) => message.byDeskbell && matches(message.words, words) && also(message)).at(-1);
    if (!found)
      throw new Error(
        `nothing says ${words}; there is:\n${all.map((message) => `- ${message.words} [${message.buttons.join("] [")}]`).join("\n")}`,
      );
    return found;
  }

  function actor(email: string) {
    const room = { with: email };
    const withButton = async (label: string, on?: Shown): Promise<Shown> => {
      if (on) return on;
      const all = [...(await driver.reads(room)), ...(await driver.readsAlone(email))];
      const found = all.filter(({ buttons }) => buttons.includes(label)).at(-1);
      if (!found)
        throw new Error(
          `no button "${label}"; there is:\n${all.map((message) => `- ${message.words} [${message.buttons.join("] [")}]`).join("\n")}`,
        );
      return found;
    };
    return {
      email,
      says: (text: string, where?: Parameters<Driver["says"]>[2]) => settled(driver.says(email, text, where)),
      /** The newest message of Deskbell in their own conversation that holds these words. */
      sees: (words: string | RegExp) => find(room, words),
      reads: () => driver.reads(room),
      async last(): Promise<Shown> {
        const all = (await driver.reads(room)).filter(({ byDeskbell }) => byDeskbell);
        return all.at(-1) as Shown;
      },
      seesAlone: async (words: string | RegExp) => {
        const all = [...(await driver.readsAlone(email)), ...(await driver.reads(room))];
        const found = all.filter((message) => matches(message.words, words)).at(-1);
        if (!found)
          throw new Error(
            `${email} sees nothing that says ${words}; there is:\n${all.map((message) => `- ${message.words}`).join("\n")}`,
          );
        return found;
      },
      /** Presses a button: on a message, or on the newest that has it. */
      presses: async (label: string, on?: Shown, times?: number) =>
        settled(driver.presses(email, await withButton(label, on), label, times)),
      /** Presses a button that opens a form, and sends it filled in. */
      async fills(label: string, values: Values, on?: Shown): Promise<void> {
        const form = await settled(driver.presses(email, await withButton(label, on), label));
        if (!form) throw new Error(`"${label}" opened no form`);
        const errors = await settled(driver.submits(email, form, values));
        expect(errors).toEqual({});
      },
      opens: async (label: string, on?: Shown): Promise<Form | null> =>
        settled(driver.presses(email, await withButton(label, on), label)),
      submits: (form: Form, values: Values) => settled(driver.submits(email, form, values)),
    };
  }
}

export function matches(text: string, words: string | RegExp): boolean {
  return typeof words === "string" ? text.toLowerCase().includes(words.toLowerCase()) : words.test(text);
}

/** The number on a card: "IT-1". */
export function numberIn(message: Shown): string {
  const [number] = /\b[A-Z]{2,6}-\d+\b/.exec(message.words) ?? [];
  if (!number) throw new Error(`no number in: ${message.words}`);
  return number;
}

async function copyKnowledge(folder: string, articles: Readonly<Record<string, string>>): Promise<void> {
  await cp(fileURLToPath(new URL("../../knowledge", import.meta.url)), folder, { recursive: true });
  for (const [path, text] of Object.entries(articles)) await writeFile(join(folder, path), text);
}

async function driverFor(platform: PlatformName, staff: Staff): Promise<Driver> {
  if (platform === "Slack") return slackDriver(staff, departments);
  if (platform === "Teams") return teamsDriver(staff, departments, (key) => deskNames[key] as string);
  return webDriver();
}

function recording(logged: string[]): Log {
  const write = (message: string, fields: unknown = {}) => {
    logged.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { debug: write, info: write, warn: write, error: write };
}
