// How far two words are from one another in slips of the finger.

/**
 * Slips needed to turn one word into the other (a letter left out, added, swapped with its neighbour or replaced), or
 * `most + 1` when it takes more than `most`. Damerau's distance in the form that edits no place twice.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + same,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] as number, most + 1);
}

/** Slips that are forgiven in a word of this length: short words are too easily another word. */
export function slipsForgiven(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : 2;
}

/**
 * Written for this word by a slip? The first letter has to be right. In a word of five or six letters a replaced letter
 * is mostly another word ("floor", "flood"), so only letters left out, added or swapped count there.
 */
export function isSlipOf(written: string, meant: string): boolean {
  const most = slipsForgiven(meant.length);
  if (most === 0 || written[0] !== meant[0] || /\d/.test(written)) return false;
  if (meant.length < 7 && written.length === meant.length && !isSwapped(written, meant)) return false;
  return slipsBetween(written, meant, most) <= most;
}

function isSwapped(written: string, meant: string): boolean {
  const differing = [...written].flatMap((letter, index) => (letter === meant[index] ? [] : [index]));
  const [first, second] = differing as [number, number];
  return (
    differing.length === 2 &&
    second === first + 1 &&
    written[first] === meant[second] &&
    written[second] === meant[first]
  );
}
