// Who is in a conversation, as Teams tells it: a person's address, and whether they belong to the tenant.
import { z } from "zod";
import { DeliveryError, type Profile } from "../../ports/chat.ts";
import type { Connector } from "./connector.ts";
import { type Home, identityOf } from "./home.ts";
import { ROSTER_PAGE } from "./limits.ts";
import type { Spot } from "./memory.ts";
import { type Account, accountSchema } from "./payloads.ts";
import { clean } from "./text.ts";

const pageSchema = z.object({ members: z.array(accountSchema), continuationToken: z.string().nullish() });
const MOST_PAGES = 50;

/** By Teams id, Entra id or user principal name; null when nobody such is in it. */
export async function memberOf(connector: Connector, spot: Spot, who: string): Promise<Account | null> {
  const { service, conversation } = spot;
  const path = ["v3", "conversations", conversation, "members", who];
  return orNull(connector({ method: "GET", service, path, answer: accountSchema }));
}

/** For an address that is not the person's user principal name. */
export async function memberWithEmail(
  connector: Connector,
  home: Home,
  spot: Spot,
  email: string,
): Promise<Account | null> {
  for await (const account of rosterOf(connector, spot)) {
    if (profileAt(home, account, spot.tenant).email?.toLowerCase() === email.toLowerCase()) return account;
  }
  return null;
}

/** False, too, when Teams does not say who is in it. */
export async function isAmongMembers(connector: Connector, home: Home, spot: Spot): Promise<boolean> {
  let count = 0;
  for await (const account of rosterOf(connector, spot)) {
    if (!identityOf(home, account, spot.tenant).member) return false;
    count += 1;
  }
  return count > 0;
}

async function* rosterOf(connector: Connector, { service, conversation }: Spot): AsyncGenerator<Account> {
  const path = ["v3", "conversations", conversation, "pagedmembers"];
  let token: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: Record<string, string> = { pageSize: String(ROSTER_PAGE), ...(token && { continuationToken: token }) };
    const answer: z.output<typeof pageSchema> | null = await orNull(
      connector({ method: "GET", service, path, query, answer: pageSchema }),
    );
    yield* answer?.members ?? [];
    token = answer?.continuationToken ?? null;
    if (!token) return;
  }
}

/** An address is told of members only, so that nobody else is ever taken for the person who has it. */
export function profileAt(home: Home, account: Account, tenant: string): Profile {
  const { member } = identityOf(home, account, tenant);
  return { email: member ? addressOf(account) : null, name: clean(account.name ?? ""), member };
}

function addressOf({ email, userPrincipalName }: Account): string | null {
  return email || userPrincipalName || null;
}

/** What is gone, or was never there, as null; for an id that nobody has Teams may say that it cannot read it (400). */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DeliveryError && error.kind === "gone") return null;
    if (error instanceof Error && error.cause === 400) return null;
    throw error;
  }
}
