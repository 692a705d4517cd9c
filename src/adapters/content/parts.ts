// The files of a content folder, each read and found to have the right shape. What they name is not looked up yet.
import { type BusinessCalendar, businessCalendarSchema } from "../../domain/catalog/business-calendar.ts";
import type { Application, Article, Location } from "../../domain/catalog/content.ts";
import { type Department, departmentSchema } from "../../domain/catalog/department.ts";
import { type Item, itemSchema } from "../../domain/catalog/item.ts";
import { type Organization, organizationSchema } from "../../domain/catalog/organization.ts";
import { AFFECTED, CAN_WORK, standardIssueFields } from "../../domain/priority.ts";
import { error, located, type Path, type Report, type Source } from "./fault.ts";
import { readArticle } from "./read-article.ts";
import type { Files } from "./read-files.ts";
import { type Listed, readPeople } from "./read-people.ts";
import { type Listing, readApplications, readLocations } from "./read-places.ts";
import { readShape } from "./read-shape.ts";
import { readYaml } from "./read-yaml.ts";

export type Part<Value> = { readonly source: Source; readonly value: Value };
export type Parts = {
  readonly organization: Part<Organization> | null;
  readonly calendars: ReadonlyMap<string, Part<BusinessCalendar>>;
  readonly departments: ReadonlyMap<string, Part<Department>>;
  readonly items: ReadonlyMap<string, Part<Item>>;
  readonly articles: ReadonlyMap<string, Part<Article>>;
  readonly locations: Listing<Location>;
  readonly applications: Listing<Application>;
  readonly people: Listing<Listed>;
};

const departmentKey = /^[a-z]+$/;

export function partsIn(files: Files, report: Report): Parts {
  const shaped = <Value>(schema: Parameters<typeof readShape<Value>>[0], file: string): Part<Value> | null => {
    const source = readYaml(file, files.get(file) as string, report);
    const value = source && readShape(schema, source, report);
    return source && value && { source, value };
  };
  const listed = <Entry>(file: string, read: (file: string, text: string, report: Report) => Listing<Entry>) => {
    const text = files.get(file);
    return text === undefined ? { entries: new Map<string, Entry>(), lines: new Map() } : read(file, text, report);
  };
  const refused = (file: string, message: string) => {
    report({ file, line: 1, severity: "error", message });
    return null;
  };

  return {
    organization: files.has("organization.yaml")
      ? shaped(organizationSchema, "organization.yaml")
      : refused("organization.yaml", "the file is missing"),
    calendars: collected(filesIn(files, /^calendars\/([^/]+)\.yaml$/), (file) => shaped(businessCalendarSchema, file)),
    departments: collected(departmentFolders(files), (folder, key) => {
      const file = `${folder}/department.yaml`;
      if (!departmentKey.test(key) || key in {})
        return refused(file, `${key}: name a department's folder in small letters`);
      if (!files.has(file)) return refused(file, "the file is missing");
      const part = shaped(departmentSchema, file);
      return part && { ...part, value: { key, ...part.value } };
    }),
    items: collected(filesIn(files, /^departments\/[^/]+\/catalog\/([^/]+)\.yaml$/, report), (file, name) => {
      const part = shaped(itemSchema, file);
      if (!part || !isNamedAfter(name, part.value.id, part.source, report)) return null;
      return withStandardFields({ ...part, value: { ...part.value, department: departmentOf(file) } }, report);
    }),
    articles: collected(filesIn(files, /^departments\/[^/]+\/articles\/([^/]+)\.md$/, report), (file, name) => {
      const read = readArticle(file, files.get(file) as string, departmentOf(file), report);
      if (!read || !isNamedAfter(name, read.article.id, read.source, report)) return null;
      return { source: read.source, value: read.article };
    }),
    locations: listed("locations.csv", readLocations),
    applications: listed("applications.csv", readApplications),
    people: listed("people.csv", readPeople),
  };
}

/** How badly an issue hurts is asked of everybody in the same words. */
function withStandardFields(part: Part<Item>, report: Report): Part<Item> | null {
  const { source, value: item } = part;
  const own = item.form.findIndex(({ id }) => id === AFFECTED || id === CAN_WORK);
  if (own !== -1) {
    const message = `${item.form[own]?.id} is asked with every issue already: leave it out, or choose another id`;
    report(located(source, error(["form", own, "id"], message)));
    return null;
  }
  return item.kind === "issue"
    ? {
        source,
        value: {
          ...item,
          form: [...item.form, ...(item.visibility === "confidential" ? [] : standardIssueFields(item))],
        },
      }
    : part;
}

function isNamedAfter(name: string, id: string, source: Source, report: Report): boolean {
  const path: Path = ["id"];
  if (name !== id) report(located(source, error(path, `the id ${id} must be the file's name, ${name}`)));
  return name === id;
}

/** Files by the name in the pattern's group. Of two with the same name the second is reported and left out. */
function filesIn(files: Files, pattern: RegExp, report?: Report): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files.keys()) {
    const name = pattern.exec(file)?.[1];
    if (name === undefined) continue;
    const before = found.get(name);
    if (before === undefined) found.set(name, file);
    else report?.({ file, line: 1, severity: "error", message: `the id ${name} is used before, in ${before}` });
  }
  return found;
}

function departmentFolders(files: Files): Map<string, string> {
  const folders = [...files.keys()].flatMap((file) => /^departments\/[^/]+/.exec(file)?.[0] ?? []);
  return new Map(folders.map((folder) => [folder.slice("departments/".length), folder]));
}

const departmentOf = (file: string): string => file.split("/")[1] as string;

function collected<Value>(
  files: ReadonlyMap<string, string>,
  read: (file: string, name: string) => Part<Value> | null,
): Map<string, Part<Value>> {
  const parts = new Map<string, Part<Value>>();
  for (const [name, file] of files) {
    const part = read(file, name);
    if (part) parts.set(name, part);
  }
  return parts;
}
