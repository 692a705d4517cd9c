// Who would know: the departments whose articles and items come nearest to a question, likeliest first.
import type { Hit } from "./page-index.ts";

const most = 3;
/** Of each department only its nearest few count, so that one with many pages is not ahead by their number. */
const counted = 3;

export function knowingDepartments(hits: readonly Hit[], departmentOf: (id: string) => string | undefined): string[] {
  const scores = new Map<string, number[]>();
  for (const { pageId, score } of hits) {
    const department = departmentOf(pageId);
    if (department === undefined) continue;
    const kept = scores.get(department) ?? [];
    if (kept.length < counted) scores.set(department, [...kept, score]);
  }
  const worth = [...scores].map(([department, [best = 0, ...rest]]) => ({
    department,
    worth: best + rest.reduce((sum, score) => sum + score / 4, 0),
  }));
  return worth
    .sort((a, b) => b.worth - a.worth || (a.department < b.department ? -1 : 1))
    .slice(0, most)
    .map(({ department }) => department);
}
