import { describe, expect, it } from "vitest";
import { costOf } from "../../src/domain/cost.ts";
import { parseAmount } from "../../src/domain/money.ts";
import { anItem } from "../fixtures.ts";

describe("an amount", () => {
  it.each([
    ["1200", { value: 1200, currency: "EUR" }],
    ["1,200", { value: 1200, currency: "EUR" }],
    ["1.200,50 €", { value: 1200.5, currency: "EUR" }],
    ["$1,200.50", { value: 1200.5, currency: "USD" }],
    ["£89.50", { value: 89.5, currency: "GBP" }],
    ["USD 3k", { value: 3000, currency: "USD" }],
    ["1.5m eur", { value: 1_500_000, currency: "EUR" }],
    ["12 000 kr", { value: 12000, currency: "SEK" }],
  ])("%s", (written, amount) => expect(parseAmount(written, "EUR")).toEqual(amount));

  it.each(["", "a lot", "12 bananas for me", "€"])("is not %s", (written) =>
    expect(parseAmount(written, "EUR")).toBeNull(),
  );
});

describe("the cost of a request", () => {
  const { form } = anItem("buy", {
    form: [
      {
        id: "model",
        label: "Model",
        type: "choice",
        choices: [
          { id: "a", label: "A", cost: 100 },
          { id: "b", label: "B" },
        ],
      },
      { id: "count", label: "How many", type: "number", quantity: true },
      { id: "extra", label: "Extra", type: "amount" },
    ],
  });

  it("adds choices and amounts, times the quantity, in the organisation's currency", () => {
    expect(costOf(form, { model: "a", count: 3 }, {})).toBe(300);
    expect(costOf(form, { model: "a", extra: { value: 100, currency: "USD" } }, { USD: 0.9 })).toBe(190);
  });

  it("is unknown when nothing says it", () => expect(costOf(form, { model: "b", count: 3 }, {})).toBeNull());
});
