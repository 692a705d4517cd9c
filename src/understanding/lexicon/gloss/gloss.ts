// English words, and what stands for them in another language: forms with a space between them, folded as in `words.ts`.
// `*` lets any ending follow, `+` joins words that stand side by side.

export type Gloss = Readonly<Record<string, string>>;
