// Further hostile input, kept beside the checkout by whoever looks after it: a line of JSON each. None where it is not there.
import { existsSync, readFileSync } from "node:fs";

export type Row = {
  readonly id: string;
  readonly surface: string;
  readonly payload: unknown;
  /** What is safe, in words; begins with the status where there is one. */
  readonly expect: string;
};

const file = new URL("../../../shared/security/malicious.jsonl", import.meta.url);

export function hostileRows(): Row[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}
