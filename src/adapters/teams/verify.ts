// Who may speak to POST /api/messages. With an app id: whoever has a token that Microsoft signed for it. Without one:
// whoever sits at this machine, which is how Deskbell is tried out with a local Teams client.
import type { IncomingHttpHeaders } from "node:http";
import type { Activity } from "botbuilder";
import { z } from "zod";
import type { Cloud, CredentialsFactory } from "./credentials.ts";
import type { Envelope } from "./payloads.ts";

type Caller = { readonly address: string | undefined; readonly headers: IncomingHttpHeaders };

export interface Verifier {
  /** Before the body is read. Throws Unverified. */
  callerMayAsk(caller: Caller): void;
  /** Throws Unverified. */
  isGenuine(caller: Caller, envelope: Envelope): Promise<void>;
}

/** `reason` is for the log; whoever asked learns only the status. */
export class Unverified extends Error {
  readonly status: 401 | 403 | 503;

  constructor(status: 401 | 403 | 503, reason: string) {
    super(reason);
    this.status = status;
  }
}

const PUBLIC_ISSUER = "https://api.botframework.com";
const BEARER = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/;
const CHANNEL = "msteams";

const headerSchema = z.object({ alg: z.literal(["RS256", "RS384", "RS512"]), kid: z.string().min(1) });
const claimsSchema = z.object({ iss: z.string(), aud: z.string(), exp: z.number(), serviceurl: z.string() });

/** Bot Builder's own check, and before it what that leaves out or answers with a fault instead of a refusal. */
export async function tokenVerifier(appId: string, credentials: CredentialsFactory, cloud?: Cloud): Promise<Verifier> {
  const { ConfigurationBotFrameworkAuthentication } = await import("botbuilder");
  const issuer = cloud?.tokenIssuer ?? PUBLIC_ISSUER;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    cloud && { ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadataUrl, ToBotFromChannelTokenIssuer: issuer },
    credentials,
  );
  return {
    callerMayAsk({ headers }) {
      if (!BEARER.test(headers.authorization ?? "")) throw new Unverified(401, "there is no token");
    },
    async isGenuine({ headers }, envelope) {
      const token = headers.authorization ?? "";
      const claims = claimsOf(token);
      if (claims.iss !== issuer) throw new Unverified(401, "the token is of another issuer");
      if (claims.aud !== appId) throw new Unverified(401, "the token is for another app");
      if (claims.serviceurl !== envelope.serviceUrl) throw new Unverified(401, "the token is for another service");
      if (envelope.channelId !== CHANNEL) throw new Unverified(403, "it is not from Teams");
      await authentication.authenticateRequest(envelope as Activity, token).catch((error: unknown) => {
        throw isRefusal(error) ? new Unverified(401, "the token is not valid") : new Unverified(503, "no signing keys");
      });
    },
  };
}

/** A page in a browser here may name any host that leads to this machine, and a proxy may let in anybody. */
export const loopbackVerifier: Verifier = {
  callerMayAsk({ address = "", headers }) {
    const proxied = Object.keys(headers).some((name) => name === "forwarded" || name.startsWith("x-forwarded-"));
    const host = URL.canParse(`http://${headers.host}`) ? new URL(`http://${headers.host}`).hostname : "";
    if (isLoopback(address) && isLoopback(host) && !proxied && headers.origin === undefined) return;
    throw new Unverified(403, "without MicrosoftAppId only this machine may ask: set it to let Teams in");
  },
  isGenuine: async () => {},
};

function claimsOf(authorization: string): z.output<typeof claimsSchema> {
  const [, header = "", claims = ""] = BEARER.exec(authorization) ?? [];
  if (!headerSchema.safeParse(jsonIn(header)).success)
    throw new Unverified(401, "the token is not signed as it should");
  const parsed = claimsSchema.safeParse(jsonIn(claims));
  if (!parsed.success) throw new Unverified(401, "the token lacks a claim");
  return parsed.data;
}

function jsonIn(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** A token that does not hold, and not keys that could not be fetched. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (["JsonWebTokenError", "TokenExpiredError", "NotBeforeError"].includes(error.name)) return true;
  return "statusCode" in error && error.statusCode === 401;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^::ffff:/, "");
  return ["localhost", "::1", "[::1]"].includes(name) || /^127(?:\.\d{1,3}){3}$/.test(name);
}
