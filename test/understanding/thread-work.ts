// What the thread under test is given to do.

export function work(input: number | "die" | "fail"): number {
  if (input === "die") process.exit(7);
  if (input === "fail") throw new Error("cannot double that");
  return input * 2;
}
