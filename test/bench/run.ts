// `npm run bench [-- name ...]`: how fast, beside what else there is. Prints tables; fails only when an answer is wrong.
const benches: Record<string, () => Promise<{ bench: () => void | Promise<void> }>> = {
  calendar: () => import("./calendar.ts"),
  store: () => import("./store.ts"),
  search: () => import("./search.ts"),
};

const asked = process.argv.slice(2);
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { bench } = await load();
  await bench();
}
