// Things said once. They are kept as data and worded at delivery, for the person who reads them, from the record as it
// is then.
import { z } from "zod";

export const sayingSchema = z.discriminatedUnion("say", [
  z.object({ say: z.literal("refusal"), code: z.string(), details: z.record(z.string(), z.string()) }),
  z.object({ say: z.literal("trouble"), reference: z.string() }),
]);
export type Saying = z.output<typeof sayingSchema>;
