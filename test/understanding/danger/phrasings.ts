// What people wrote, by what is to be heard in it.

export type Phrasings = {
  readonly danger: readonly string[];
  readonly despair: readonly string[];
  readonly harmless: readonly string[];
};
