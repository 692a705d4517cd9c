// What every database must do for the desk. One suite; PostgreSQL will join the list of engines.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ArticleDraft } from "../../src/domain/article-draft.ts";
import type { KnowledgeAnswer } from "../../src/domain/knowledge-answer.ts";
import type { Proposal } from "../../src/domain/proposal.ts";
import type { ChatEvent, Identity, Place } from "../../src/ports/chat.ts";
import type { Surface } from "../../src/ports/outgoing.ts";
import type { Store, Tx } from "../../src/ports/store.ts";
import { handClock } from "../database.ts";
import { aCase, anItem, MONDAY, people } from "../fixtures.ts";
import { engines } from "./engines.ts";

const laptop = anItem("it-laptop", { approvals: [{ id: "manager", title: "Manager", approvers: "manager" }] });
const maya: Identity = { platform: "slack", tenant: "T1", user: "U1", member: true };
const dm: Place = { platform: "slack", tenant: "T1", conversation: "D1", thread: null, kind: "dm", service: null };
const desk: Place = { ...dm, conversation: "C1", kind: "channel" };

const aProposal = (of: Partial<Proposal> = {}): Proposal => ({
  id: "p1",
  version: 0,
  author: "maya",
  source: "event-1",
  ordinal: 0,
  text: "a laptop please",
  because: "laptop",
  language: "en",
  born: "dm",
  conversation: "slack/T1/D1",
  item: "it-laptop",
  candidates: ["it-laptop"],
  answers: { model: { value: "standard", words: "a laptop" } },
  asking: null,
  asked: 0,
  state: "open",
  caseId: null,
  attachments: [],
  answer: null,
  follows: null,
  card: null,
  touchedAt: MONDAY,
  ...of,
});

const aSurface = (of: Partial<Surface> = {}): Surface => ({
  id: "s1",
  subject: { of: "proposal", id: "p1" },
  view: "proposal",
  approval: null,
  audience: { to: "person", person: "maya" },
  place: null,
  message: null,
  shown: null,
  ...of,
});

const anAnswer = (id: string, of: Partial<KnowledgeAnswer> = {}): KnowledgeAnswer => ({
  id,
  person: "maya",
  question: "how?",
  country: "GB",
  quotations: [{ article: "it-vpn", heading: "VPN", text: "So." }],
  text: null,
  notForCountry: false,
  departments: ["it"],
  state: "given",
  at: MONDAY,
  openly: false,
  delicate: false,
  proposal: null,
  deflection: null,
  filled: false,
  ...of,
});

const aDraft = (id: string, of: Partial<ArticleDraft> = {}): ArticleDraft => ({
  id,
  version: 0,
  department: "it",
  article: "it-fax",
  adds: false,
  title: "Fax",
  body: "There is none.",
  audience: {},
  countries: [],
  reviewBy: "2027-02-02",
  owner: "omar",
  wordings: { en: ["where is the fax"] },
  origin: { of: "gap", answers: ["a1"] },
  madeBy: "tom",
  state: "open",
  at: MONDAY,
  ...of,
});

