// What models cost, as OpenAI lists them: US dollars for a million tokens. The one place to mend when prices change.

type Price = { readonly input: number; readonly output: number };

const prices: Readonly<Record<string, Price>> = {
  "gpt-4.1": { input: 2, output: 8 },
  "gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "gpt-4o": { input: 2.5, output: 10 },
  "gpt-4o-mini": { input: 0.15, output: 0.6 },
  "gpt-5": { input: 1.25, output: 10 },
  "gpt-5-mini": { input: 0.25, output: 2 },
  "gpt-5-nano": { input: 0.05, output: 0.4 },
  "gpt-5.1": { input: 1.25, output: 10 },
};

/** Dated releases ("gpt-4o-mini-2024-07-18") cost what the model costs; null for one that is not listed. */
export function priceOf(model: string): Price | null {
  return prices[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")] ?? null;
}
