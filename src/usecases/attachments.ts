// What came with a message: names and links; the files stay with the platform.
import type { Attachment } from "../domain/case.ts";
import type { Words } from "./receive-words.ts";

export function attachmentsOf(event: Words): Attachment[] {
  return event.kind === "message" ? event.files.map(({ name, url }) => ({ name, url })) : [];
}
