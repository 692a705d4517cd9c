// The reply's JSON, wherever the model put it: some think aloud before it or fence it in.
import type { OpenAI } from "openai";
import type { z } from "zod";

/** Null when there is none, or it does not fit. */
export function readReply<Reply>(
  { choices }: Pick<OpenAI.Chat.Completions.ChatCompletion, "choices">,
  schema: z.ZodType<Reply>,
): Reply | null {
  const text: unknown = choices?.[0]?.message?.content;
  if (typeof text !== "string") return null;
  const thought = text.lastIndexOf("</think>");
  const said = thought < 0 ? text : text.slice(thought + "</think>".length);
  const parsed = schema.safeParse(parse(said) ?? parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1)));
  return parsed.success ? parsed.data : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
