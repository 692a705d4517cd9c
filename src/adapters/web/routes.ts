// The JSON side of the browser chat, below /api/chat: read what was asked, do it, answer with a sentence when it fails.
import { json, type Request, type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Content } from "../../domain/catalog/content.ts";
import type { Person } from "../../domain/person.ts";
import { maskSecrets } from "../../domain/secrets.ts";
import type {
  ArticleAnswer,
  Company,
  FormAnswer,
  PersonView,
  SearchAnswer,
  SubmitAnswer,
  SuggestAnswer,
} from "../../messages/web-api.ts";
import type { Log } from "../../ports/log.ts";
import type { Desk } from "../../usecases/desk.ts";
import type { ChatLog, WebStore } from "./chat-log.ts";
import { conversationsOf, identityOf, mayRead, placeOf } from "./conversations.ts";
import { actingPerson, ownMachineOnly } from "./guard.ts";
import { formEvent, pressEvent, saidEvent, searchedEvent } from "./inbound.ts";
import type { LiveUpdates } from "./live.ts";
import { answerProblem, Problem, read } from "./problem.ts";
import { openFormSchema, pressSchema, searchSchema, sendSchema, submitFormSchema, suggestSchema } from "./requests.ts";

export type Parts = {
  readonly desk: Desk;
  readonly store: WebStore;
  readonly chatLog: ChatLog;
  readonly content: () => Content;
  readonly clock: { now(): number };
  readonly log: Log;
  readonly live: LiveUpdates;
};

export function chatRoutes({ desk, store, chatLog, content, clock, log, live }: Parts): Router {
  const me = async (request: Request): Promise<Person> => {
    const person = await actingPerson(store, request);
    if (!person) throw new Problem(401, "Choose first who you are.");
    return person;
  };
  /** The person, and what they ask for in a conversation that is theirs. */
  const asked = async <T extends { conversation: string }>(request: Request, schema: z.ZodType<T>) => {
    const [person, body] = [await me(request), read(schema, request)];
    if (!mayRead(content(), person, body.conversation)) {
      throw new Problem(404, "There is no such conversation, or it is not one of yours.");
    }
    return { person, body, identity: identityOf(person) };
  };

  const routes = Router();
  routes.use(plainAnswers, ownMachineOnly, json({ limit: "200kb" }));

  routes.get("/people", async (_request, response) => {
    const { people } = await store.read.people.directory();
    const company: Company = {
      organization: content().organization.name,
      people: people.filter(({ active }) => active).map((person) => personView(content(), person)),
    };
    response.json(company);
  });

  routes.get("/messages", async (request, response) => {
    response.json(await chatLog.after(await me(request), revisionIn(request.query.after)));
  });

  routes.get("/live", async (request, response) => {
    await me(request);
    await live.send(response, {
      who: () => actingPerson(store, request),
      from: revisionIn(request.get("last-event-id")),
    });
  });

  routes.post("/say", async (request, response) => {
    const { person, body } = await asked(request, sendSchema);
    const event = saidEvent(person, body, clock.now());
    const kept = await chatLog.keep({
      id: body.id,
      conversation: body.conversation,
      thread: body.thread,
      from: { person: person.id },
      content: { text: maskSecrets(body.text).text },
      onlyFor: event.kind === "command" ? person.id : null,
      at: event.at,
      source: event.key,
    });
    if (kept.from === "deskbell" || kept.from.person !== person.id || kept.conversation !== body.conversation) {
      throw new Problem(409, "This message has the name of another one. Send it again.");
    }
    await desk.acceptChatEvent(event);
    response.status(202).json({});
  });

  routes.post("/press", async (request, response) => {
    const { person, body } = await asked(request, pressSchema);
    await desk.acceptChatEvent(pressEvent(person, body, clock.now()));
    response.status(202).json({});
  });

  routes.post("/form", async (request, response) => {
    const { identity, body } = await asked(request, openFormSchema);
    const place = placeOf(body.conversation, body.thread);
    const opened = await desk.openForm({ identity, place, action: body.action });
    const answer: FormAnswer = "fields" in opened ? { form: opened } : { card: opened };
    response.json(answer);
  });

  routes.post("/submit", async (request, response) => {
    const { person, identity, body } = await asked(request, submitFormSchema);
    const errors = await desk.checkForm({ identity, action: body.action, values: body.values });
    if (Object.keys(errors).length === 0) await desk.acceptChatEvent(formEvent(person, body, clock.now()));
    const answer: SubmitAnswer = { errors };
    response.json(answer);
  });

  routes.post("/suggest", async (request, response) => {
    const identity = identityOf(await me(request));
    const answer: SuggestAnswer = { options: await desk.suggest({ identity, ...read(suggestSchema, request) }) };
    response.json(answer);
  });

  routes.post("/search", async (request, response) => {
    const person = await me(request);
    const event = searchedEvent(person, read(searchSchema, request), clock.now());
    const { card } = await desk.searchKnowledge(event);
    await desk.acceptChatEvent(event);
    const answer: SearchAnswer = { card };
    response.json(answer);
  });

  routes.get("/articles/:id", async (request, response) => {
    const { id } = request.params;
    const article = await desk.readArticle({ identity: identityOf(await me(request)), id });
    if (!article) throw new Problem(404, "There is no such article, or it is not for you.");
    const answer: ArticleAnswer = article;
    response.json(answer);
  });

  routes.use(() => {
    throw new Problem(404, "There is nothing at this address.");
  });
  routes.use(answerProblem(log));
  return routes;
}

function personView(content: Content, person: Person): PersonView {
  const { id, name, title, department, timeZone, languages } = person;
  return {
    id,
    name,
    title,
    department: content.departments.get(department)?.name ?? capitalised(department),
    timeZone,
    language: languages[0] as string,
    conversations: conversationsOf(content, person),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function revisionIn(text: unknown): number {
  const parsed = z.coerce
    .number()
    .int()
    .nonnegative()
    .safeParse(text ?? 0);
  if (!parsed.success) throw new Problem(400, "A revision is a whole number, zero or more.");
  return parsed.data;
}

const plainAnswers: RequestHandler = (_request, response, next) => {
  response.set({
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  next();
};
