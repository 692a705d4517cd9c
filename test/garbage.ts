// Cleaning up memory at will: what holds on to nothing but a weak reference lets go then.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** While the work is going on, again and again. */
export async function collectingGarbage<T>(work: () => Promise<T>): Promise<T> {
  const again = setInterval(collect, 20);
  try {
    return await work();
  } finally {
    clearInterval(again);
  }
}
