// `npm run eval [-- name ...]`: how well Deskbell understands and answers, beside what is asked of it.
const evaluations: Record<string, () => Promise<{ evaluate: () => Promise<void> }>> = {
  understand: () => import("./understand.ts"),
  classify: () => import("./classify.ts"),
  articles: () => import("./articles.ts"),
  search: () => import("./search.ts"),
};

const asked = process.argv.slice(2);
for (const [name, load] of Object.entries(evaluations)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { evaluate } = await load();
  await evaluate();
}
