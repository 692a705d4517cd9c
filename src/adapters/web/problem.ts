// A "no" to the page: a status and a sentence for the person in front of it. Anything else that is thrown is a bug, which
// they are told of without its words.
import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Request, Response } from "express";
import type { z } from "zod";
import type { Log } from "../../ports/log.ts";

export class Problem extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** What was sent, or the Problem that says what is wrong with it. */
export function read<T>(schema: z.ZodType<T>, request: Request): T {
  if (!request.is("application/json")) throw new Problem(415, "Send JSON.");
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues as [z.core.$ZodIssue];
  const forPeople = issue.code === "too_small" || issue.code === "too_big";
  throw new Problem(400, forPeople ? issue.message : `Not readable: ${[...issue.path, issue.message].join(": ")}`);
}

export function answerProblem(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response: Response, _next) => {
    const [status, sentence] = answerTo(error);
    if (status < 500) return void response.status(status).json({ error: sentence });
    const reference = randomUUID().slice(0, 8);
    log.error("the web chat could not answer", { reference, path: request.path, error });
    if (response.headersSent) response.destroy();
    else response.status(status).json({ error: `${sentence} (${reference})` });
  };
}

function answerTo(error: unknown): [status: number, sentence: string] {
  if (error instanceof Problem) return [error.status, error.message];
  const { status } = error as { status?: number };
  if (status === 400) return [400, "The request is not readable JSON."];
  if (status === 413) return [413, "This is too much at once."];
  return [500, "Something went wrong on our side. Please try again."];
}
