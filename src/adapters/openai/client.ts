// The client of the openai package, set by our settings alone: whatever else stands in the environment does not count.
import { AzureOpenAI, OpenAI } from "openai";
import { shortFetch } from "./short-fetch.ts";

export type ModelSettings = {
  /** None is needed where the address is of a server without keys. */
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  /** With Azure: the name of the deployment. */
  readonly model: string | undefined;
};

/** Quick, cheap, and it follows schemas. */
export const usualModel = "gpt-4.1-mini";

/** The first general version that knows schemas for replies. Addresses that end in /openai/v1 need none. */
const AZURE_VERSION = "2024-10-21";
const azureHosts = /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/;

export function clientFor(
  { apiKey, baseUrl, model = usualModel }: ModelSettings,
  fetch: typeof globalThis.fetch,
): OpenAI {
  const options = {
    apiKey: apiKey ?? "none",
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: "off" as const,
    fetch: shortFetch(fetch),
  };
  const url = baseUrl === undefined ? null : new URL(baseUrl);
  return url && azureHosts.test(url.hostname) && !url.pathname.includes("/v1")
    ? new AzureOpenAI({ ...options, endpoint: url.origin, deployment: model, apiVersion: AZURE_VERSION })
    : new OpenAI({ ...options, adminAPIKey: null, baseURL: baseUrl ?? "https://api.openai.com/v1" });
}