describe.each(engines)("a store on $name", ({ open }) => {
  const write = <T>(store: Store, work: (tx: Tx) => Promise<T>) => store.transaction({ cause: randomUUID() }, work);

  it("gives back exactly the case it was given, and every change of it", async () => {
    const { store } = await open();
    const record = aCase({ item: laptop });
    const added = await write(store, (tx) => tx.cases.add(record));
    expect(added).toEqual({ ...record, version: 1 });
    expect(await store.read.cases.get(record.id)).toEqual(added);

    const [approval] = record.approvals;
    const changed = {
      ...record,
      version: 1,
      numbers: ["IT-1", "HR-7"],
      title: "Another title",
      assignee: "tom",
      watchers: ["liam"],
      approvals: [{ ...approval, state: "approved", settledAt: MONDAY + 5 }],
      intervals: [...record.intervals.map((one) => ({ ...one, to: MONDAY + 5 })), { ...record.intervals[0], to: null }],
      said: { "resolution:75": MONDAY },
    } as typeof record;
    await write(store, (tx) => tx.cases.save(changed));
    expect(await store.read.cases.get(record.id)).toEqual({ ...changed, version: 2 });
    expect(await store.read.cases.byNumber(" it-1 ")).toEqual({ ...changed, version: 2 });
    expect(await store.read.cases.byNumber("HR-7")).toEqual({ ...changed, version: 2 });
    expect(await store.read.cases.byNumber("HR-8")).toBeNull();
  });

  it("does nothing twice for one cause", async () => {
    const { store } = await open();
    let runs = 0;
    const work = async () => {
      runs += 1;
      return "done";
    };
    expect(await store.transaction({ cause: "a press" }, work)).toBe("done");
    expect(await store.transaction({ cause: "a press" }, work)).toBeUndefined();
    expect(runs).toBe(1);
  });

  it("numbers cases by prefix, without gaps", async () => {
    const { store } = await open();
    const numbers = await write(store, async ({ cases }) => [
      await cases.nextNumber("HR"),
      await cases.nextNumber("HR"),
      await cases.nextNumber("IT"),
    ]);
    expect(numbers).toEqual(["HR-1001", "HR-1002", "IT-1001"]);
  });

  it("keeps proposals, and finds the open one touched last", async () => {
    const { store } = await open();
    await write(store, async ({ proposals }) => {
      await proposals.add(aProposal());
      await proposals.add(aProposal({ id: "p2", ordinal: 1, touchedAt: MONDAY + 1, conversation: "elsewhere" }));
    });
    expect(await store.read.proposals.find("p1")).toEqual(aProposal({ version: 1 }));
    expect((await store.read.proposals.latestOpen("maya", "slack/T1/D1"))?.id).toBe("p1");
    expect((await store.read.proposals.latestOpen("maya", null))?.id).toBe("p2");
    await write(store, async ({ proposals }) =>
      proposals.save({ ...(await proposals.get("p2")), state: "submitted", caseId: "c1" }),
    );
    expect((await store.read.proposals.latestOpen("maya", null))?.id).toBe("p1");
    expect(await store.read.proposals.get("p2")).toMatchObject({ version: 2, state: "submitted", caseId: "c1" });
  });

  it("knows people by their e-mail address, whatever its case, and keeps their ids", async () => {
    const { store } = await open();
    const given = people.map(({ id, ...person }) => person);
    await write(store, (tx) => tx.people.save(given));
    const first = (await store.read.people.directory()).byEmail("maya@lumen.example");
    await write(store, (tx) =>
      tx.people.save(given.map((person) => ({ ...person, email: person.email.toUpperCase(), title: "Chief" }))),
    );
    const directory = await store.read.people.directory();
    expect(directory.people).toHaveLength(people.length);
    expect(directory.byEmail("maya@lumen.example")).toMatchObject({
      id: first?.id,
      title: "Chief",
      roles: ["employee"],
    });
    expect(await store.read.people.directory()).toBe(directory);
  });

  it("remembers which language somebody wrote last, through every import of the directory", async () => {
    const { store } = await open();
    const given = people.map(({ id, ...person }) => person);
    await write(store, (tx) => tx.people.save(given));
    const written = async () => (await store.read.people.directory()).byEmail("maya@lumen.example");
    const id = (await written())?.id as string;
    expect(await written()).not.toHaveProperty("writes");
    for (const language of ["de", "fr"]) await write(store, (tx) => tx.people.writes(id, language));
    expect(await written()).toMatchObject({ id, writes: "fr" });
    await write(store, async (tx) => tx.people.save((await tx.people.directory()).people));
    expect(await written()).toMatchObject({ id, writes: "fr", languages: given[0]?.languages });
  });

  it("links identities to people, and never forgets where they were reached", async () => {
    const { store } = await open();
    await write(store, (tx) => tx.people.link(maya, "maya", dm, 10));
    await write(store, (tx) => tx.people.link({ ...maya, member: false }, "maya", null, 5));
    await write(store, (tx) => tx.people.link({ ...maya, platform: "web" }, "maya", null, 20));
    expect(await store.read.people.personOf(maya)).toBe("maya");
    expect(await store.read.people.personOf({ ...maya, tenant: "T2" })).toBeNull();
    expect(await store.read.people.identitiesOf("maya")).toEqual([
      { identity: { ...maya, platform: "web" }, dm: null, seenAt: 20 },
      { identity: { ...maya, member: false }, dm, seenAt: 10 },
    ]);
  });

  it("lists delegations in the order in which they were made", async () => {
    const { store } = await open();
    const one = { id: "b", from: "boss", to: "maya", startsAt: 1, endsAt: 9 };
    await write(store, async ({ people }) => {
      await people.addDelegation(one);
      await people.addDelegation({ ...one, id: "a" });
      await people.addDelegation({ ...one, id: "c" });
      await people.removeDelegation("c");
    });
    expect(await store.read.people.delegations()).toEqual([one, { ...one, id: "a" }]);
  });

  it("keeps cards that follow their record, once each", async () => {
    const { store } = await open();
    await write(store, async ({ surfaces }) => {
      await surfaces.add(aSurface());
      await surfaces.add(aSurface({ view: "worker" }));
      await surfaces.shown("s1", { place: { ...desk, thread: "1.1" }, message: "1.2" }, "hash");
      await surfaces.follow("s1", { of: "case", id: "c1" }, "requester");
    });
    const [surface] = await store.read.surfaces.of({ of: "case", id: "c1" });
    expect(surface).toMatchObject({ id: "s1", view: "requester", shown: "hash", message: { message: "1.2" } });
    expect(await store.read.surfaces.at({ place: desk, message: "1.2" })).toEqual(surface);
    expect(await store.read.surfaces.at({ place: dm, message: "1.2" })).toBeNull();
    await write(store, (tx) => tx.surfaces.remove("s1"));
    expect(await store.read.surfaces.find("s1")).toBeNull();
  });

  it("keeps what is to be said until it is said", async () => {
    const { store } = await open();
    const message = {
      recipient: { to: "person", person: "maya" },
      saying: { say: "hello" },
      waits: true,
      expiresAt: MONDAY,
    } as const;
    await write(store, async ({ messages }) => {
      await messages.add({ ...message, id: "m2" });
      await messages.add({ ...message, id: "m1", expiresAt: null });
      await messages.add({ ...message, id: "m3", waits: false });
    });
    expect(await store.read.messages.waitingFor("maya")).toEqual([
      { ...message, id: "m2" },
      { ...message, id: "m1", expiresAt: null },
    ]);
    await write(store, (tx) => tx.messages.sent(["m1", "m2"], { place: dm, message: "1.2" }, MONDAY));
    expect(await store.read.messages.waitingFor("maya")).toEqual([]);
    expect(await store.read.messages.find("m1")).toBeNull();
    expect((await store.read.messages.find("m3"))?.id).toBe("m3");
  });

  it("knows which channel is which department's", async () => {
    const { store } = await open();
    await write(store, (tx) => tx.triage.link("it", { ...desk, thread: "1.1" }));
    await write(store, (tx) => tx.triage.link("hr", desk));
    await write(store, (tx) => tx.triage.link("hr", { ...desk, platform: "teams" }));
    expect(await store.read.triage.placesOf("hr")).toEqual([desk, { ...desk, platform: "teams" }]);
    expect(await store.read.triage.placesOf("it")).toEqual([]);
    expect(await store.read.triage.departmentAt({ ...desk, thread: "9.9" })).toBe("hr");
  });

  it("accepts an event once", async () => {
    const { store } = await open();
    const event: ChatEvent = { kind: "opened", key: "e1", identity: maya, place: dm, at: MONDAY };
    expect(await write(store, (tx) => tx.inbox.add(event, MONDAY))).toBe(true);
    expect(await write(store, (tx) => tx.inbox.add(event, MONDAY))).toBe(false);
    expect(await store.read.inbox.find("e1")).toEqual(event);
    await write(store, (tx) => tx.inbox.forget("e1"));
    expect(await write(store, (tx) => tx.inbox.add(event, MONDAY))).toBe(true);
  });

  it("keeps answers and what came of them", async () => {
    const { store } = await open();
    const answer = anAnswer("a1");
    await write(store, (tx) => tx.answers.save(answer));
    await write(store, (tx) => tx.answers.save({ ...answer, state: "confirmed", deflection: "confirmed" }));
    expect(await store.read.answers.find("a1")).toEqual({ ...answer, state: "confirmed", deflection: "confirmed" });
    expect(await store.read.answers.find("a2")).toBeNull();
  });

  it("lists the answers that were none, or not quite, until something is made of them", async () => {
    const { store } = await open();
    const none = anAnswer("none", { quotations: [], at: MONDAY + 2 });
    const notQuite = anAnswer("not quite", { state: "not_quite", at: MONDAY + 1 });
    const others = [
      anAnswer("good"),
      anAnswer("secret", { quotations: [], delicate: true }),
      anAnswer("made", { quotations: [], filled: true }),
      anAnswer("old", { quotations: [], at: MONDAY - 1 }),
    ];
    await write(store, async ({ answers }) => {
      for (const answer of [notQuite, none, ...others]) await answers.save(answer);
    });
    expect(await store.read.answers.gaps(MONDAY, 10)).toEqual([none, notQuite]);
    expect(await store.read.answers.gaps(MONDAY, 1)).toEqual([none]);
    await write(store, (tx) => tx.answers.save({ ...none, filled: true }));
    expect(await store.read.answers.gaps(MONDAY, 10)).toEqual([notQuite]);
  });

  it("counts what became of the answers that quoted an article", async () => {
    const { store } = await open();
    const both = [
      { article: "it-vpn", heading: "VPN", text: "So." },
      { article: "it-vpn", heading: "Phone", text: "And so." },
      { article: "it-wifi", heading: "Wi-Fi", text: "Thus." },
    ];
    await write(store, async ({ answers }) => {
      await answers.save(anAnswer("a1", { state: "confirmed", deflection: "confirmed" }));
      await answers.save(anAnswer("a2", { state: "not_quite", quotations: both }));
      await answers.save(anAnswer("a2", { state: "not_quite", quotations: both, deflection: "none" }));
      await answers.save(anAnswer("a3", { deflection: "potential" }));
      await answers.save(anAnswer("a4", { at: MONDAY - 1 }));
      await answers.save(anAnswer("a5", { quotations: [] }));
    });
    expect(await store.read.answers.usage(MONDAY)).toEqual([
      { article: "it-vpn", answers: 3, helped: 1, notQuite: 1, potential: 1 },
      { article: "it-wifi", answers: 1, helped: 0, notQuite: 1, potential: 0 },
    ]);
  });

  it("keeps drafts by department, as long as they are open", async () => {
    const { store } = await open();
    const draft = aDraft("d1");
    await write(store, (tx) => tx.drafts.add(draft));
    await write(store, (tx) => tx.drafts.add(aDraft("d2", { department: "hr" })));
    await write(store, (tx) => tx.drafts.add(aDraft("d3", { state: "publishing", at: MONDAY + 1 })));
    await write(store, (tx) => tx.drafts.add(aDraft("d4", { state: "discarded" })));
    expect(await store.read.drafts.get("d1")).toEqual({ ...draft, version: 1 });
    expect((await store.read.drafts.openIn(["it"])).map(({ id }) => id)).toEqual(["d3", "d1"]);
    expect(await store.read.drafts.openIn([])).toEqual([]);
    await expect(store.read.drafts.get("d9")).rejects.toMatchObject({ code: "not-found" });

    const changed = { ...draft, version: 1, title: "Another title", body: "Another text", state: "published" } as const;
    await write(store, (tx) => tx.drafts.save(changed));
    expect(await store.read.drafts.find("d1")).toEqual({ ...changed, version: 2 });
    expect((await store.read.drafts.openIn(["it", "hr"])).map(({ id }) => id)).toEqual(["d3", "d2"]);
  });

  it("keeps sensitive answers apart, for the department that has the case", async () => {
    const { store } = await open();
    const record = aCase({ item: laptop });
    await write(store, async ({ cases }) => {
      await cases.add(record);
      await cases.saveSensitive(record.id, "it", { pin: "1234" });
    });
    expect(await store.read.cases.sensitiveAnswers(record.id)).toEqual({ pin: "1234" });
    await write(store, async ({ cases }) => {
      const now = await cases.get(record.id);
      const department = { ...now.offering.department, key: "hr" };
      await cases.save({ ...now, offering: { ...now.offering, hash: "other", department } });
    });
    expect(await store.read.cases.sensitiveAnswers(record.id)).toEqual({});
  });

  it("gives every change of a browser chat the next revision", async () => {
    const { store } = await open();
    const message = {
      id: "w1",
      conversation: "dm:maya",
      thread: null,
      from: { person: "maya" },
      content: { text: "hi" },
      onlyFor: null,
      at: MONDAY,
      source: "e1",
    } as const;
    const card = { title: "A card", blocks: [] } as never;
    const first = await write(store, (tx) => tx.webChat.add(message));
    expect(await write(store, (tx) => tx.webChat.add({ ...message, id: "w9" }))).toEqual(first);
    await write(store, (tx) => tx.webChat.add({ ...message, id: "w2", source: "e2", from: "deskbell" }));
    const updated = await write(store, (tx) => tx.webChat.update("w1", card));
    expect(updated).toMatchObject({ id: "w1", content: { card } });
    const since = await store.read.webChat.since(["dm:maya", "desk:it"], first?.revision ?? 0, 10);
    expect(since.map(({ id }) => id)).toEqual(["w2", "w1"]);
    expect(since[1]).toEqual(updated);
    expect((await store.read.webChat.bySource("e2"))?.from).toBe("deskbell");
  });

  it("throws away old causes, events and said messages, and only those", async () => {
    const clock = handClock();
    const { store } = await open({ clock });
    const message = { recipient: { to: "person", person: "maya" }, saying: { say: "hello" } } as const;
    const fill = (when: string) =>
      write(store, async (tx) => {
        const event: ChatEvent = { kind: "opened", key: when, identity: maya, place: dm, at: MONDAY };
        await tx.inbox.add(event, clock.now());
        await tx.messages.add({ ...message, id: `${when} said`, waits: false, expiresAt: null });
        await tx.messages.add({ ...message, id: `${when} unsaid`, waits: false, expiresAt: null });
        await tx.messages.sent([`${when} said`], null, clock.now());
      });
    const press = () => store.transaction({ cause: "old press" }, async () => "done");
    await fill("old");
    await press();
    await Promise.all(Array.from({ length: 1_200 }, () => write(store, async () => undefined)));
    clock.pass(1_000);
    await fill("new");
    expect(await store.sweep(clock.now())).toBe(1 + 1_202 + 1);
    expect(await store.read.inbox.find("old")).toBeNull();
    expect(await store.read.inbox.find("new")).not.toBeNull();
    expect(await store.read.messages.find("old unsaid")).not.toBeNull();
    expect(await press()).toBe("done");
    expect(await store.sweep(clock.now())).toBe(0);
  });
});
