// An article written by a model from what was said in public on a case. The owner reads it before anybody else; still, what
// it may say is checked: no number, name of a page or address that was not said.
import { z } from "zod";
import type { Content } from "../domain/catalog/content.ts";
import type { PublicWord } from "../domain/public-thread.ts";
import type { Model } from "../ports/model.ts";
import { languageOf } from "./language.ts";
import { mayBeShown } from "./model/confidential.ts";
import { withoutLongNumbers } from "./model/without-long-numbers.ts";

export type Written = { readonly title: string; readonly body: string };

const instructions = `You turn what was said on a solved request into a short article for everybody in the company, so that the next \
person with the same question finds the answer. You are shown the words of the requester and of the department, in their order.
title: the question or the trouble, in at most ten words.
body: Markdown, 50 to 250 words: first the answer in one or two sentences, then the steps as a numbered list where there are any, \
then what else the department said that holds for everybody. Headings begin with ##.
Say only what the department said; add nothing that you know from elsewhere. Take over numbers, dates, times, names of places and \
of programs, and addresses as they stand. Leave out names of persons, greetings, thanks, and whatever holds for this one person alone.
Write in the language of the department's words. Where the department said nothing that would help anybody else, body is empty.`;

const replySchema = z.object({ title: z.string(), body: z.string() });
const maxTokens = 900;
const LONGEST = { title: 100, body: 2_900, thread: 8_000 };
/** A number, an e-mail address, an address of a page. */
const facts = /[\w.+-]+@[\w-]+\.[\w.-]+|https?:\/\/\S+|\d+(?:[.,:/-]\d+)*/g;
const ordinal = /^\s*\d+[.)]\s/gm;

/** Null where there is nothing to write, where a model may not read it, or where it says what nobody said. */
export async function writeArticle(
  model: Model,
  thread: readonly PublicWord[],
  content: Content,
): Promise<Written | null> {
  const said = thread.map(({ text }) => text).join("\n");
  if (!mayBeShown(said, [], content)) return null;
  const shown = thread.map(({ from, text }) => ({ from, text: withoutLongNumbers(text) }));
  if (JSON.stringify(shown).length > LONGEST.thread) return null;
  const language = languageOf({ text: said, person: null });
  const data = { language, thread: shown };
  const reply = await model.complete({ purpose: "draft", instructions, data, reply: replySchema, maxTokens });
  const title = reply?.title.replace(/\s+/g, " ").trim() ?? "";
  const body = reply?.body.trim() ?? "";
  if (title === "" || body === "" || title.length > LONGEST.title || body.length > LONGEST.body) return null;
  return isBorneOut(`${title}\n${body}`, said) ? { title, body } : null;
}

function isBorneOut(written: string, said: string): boolean {
  const plain = (text: string) => text.toLowerCase();
  const known = plain(said);
  return [...written.replace(ordinal, "").matchAll(facts)].every(([fact]) =>
    known.includes(plain(fact).replace(/[.,:/)-]+$/, "")),
  );
}
