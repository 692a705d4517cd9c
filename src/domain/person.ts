// The people Deskbell knows, and how they stand to one another. The directory is a snapshot: lookups never wait.
import { z } from "zod";

export type PersonId = string;

export const personSchema = z.object({
  id: z.string().min(1),
  email: z.email(),
  name: z.string().min(1),
  title: z.string(),
  /** The manager's e-mail, as directories give it; empty at the top of the tree. */
  managerEmail: z.string(),
  department: z.string(),
  roles: z.array(z.enum(["employee", "fulfiller", "lead", "administrator"])),
  costCenter: z.string(),
  /** A location's name or alias as the directory has it; resolved against the content's locations. */
  location: z.string(),
  country: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()).min(1),
  /** The language they wrote last, where that is known. No directory has it. */
  writes: z.string().optional(),
  employment: z.string(),
  startDate: z.iso.date().nullable(),
  active: z.boolean(),
  /** Last day away (local date), when the directory knows of an absence. */
  awayUntil: z.iso.date().nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** The languages to say something in, best first: the one they write, then those that the directory has. */
export function languagesFor({ writes, languages }: Pick<Person, "writes" | "languages">): readonly string[] {
  return writes === undefined ? languages : [writes, ...languages];
}

export interface Directory {
  readonly people: readonly Person[];
  get(id: PersonId): Person | undefined;
  byEmail(email: string): Person | undefined;
  managerOf(id: PersonId): Person | undefined;
}

export function directoryOf(people: readonly Person[]): Directory {
  const byId = new Map(people.map((person) => [person.id, person]));
  const byEmail = new Map(people.map((person) => [person.email.toLowerCase(), person]));
  return {
    people,
    get: (id) => byId.get(id),
    byEmail: (email) => byEmail.get(email.toLowerCase()),
    managerOf: (id) => {
      const managerEmail = byId.get(id)?.managerEmail;
      return managerEmail ? byEmail.get(managerEmail.toLowerCase()) : undefined;
    },
  };
}
