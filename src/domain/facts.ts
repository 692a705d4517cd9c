// What conditions may know of the people of a case.

import type { Case } from "./case.ts";
import type { Facts, PersonFacts } from "./catalog/condition.ts";
import { holds } from "./catalog/condition.ts";
import type { Directory, PersonId } from "./person.ts";

type People = { readonly author: PersonId; readonly requester: PersonId };

export function factsOf({ author, requester }: People, directory: Directory): Facts {
  return { requester: about(requester, directory), author: about(author, directory), forSelf: author === requester };
}

/** A condition of the item a case began with, over its answers. */
export function holdsFor(condition: string | undefined, record: Case, directory: Directory): boolean {
  const { item, organization } = record.offering;
  const rates = { ...organization.rates, [organization.currency]: 1 };
  return holds(condition, item.form, record.answers, factsOf(record, directory), rates);
}

function about(id: PersonId, directory: Directory): PersonFacts {
  const person = directory.get(id);
  return {
    department: person?.department ?? "",
    country: person?.country ?? "",
    location: person?.location ?? "",
    employment: person?.employment ?? "",
  };
}
