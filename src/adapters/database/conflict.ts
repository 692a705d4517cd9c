// Somebody else wrote in between: the work of the transaction runs again, from the start.
export class Conflict extends Error {
  constructor(what: string) {
    super(`${what} was changed by another writer in between`);
    this.name = "Conflict";
  }
}
