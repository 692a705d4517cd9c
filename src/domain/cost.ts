// What a request costs, as far as its answers say, in the organisation's currency.
import { inOwnCurrency, type Rates } from "./catalog/condition.ts";
import type { Answers, Field } from "./catalog/field.ts";

/** Amounts answered plus the costs of choices, times the quantity where the form asks for one; null when unknown. */
export function costOf(form: readonly Field[], answers: Answers, rates: Rates): number | null {
  const costs = form.flatMap((field) => {
    const answer = answers[field.id];
    if (field.sensitive || answer === undefined) return [];
    if (field.type === "amount" && typeof answer === "object" && "currency" in answer)
      return [inOwnCurrency(answer, rates)];
    if (field.type !== "choice" && field.type !== "choices") return [];
    const chosen = Array.isArray(answer) ? answer : [answer];
    return field.choices.filter(({ id }) => chosen.includes(id as never)).flatMap(({ cost }) => cost ?? []);
  });
  if (costs.length === 0) return null;
  const quantity = form.find((field) => field.type === "number" && field.quantity);
  const times = quantity ? Number(answers[quantity.id] ?? 1) : 1;
  return costs.reduce((sum, cost) => sum + cost, 0) * times;
}
