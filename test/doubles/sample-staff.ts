// The people of the sample company, as a chat platform would know them.
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";

export type Staff = readonly {
  readonly email: string;
  readonly name: string;
  readonly departments: readonly string[];
}[];

/** Those who have not left. */
export async function sampleStaff(): Promise<Staff> {
  const text = await readFile(new URL("../../knowledge/people.csv", import.meta.url), "utf8");
  const rows = parse(text, { columns: true }) as { email: string; name: string; department: string; active: string }[];
  return rows
    .filter(({ active }) => active === "yes")
    .map(({ email, name, department }) => ({ email, name, departments: [department] }));
}
