// Answers of Slack that are asked for again and again, kept for a while.

const MOST_KEPT = 5000;

/** A failed question is forgotten at once; one under way is shared. `forMs` in milliseconds. */
export function remember<T>(forMs: number, ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return (key) => {
    const known = kept.get(key);
    if (known && known.until > Date.now()) return known.answer;
    const answer = ask(key);
    kept.delete(key);
    kept.set(key, { until: Date.now() + forMs, answer });
    answer.catch(() => {
      if (kept.get(key)?.answer === answer) kept.delete(key);
    });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
