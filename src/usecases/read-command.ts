// /kb and /desk, or the same words typed to the bot.
import { answerQuestion } from "./answer-question.ts";
import { findCases } from "./find-cases.ts";
import { linkChannel } from "./link-channel.ts";
import type { Ports } from "./ports.ts";
import { reactTo } from "./react-to.ts";
import type { Reaction, Speaking, Words } from "./receive-words.ts";
import { say } from "./say.ts";

const caseNumber = /^[a-z]{2,6}-\d+$/i;

export async function readCommand(ports: Ports, event: Words, speaking: Speaking): Promise<Reaction[]> {
  const { text, privately, person } = speaking;
  if (event.kind !== "command") return reactTo(ports, speaking);
  if (event.command === "kb") {
    if (text === "") return [(tx) => say(ports, tx, privately, { say: "usage", of: "kb" })];
    return [await answerQuestion(ports, speaking, text)];
  }
  if (event.command === "ask") return reactTo(ports, speaking);
  const [verb = "", ...rest] = text.toLowerCase().split(/\s+/);
  if (verb === "" || verb === "help") return [(tx) => say(ports, tx, privately, { say: "usage", of: "desk" })];
  if (verb === "link") return [(tx, world) => linkChannel(ports, tx, speaking, rest[0] ?? "", world)];
  if (verb === "approvals") return [(tx) => say(ports, tx, privately, { say: "approvals" })];
  if (verb === "mine" || caseNumber.test(text)) {
    const number = verb === "mine" ? null : text;
    const records = await findCases(ports, person, number, "");
    const [only] = records;
    const caseIds = records.map(({ id }) => id);
    if (number !== null && only) return [(tx) => say(ports, tx, privately, { say: "case", caseId: only.id })];
    return [(tx) => say(ports, tx, privately, { say: "cases", caseIds, about: number === null ? "mine" : "found" })];
  }
  return reactTo(ports, speaking);
}
