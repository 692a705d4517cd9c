// A press or a submitted form, with everything a verb needs to know about it.
import type { z } from "zod";
import type { PersonId } from "../domain/person.ts";
import { refuse } from "../domain/refusal.ts";
import type { Action, Verb } from "../messages/action.ts";
import type { RawValues } from "../messages/form-view.ts";
import type { Place } from "../ports/chat.ts";
import type { SurfaceId } from "../ports/outgoing.ts";

type On<A extends Action> = {
  /** The event's key: its effect happens once. */
  readonly cause: string;
  readonly by: PersonId;
  readonly action: A;
  /** What was filled in; empty for a button without a form. */
  readonly values: RawValues;
  readonly place: Place;
  /** The card it was pressed on, when Deskbell still knows it. */
  readonly surface: SurfaceId | null;
};
type ActionOf = { readonly [A in Action as A["do"]]: A };

export type Press<V extends Verb = Verb> = On<ActionOf[V]>;

/** What was filled in, read by its shape. Refuses: answers-missing, for what none of our forms would send. */
export function filledIn<T>(shape: z.ZodType<T>, values: RawValues): T {
  const read = shape.safeParse(values);
  return read.success ? read.data : refuse("answers-missing");
}

/** A required text of a form, trimmed. */
export function textOf(values: RawValues, field: string): string {
  const value = values[field];
  return typeof value === "string" ? value.trim() : "";
}

/** An optional text of a form: null when nothing was written. */
export const optionalText = (values: RawValues, field: string): string | null => textOf(values, field) || null;
