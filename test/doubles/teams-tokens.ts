// Microsoft's part in the trust: keys that requests to a bot are signed with, and the page that names them.
import { createHmac, createSign, generateKeyPairSync } from "node:crypto";

/** What to do differently from a genuine token. */
export type Forgery = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signed with a key that Microsoft does not know; with the public key as if it were a secret; or not at all. */
  readonly signature?: "another key" | "public key as secret" | "none";
};
export type Tokens = {
  readonly issuer: string;
  keys(): { readonly keys: readonly Readonly<Record<string, unknown>>[] };
  /** A token that Teams would send with an activity of this service. */
  mint(serviceUrl: string, forgery?: Forgery): string;
};

/** Bot Builder lets a token's times be off by five minutes (seconds). */
const HOUR = 3600;

/** Made when first needed, since making them takes half a second. */
const pairs = new Map<string, ReturnType<typeof aPair>>();
const aPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

function pair(name: "genuine" | "another key") {
  const made = pairs.get(name) ?? aPair();
  pairs.set(name, made);
  return made;
}

export function tokensFor(appId: string): Tokens {
  const issuer = "https://api.botframework.com";
  const kid = "deskbell-double-1";
  const { publicKey } = pair("genuine");
  const published = publicKey.export({ type: "spki", format: "pem" }).toString();

  const signed = (content: string, how: Forgery["signature"]): string => {
    if (how === "none") return "";
    if (how === "public key as secret") return createHmac("sha256", published).update(content).digest("base64url");
    const { privateKey } = pair(how ?? "genuine");
    return createSign("RSA-SHA256").update(content).sign(privateKey, "base64url");
  };

  return {
    issuer,
    keys: () => ({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid, use: "sig", endorsements: ["msteams"] }],
    }),
    mint(serviceUrl, { claims = {}, header = {}, signature } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const about = { iss: issuer, aud: appId, nbf: now - 60, exp: now + HOUR, serviceurl: serviceUrl, ...claims };
      const content = [{ alg: "RS256", typ: "JWT", kid, ...header }, about].map(encoded).join(".");
      return `${content}.${signed(content, signature)}`;
    },
  };
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
