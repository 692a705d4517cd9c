// The browser chat's API: what it lets in, what it hands to the desk, and what it tells the page when it will not.
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../src/messages/card.ts";
import type { FormView } from "../../src/messages/form-view.ts";
import { personHeader } from "../../src/messages/web-api.ts";
import { type ChatEvent, chatEventSchema } from "../../src/ports/chat.ts";
import type { Desk } from "../../src/usecases/desk.ts";
import { startWebApp, type WebApp } from "../doubles/web-app.ts";
import { webClient } from "../doubles/web-client.ts";

const accepted: ChatEvent[] = [];
const form: FormView = { title: "New laptop", fields: [], action: { do: "submit", proposal: "p1" }, key: "form-1" };
const noForm: Card = { headline: "This request was sent already", blocks: [], buttons: [] };

const desk: Desk = {
  async acceptChatEvent(event) {
    if (event.kind === "message" && event.text === "boom") throw new Error("the secret of the database");
    accepted.push(chatEventSchema.parse(event));
  },
  openForm: async ({ action }) => ((action as { proposal?: string }).proposal === "old" ? noForm : form),
  checkForm: async ({ values }): Promise<Record<string, string>> =>
    values.cost === "a lot" ? { cost: "Write a number." } : {},
  searchKnowledge: async ({ identity, text }) => ({
    card: { headline: `${identity.user} asked: ${text}`, blocks: [], buttons: [] },
    passages: [],
  }),
  readArticle: async ({ identity, id }) =>
    id === "it-vpn" && identity.user === "maya"
      ? { title: "VPN", body: "# VPN\n\nTurn it on.", department: "IT", facts: ["Owner: Tom Becker"], passed: false }
      : null,
  suggest: async ({ identity, source, text }) => [{ id: identity.user, label: `${source} like ${text}` }],
};

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp(() => desk);
});
afterAll(() => app.stop());
beforeEach(() => void accepted.splice(0));

const as = (person: string) => webClient(app.url, person);

describe("the people one can be", () => {
  it("are the active ones, with the desks they work for", async () => {
    const { organization, people } = await as("").company();
    const desks = Object.fromEntries(people.map(({ id, conversations }) => [id, conversations.map((each) => each.id)]));
    expect(organization).toBe("Lumen");
    expect(desks).toMatchObject({ maya: ["dm:maya"], tom: ["dm:tom", "desk:it"], grace: ["dm:grace", "desk:hr"] });
    expect(desks).not.toHaveProperty("felix");
  });

  it("must be known and active to do anything", async () => {
    for (const person of ["felix", "nobody", ""]) {
      expect(await as(person).say("hello")).toEqual({ status: 401, body: { error: "Choose first who you are." } });
    }
    expect(accepted).toEqual([]);
  });
});

describe("a message", () => {
  it("in one's own chat is for Deskbell", async () => {
    const id = randomUUID();
    expect(await as("maya").say("  I need a laptop ", { id })).toEqual({ status: 202, body: {} });
    expect(accepted).toMatchObject([
      {
        ...{ kind: "message", key: `web:${id}`, text: "I need a laptop", addressed: true, message: id },
        identity: { platform: "web", tenant: "local", user: "maya", member: true },
        place: { platform: "web", conversation: "dm:maya", kind: "dm", thread: null },
      },
    ]);
  });

  it("is kept once and named the same when the page sends it again", async () => {
    const id = randomUUID();
    await as("maya").say("only once", { id });
    await as("maya").say("only once", { id });
    const { messages } = await as("maya").messages();
    expect(messages.filter(({ content }) => "text" in content && content.text === "only once")).toHaveLength(1);
    expect(new Set(accepted.map(({ key }) => key)).size).toBe(1);
  });

  it("does not keep a password in the conversation", async () => {
    await as("maya").say("my password is hunter2hunter2");
    expect(JSON.stringify(await as("maya").messages())).not.toContain("hunter2");
  });

  it("with the name of somebody else's is refused", async () => {
    const id = randomUUID();
    await as("maya").say("mine", { id });
    expect((await as("tom").say("mine too", { id })).status).toBe(409);
    expect(accepted).toHaveLength(1);
  });

  it("in a desk's thread speaks to people, unless it names Deskbell", async () => {
    const inThread = { conversation: "desk:it", thread: "post-1" };
    await as("tom").say("I will look at it", inThread);
    await as("tom").say("@Deskbell, what is the status?", inThread);
    expect(accepted).toMatchObject([
      { text: "I will look at it", addressed: false, place: { kind: "channel", thread: "post-1" } },
      { text: "what is the status?", addressed: true },
    ]);
  });

  it.each([
    ["/kb vpn on the train", "kb", "vpn on the train"],
    ["/Desk", "desk", ""],
    ["/desk link it", "desk", "link it"],
  ])("%s is a command, shown to its author alone", async (text, command, words) => {
    await as("tom").say(text, { conversation: "desk:it" });
    expect(accepted).toMatchObject([{ kind: "command", command, text: words }]);
    const shown = async (person: string) =>
      (await as(person).messages()).messages.filter(({ content }) => "text" in content && content.text === text);
    expect(await shown("tom")).toMatchObject([{ private: true }]);
    expect(await shown("omar")).toEqual([]);
  });

  it("that only begins like a command is a message", async () => {
    await as("maya").say("/kbase does not open");
    expect(accepted).toMatchObject([{ kind: "message", text: "/kbase does not open" }]);
  });
});

