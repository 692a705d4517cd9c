// npm runs a script in the project's folder and tells in INIT_CWD where its caller stood.
import { resolve } from "node:path";

export function callerPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? "", path);
}
