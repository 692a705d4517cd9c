// Weights of a choice model by gradient descent: of several rows the wanted ones should be chosen. Small weights are kept
// unless the data speaks for large ones, each measured against how much its feature varies.

export type Weights = Readonly<Record<string, number>>;
export type Choice = { readonly share: number; readonly rows: readonly { features: Weights; wanted: boolean }[] };

const steps = 200;
const rate = 0.3;
const restraint = 4;

/** @param choices at least one row of each is wanted. */
export function fitWeights(choices: readonly Choice[]): Weights {
  const names = [...new Set(choices.flatMap(({ rows }) => rows.flatMap(({ features }) => Object.keys(features))))];
  const spreads = names.map((name) =>
    spreadOf(choices.flatMap(({ rows }) => rows.map(({ features }) => features[name] ?? 0))),
  );
  const data = choices.map(({ share, rows }) => ({
    share,
    rows: rows.map(({ features, wanted }) => ({
      values: Float64Array.from(names, (name, at) => (features[name] ?? 0) / (spreads[at] as number)),
      wanted,
    })),
  }));
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => restraint * weight);
    for (const { share, rows } of data) {
      const chances = chancesOf(rows.map(({ values }) => dot(weights, values)));
      const wanted = rows.reduce((sum, row, at) => sum + (row.wanted ? (chances[at] as number) : 0), 1e-12);
      for (const [at, row] of rows.entries()) {
        const chance = chances[at] as number;
        const pull = share * (chance - (row.wanted ? chance / wanted : 0));
        for (let name = 0; name < slope.length; name++) {
          slope[name] = (slope[name] as number) + pull * (row.values[name] as number);
        }
      }
    }
    for (let name = 0; name < weights.length; name++) {
      mean[name] = 0.9 * (mean[name] as number) + 0.1 * (slope[name] as number);
      square[name] = 0.99 * (square[name] as number) + 0.01 * (slope[name] as number) ** 2;
      const first = (mean[name] as number) / (1 - 0.9 ** step);
      const second = Math.sqrt((square[name] as number) / (1 - 0.99 ** step)) + 1e-8;
      weights[name] = (weights[name] as number) - ((step < 140 ? rate : rate / 5) * first) / second;
    }
  }
  return Object.fromEntries(
    names.map((name, at) => [name, Math.round((1000 * (weights[at] as number)) / (spreads[at] as number)) / 1000]),
  );
}

function chancesOf(worths: readonly number[]): number[] {
  const most = Math.max(...worths);
  const powers = worths.map((worth) => Math.exp(worth - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