describe("a press and a form", () => {
  it("reach the desk as they are, with the card they sit on", async () => {
    const action = { do: "take", case: "c1", v: 3 };
    await as("tom").press(action, "post-7", "desk:it");
    expect(accepted).toMatchObject([{ kind: "press", action, message: { message: "post-7" } }]);
  });

  it("open with the form, or with the card that says why there is none", async () => {
    const open = (proposal: string) =>
      as("maya").post("/form", { conversation: "dm:maya", thread: null, action: { do: "edit", proposal } });
    expect((await open("p1")).body).toEqual({ form });
    expect((await open("old")).body).toEqual({ card: noForm });
  });

  it("answer with an error at the field, and nothing is accepted", async () => {
    const submit = (cost: string) =>
      as("maya").post("/submit", {
        ...{ conversation: "dm:maya", thread: null, action: form.action, formKey: "form-1" },
        values: { cost },
      });
    expect((await submit("a lot")).body).toEqual({ errors: { cost: "Write a number." } });
    expect(accepted).toEqual([]);
    expect((await submit("1200")).body).toEqual({ errors: {} });
    await submit("1200");
    expect(accepted.map(({ key }) => key)).toEqual(["web:form:form-1", "web:form:form-1"]);
  });

  it("suggest what fits the words typed, for this person", async () => {
    const answer = await as("maya").post("/suggest", { source: "people", text: "tom" });
    expect(answer.body).toEqual({ options: [{ id: "maya", label: "people like tom" }] });
  });
});

describe("bad input", () => {
  const say = { id: randomUUID(), conversation: "dm:maya", thread: null, text: "x" };

  it.each([
    ["an empty message", "/say", { ...say, text: "   " }, 400, "There is nothing to send: write a message first."],
    [
      "too many words",
      "/say",
      { ...say, text: "x".repeat(8001) },
      400,
      "The message is too long: 8,000 characters fit.",
    ],
    ["a name that is none", "/say", { ...say, id: "1" }, 400, /^Not readable: id: /],
    ["unknown fields", "/say", { ...say, person: "tom" }, 400, /^Not readable: /],
    ["no object", "/say", [], 400, /^Not readable: /],
    ["another one's chat", "/say", { ...say, conversation: "dm:tom" }, 404, /not one of yours/],
    ["a desk one does not work for", "/say", { ...say, conversation: "desk:it" }, 404, /not one of yours/],
    [
      "a press in another one's chat",
      "/press",
      { id: say.id, thread: null, message: "m", action: {}, conversation: "dm:tom" },
      404,
      /not one of yours/,
    ],
    [
      "a form in a desk that is not there",
      "/form",
      { conversation: "desk:x", thread: null, action: {} },
      404,
      /not one of yours/,
    ],
    ["an unknown list to look in", "/suggest", { source: "passwords", text: "" }, 400, /^Not readable: source: /],
    ["an unknown address", "/nothing", {}, 404, "There is nothing at this address."],
    ["a lot of it", "/say", { ...say, text: "x".repeat(300_000) }, 413, "This is too much at once."],
  ])("%s is answered with a sentence", async (_what, path, body, status, sentence) => {
    const answer = await as("maya").post(path, body);
    expect(answer).toEqual({ status, body: { error: expect.stringMatching(sentence) } });
    expect(accepted).toEqual([]);
  });

  it("that is not JSON is answered with a sentence", async () => {
    const send = async (body: string, type: string) => {
      const headers = { [personHeader]: "maya", "content-type": type };
      const response = await fetch(`${app.url}/api/chat/say`, { method: "POST", headers, body });
      return [response.status, await response.json()];
    };
    expect(await send("{oops", "application/json")).toEqual([400, { error: "The request is not readable JSON." }]);
    expect(await send(JSON.stringify(say), "text/plain")).toEqual([415, { error: "Send JSON." }]);
  });

  it("asks for a revision that is a number", async () => {
    const response = await fetch(`${app.url}/api/chat/messages?after=abc`, { headers: { [personHeader]: "maya" } });
    expect(await response.json()).toEqual({ error: "A revision is a whole number, zero or more." });
  });

  it("a fault of ours is logged under a reference and told without its words", async () => {
    const answer = await as("maya").say("boom");
    expect(answer).toMatchObject({
      status: 500,
      body: { error: expect.stringMatching(/^Something went wrong .*\(\w{8}\)$/) },
    });
    expect(JSON.stringify(answer.body)).not.toContain("secret");
    expect(app.logged.at(-1)).toMatchObject({ fields: { reference: expect.any(String), path: "/say" } });
  });
});

