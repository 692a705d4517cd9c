// Who may talk to the web chat, and as whom. There is no sign-in yet: the page says who one is, so only the very machine
// that Deskbell runs on may speak, and no other web site through its browser. Sign-in replaces this file.
import type { Request, RequestHandler } from "express";
import type { Person } from "../../domain/person.ts";
import { personHeader } from "../../messages/web-api.ts";
import type { WebStore } from "./chat-log.ts";

type Asked = { readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly from: string };

/** Lets requests of this machine's own page through; all others get 403 and the reason as a sentence. */
export const ownMachineOnly: RequestHandler = (request, response, next) => {
  const reason = refusalOf({ headers: request.headers, from: request.socket.remoteAddress ?? "" });
  if (reason === null) next();
  else response.status(403).json({ error: reason });
};

/** Who the page says one is; null for nobody the directory knows, or somebody who has left. */
export async function actingPerson(store: WebStore, request: Request): Promise<Person | null> {
  const person = (await store.read.people.directory()).get(request.get(personHeader) ?? "");
  return person?.active ? person : null;
}

function refusalOf({ headers, from }: Asked): string | null {
  const forwarded = Object.keys(headers).some((name) => name === "forwarded" || name.startsWith("x-forwarded-"));
  if (!isLoopback(from) || forwarded || !isLoopback(hostname(`http://${headers.host}`))) {
    return "The web chat has no sign-in yet, so it answers only on the machine that Deskbell runs on.";
  }
  const { origin, "sec-fetch-site": site = "same-origin" } = headers;
  const foreign = origin !== undefined && origin !== `http://${headers.host}` && origin !== `https://${headers.host}`;
  if (foreign || (site !== "same-origin" && site !== "none")) return "The web chat answers only to its own page.";
  return null;
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}

function isLoopback(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/^::ffff:/, "");
  return name === "::1" || name === "localhost" || name.endsWith(".localhost") || /^127(\.\d{1,3}){3}$/.test(name);
}
