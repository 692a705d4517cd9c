// The only wiring: what is built of which part, started and stopped in which order. Tests call it as main.ts does.
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { articleFolder } from "./adapters/content/article-folder.ts";
import type { Loaded } from "./adapters/content/content-from.ts";
import { watchContent } from "./adapters/content/watch-content.ts";
import { createDatabase } from "./adapters/database/create-database.ts";
import { openMeanings } from "./adapters/encoder/open-meanings.ts";
import { createJobRunner } from "./adapters/jobs/create-job-runner.ts";
import type { ModelSetup } from "./adapters/openai/connect-model.ts";
import { connectTeams } from "./adapters/teams/connect.ts";
import { exposeHealth } from "./adapters/telemetry/health.ts";
import { createMetrics } from "./adapters/telemetry/metrics.ts";
import { pinoLog } from "./adapters/telemetry/pino-log.ts";
import { connectWeb } from "./adapters/web/connect.ts";
import type { Config } from "./config.ts";
import type { Content } from "./domain/catalog/content.ts";
import type { Platform } from "./ports/chat.ts";
import type { ChatGateway } from "./ports/gateway.ts";
import type { JobRunner } from "./ports/jobs.ts";
import type { Log } from "./ports/log.ts";
import type { Store } from "./ports/store.ts";
import { createUnderstander } from "./understanding/create-understander.ts";
import { createKnowledge } from "./understanding/knowledge/create-knowledge.ts";
import { knowWithModel } from "./understanding/knowledge/with-model.ts";
import type { Understander } from "./understanding/understander.ts";
import { understandWithModel } from "./understanding/with-model.ts";
import { bind } from "./usecases/bind.ts";
import type { Desk } from "./usecases/desk.ts";
import { figuresOf } from "./usecases/figures.ts";
import { importPeople } from "./usecases/import-people.ts";
import { jobHandlers } from "./usecases/job-table.ts";
import { scheduleHousekeeping } from "./usecases/keep-house.ts";
import { linkTriage } from "./usecases/link-triage.ts";
import type { Ports } from "./usecases/ports.ts";

export type App = {
  readonly port: number;
  readonly desk: Desk;
  readonly store: Store;
  readonly jobs: JobRunner;
  stop(): Promise<void>;
};

/** What tests replace; the product uses the defaults. */
export type Parts = {
  readonly clock?: { now(): number };
  readonly log?: Log;
  readonly pace?: Ports["pace"];
  /** Content that is loaded already. */
  readonly content?: Awaited<ReturnType<typeof watchContent>>;
  readonly understander?: Understander;
  readonly knowledge?: ReturnType<typeof createKnowledge>;
  readonly cloud?: Parameters<typeof connectTeams>[0]["settings"]["cloud"];
};

/** What has something to learn from new content. */
type Learner = { prepare(content: Content): Promise<void> };

/** Why Deskbell cannot start, in words for the operator. */
class StartError extends Error {
  override readonly name = "StartError";
}

/** Slack allows about one post a second in a conversation; Teams a few. */
const PACE = { slack: 1_000, teams: 250, web: 0 };

/** Vectors of content that did not come with any are kept here. */
const VECTORS = "./data/vectors";

