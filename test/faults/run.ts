// npm run test:faults [-- seed]: a hundred requests, during which Deskbell is killed ten times. A minute or two.
import { killAtRandom } from "./kill-at-random.ts";

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`seed ${seed}`);
const wrong = await killAtRandom({ requests: 100, kills: 10, seed, say });
for (const line of wrong) say(line);
say(wrong.length === 0 ? "nothing lost, nothing doubled" : `${wrong.length} things went wrong, with seed ${seed}`);
process.exit(wrong.length === 0 ? 0 : 1);
