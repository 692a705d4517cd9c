// The databases that pass the contract suites. PostgreSQL will join them.
import { aDatabase } from "../database.ts";

export const engines = [{ name: "SQLite", open: aDatabase }];