/** @throws StartError, and what the parts throw when they cannot be started. */
export async function startApp(config: Config, parts: Parts = {}): Promise<App> {
  const clock = parts.clock ?? { now: Date.now };
  const log = parts.log ?? pinoLog(config.LOG_LEVEL);
  const metrics = createMetrics();
  let content: Content;
  const learners: Learner[] = [];
  let meet: (people: Loaded["people"]) => void = () => undefined;
  const watched = parts.content ?? (await watchContent(config.KNOWLEDGE_DIR, (loaded) => take(loaded), clock.now));
  take(watched.loaded);

  const database = await createDatabase({ url: config.DATABASE_URL, clock, log });
  const jobs = createJobRunner({ jobs: database.jobs, clock, log });
  const gateways = new Map<Platform, ChatGateway>();
  const model = await modelFor(config, { metrics, log, clock });
  const meanings = parts.understander ? null : openMeanings(config.KNOWLEDGE_DIR, VECTORS);
  const understander = parts.understander ?? learning(createUnderstander(meanings ?? {}));
  const knowledge = learning(
    parts.knowledge ??
      createKnowledge(
        meanings
          ? { wordVectors: meanings.words, encoders: { questions: meanings.encoder, pages: meanings.phrasingEncoder } }
          : {},
      ),
  );
  const ports: Ports = {
    store: database.store,
    clock,
    newId: randomUUID,
    content: () => content,
    gateways,
    understander: model ? understandWithModel(understander, model) : understander,
    knowledge: model ? knowWithModel(knowledge, model) : knowledge,
    quickKnowledge: knowledge,
    model,
    articles: articleFolder(config.KNOWLEDGE_DIR),
    pageAt: (path) => (address === null ? null : `${address}${path}`),
    figures: figuresOf(metrics),
    log,
    pace: parts.pace ?? PACE,
  };
  let address = publicAddress(config);
  const desk = bind(ports);
  await importPeople(ports, watched.loaded.people);
  meet = (people) =>
    void importPeople(ports, people).catch((error: Error) =>
      log.error("people.csv could not be imported", { reason: error.message }),
    );

  const http = express().disable("x-powered-by");
  const stops: (() => Promise<void>)[] = [];
  const starts: (() => Promise<void>)[] = [];
  if (config.SLACK_BOT_TOKEN && config.SLACK_SIGNING_SECRET) {
    const settings = {
      botToken: config.SLACK_BOT_TOKEN,
      signingSecret: config.SLACK_SIGNING_SECRET,
      appToken: config.SLACK_APP_TOKEN,
      apiUrl: config.SLACK_API_URL,
    };
    // Bolt takes a while to load, and most newcomers start without it.
    const { connectSlack } = await import("./adapters/slack/connect.ts");
    const slack = await connectSlack({ settings, desk, log, express: http });
    gateways.set("slack", slack.gateway);
    starts.push(slack.start);
    stops.push(slack.stop);
  }
  const teams = await connectTeams({
    settings: {
      appId: config.MicrosoftAppId,
      appPassword: config.MicrosoftAppPassword,
      appType: config.MicrosoftAppType,
      tenantId: config.MicrosoftAppTenantId,
      cloud: parts.cloud,
    },
    desk,
    log,
    express: http,
  });
  gateways.set("teams", teams.gateway);
  stops.push(teams.stop);
  exposeHealth({ express: http, jobs, clock, metrics });
  const web = connectWeb({
    ...{ express: http, desk, store: database.store, content: () => content, clock, log },
    isEverybodysChat: !chatsElsewhere(config),
  });
  gateways.set("web", web.gateway);
  stops.push(web.stop);

  await scheduleHousekeeping(ports, randomUUID(), clock.now());
  await linkTriage(ports);
  await jobs.start(jobHandlers(ports));
  const server = await listen(http, config);
  for (const start of starts) await start();
  const { port } = server.address() as AddressInfo;
  address ??= chatsElsewhere(config) ? null : `http://${config.HOST}:${port}`;
  log.info("ready", { url: `http://${config.HOST}:${port}`, channels: [...gateways.keys()] });
  // Learning a company takes a second or two of thinking: whoever comes first is let in before it.
  setImmediate(() => {
    for (const part of learners) learn(part, ports.content());
  });

  return {
    port,
    desk,
    store: database.store,
    jobs,
    async stop() {
      watched.close();
      for (const stop of stops) await stop();
      await new Promise((resolve) => server.close(resolve));
      model?.stop();
      await jobs.stop();
      await meanings?.stop();
      await database.close();
    },
  };

  /** Once people are let in, and anew with new content. */
  function learning<Part extends Learner>(part: Part): Part {
    learners.push(part);
    return part;
  }

  /** In the background, as often as the content changes: until it is done, known words count. */
  function learn(part: Learner, next: Content): void {
    part
      .prepare(next)
      .catch((error: Error) => log.warn("sentences cannot be understood by meaning", { reason: error.message }));
  }

  function take({ content: next, people, faults }: Loaded): void {
    const errors = faults.filter(({ severity }) => severity === "error");
    for (const { file, line, message } of errors) log.warn("content to mend", { file, line, message });
    if (next) {
      content = next;
      for (const part of learners) learn(part, next);
      meet(people);
    } else if (!content)
      throw new StartError(errors.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
  }
}

const publicAddress = ({ PUBLIC_URL }: Config): string | null => PUBLIC_URL?.replace(/\/+$/, "") ?? null;

/** Whoever reads an answer in Slack or Teams sits at another machine, where this one's own address leads nowhere. */
const chatsElsewhere = ({ SLACK_BOT_TOKEN, MicrosoftAppId }: Config): boolean =>
  Boolean(SLACK_BOT_TOKEN ?? MicrosoftAppId);

async function modelFor(
  { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model }: Config,
  parts: Omit<ModelSetup, "settings">,
) {
  if (!apiKey && !baseUrl) return null;
  const { connectModel } = await import("./adapters/openai/connect-model.ts");
  return connectModel({ settings: { apiKey, baseUrl, model }, ...parts });
}

function listen(http: express.Express, { HOST, PORT }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = http.listen(PORT, HOST, (error) => {
      if (error)
        reject(
          new StartError(`PORT ${PORT} on ${HOST} cannot be listened on: ${error.message}. Set PORT to a free one.`),
        );
      else resolve(server);
    });
  });
}
