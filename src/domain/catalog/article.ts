// What stands before an article's text.
import { z } from "zod";
import { countrySchema } from "./country.ts";
import { audienceSchema, examplesSchema } from "./item.ts";

export const articleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, "use lower case letters, digits and -"),
    title: z.string().min(1).max(120),
    audience: audienceSchema.default({}),
    /** Where law or custom differs: the countries it speaks for. It holds everywhere when left out. */
    country: countrySchema.optional(),
    countries: z.array(countrySchema).min(1).optional(),
    owner: z.email(),
    /** After this date it is not cited any more. */
    review_by: z.iso.date("write a date as 2027-03-31"),
    sensitive: z.boolean().default(false),
    version: z.int().min(1).default(1),
    /** The day on which the text was written or last looked through. */
    updated: z.iso.date("write a date as 2026-03-31").optional(),
    examples: examplesSchema,
  })
  .refine(({ country, countries }) => !country || !countries, {
    error: "give either country or countries",
    path: ["country"],
  });
