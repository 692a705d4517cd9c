// An article's own names.
import type { Article } from "../../../domain/catalog/content.ts";
import type { Finding } from "../fault.ts";
import { checkAudience, checkLanguages } from "./check-words.ts";
import { checkPerson, type Ground } from "./ground.ts";

export function checkArticle({ audience, ownerEmail, examples }: Article, ground: Ground): Finding[] {
  return [
    ...checkAudience(audience, ground),
    ...checkPerson(ownerEmail, ["owner"], ground),
    ...checkLanguages(examples, ground),
  ];
}