describe("without a sign-in, the web chat", () => {
  const ask = (headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const url = new URL(`${app.url}/api/chat/people`);
      request(url, { headers }, (response) => resolve(response.resume().statusCode as number))
        .on("error", reject)
        .end();
    });

  it.each(["localhost:3000", "127.0.0.1", "[::1]:3000", "desk.localhost"])("answers under %s", async (host) => {
    expect(await ask({ host })).toBe(200);
  });

  it.each(["deskbell.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.5:3000", "x y"])(
    "does not answer under %s",
    async (host) => expect(await ask({ host })).toBe(403),
  );

  it.each<[string, Record<string, string>]>([
    ["another site", { origin: "https://evil.example" }],
    ["another program of this machine", { origin: "http://localhost:8080" }],
    ["a sandboxed page", { origin: "null" }],
    ["a picture on another site", { "sec-fetch-site": "cross-site" }],
    ["a page of a neighbouring host", { "sec-fetch-site": "same-site" }],
    ["a tunnel from outside", { "x-forwarded-for": "203.0.113.7" }],
    ["a proxy", { forwarded: "for=203.0.113.7" }],
  ])("does not answer %s", async (_who, headers) => {
    expect(await ask({ host: "localhost:3000", ...headers })).toBe(403);
  });

  it("answers its own page", async () => {
    expect(
      await ask({ host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }),
    ).toBe(200);
  });

  it("never tells another site's script that it may read", async () => {
    const response = await fetch(`${app.url}/api/chat/say`, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a search", () => {
  it("is answered at once, and kept so that its buttons work", async () => {
    const id = randomUUID();
    const found = await as("maya").post("/search", { id, text: " guest wifi " });
    expect(found).toMatchObject({ status: 200, body: { card: { headline: "maya asked: guest wifi" } } });
    expect(accepted).toMatchObject([{ kind: "searched", key: `web:search:${id}`, search: id, text: "guest wifi" }]);
  });

  it("needs words, and somebody who asks", async () => {
    const empty = await as("maya").post("/search", { id: randomUUID(), text: "  " });
    expect(empty).toEqual({ status: 400, body: { error: "Write what you want to know." } });
    expect(await as("nobody").post("/search", { id: randomUUID(), text: "wifi" })).toMatchObject({ status: 401 });
    expect(accepted).toEqual([]);
  });
});

describe("an article", () => {
  const ask = async (person: string, id: string) => {
    const response = await fetch(`${app.url}/api/chat/articles/${id}`, { headers: { [personHeader]: person } });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it("is given to who may read it", async () => {
    expect(await ask("maya", "it-vpn")).toMatchObject({ status: 200, body: { title: "VPN", department: "IT" } });
  });

  it("is unknown to everybody else, in the same words as one that does not exist", async () => {
    const [notTheirs, unknown] = [await ask("tom", "it-vpn"), await ask("tom", "it-nothing")];
    expect(notTheirs).toEqual(unknown);
    expect(unknown.status).toBe(404);
    expect(await ask("nobody", "it-vpn")).toMatchObject({ status: 401 });
  });
});
