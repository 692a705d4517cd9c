// Compatible servers take different parameters. What one refuses is left out from then on, so the tries come to an end.
import { APIError } from "openai";

/** What is left of each; the first one is used. */
export type Dialect = {
  /** How a reply in JSON is asked for; the schema stands in the instructions besides. */
  readonly formats: readonly ("json_schema" | "json_object")[];
  readonly limits: readonly ("max_completion_tokens" | "max_tokens")[];
  readonly temperature: boolean;
};

export function firstDialect(baseUrl: string | undefined): Dialect {
  const own = baseUrl === undefined || /\.(?:openai|azure)\.com$/.test(new URL(baseUrl).hostname);
  return {
    formats: ["json_schema", "json_object"],
    limits: own ? ["max_completion_tokens", "max_tokens"] : ["max_tokens", "max_completion_tokens"],
    temperature: true,
  };
}

/** Null when the error is about something else. Some servers answer 500 where 400 is meant, so the words tell. */
export function withoutRefused(dialect: Dialect, error: unknown): Dialect | null {
  if (!(error instanceof APIError) || error.status === undefined || error.status === 429) return null;
  const { formats, limits, temperature } = dialect;
  const said = `${error.param ?? ""} ${error.message}`;
  if (temperature && said.includes("temperature")) return { ...dialect, temperature: false };
  if (limits[0] && said.includes(limits[0])) return { ...dialect, limits: limits.slice(1) };
  const aboutFormat = /response_?format|schema|json_?object/i.test(said) || error.status === 422;
  return formats.length > 0 && aboutFormat ? { ...dialect, formats: formats.slice(1) } : null;
}
