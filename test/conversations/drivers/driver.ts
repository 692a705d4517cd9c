// What a story asks of a platform, so that the same story is told on each of them.

import type { Parts } from "../../../src/app.ts";
import type { Config } from "../../../src/config.ts";

/** A message as its reader sees it now. */
export type Shown = {
  readonly id: string;
  readonly thread: string | null;
  /** All there is to read on it, without the buttons. */
  readonly words: string;
  readonly buttons: readonly string[];
  readonly byDeskbell: boolean;
  /** The platform's own message, for the driver. */
  readonly native: unknown;
};

export type Form = { readonly title: string; readonly native: unknown };
export type Values = Readonly<Record<string, string>>;
/** Somebody's own conversation, or a department's channel by its key. */
export type Room = { readonly with: string } | { readonly desk: string };

export interface Driver {
  readonly name: string;
  /** The platform's double, for what no other platform has. */
  readonly native: unknown;
  /** Settings and parts with which the app talks to it. */
  readonly config: Partial<Config>;
  readonly parts: Parts;
  /** The app listens there. */
  connect(url: string): Promise<void>;
  says(email: string, text: string, where?: { desk?: string; under?: Shown; times?: number }): Promise<void>;
  /** Oldest first. */
  reads(room: Room): Promise<Shown[]>;
  /** What only this person got to see in channels. */
  readsAlone(email: string): Promise<Shown[]>;
  presses(email: string, message: Shown, label: string, times?: number): Promise<Form | null>;
  /** Errors by field; none when it was taken. A lookup's value is what its option says. */
  submits(email: string, form: Form, values: Values): Promise<Readonly<Record<string, string>>>;
  /** Every byte sent, and who got to see it. */
  traffic(): readonly { readonly body: string; readonly seenBy: ReadonlySet<string> }[];
  stop(): Promise<void>;
}
