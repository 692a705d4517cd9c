// The little linear algebra that learning needs, in plain loops over typed arrays, laid out so that all of them run along
// rows. Indices are in range by construction, so reads are not checked one by one.

/** Row after row. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly data: Float64Array };

const blockSize = 64;

export function createMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/**
 * Solves `left x = b` for every row b of `right`, in place. `left` is symmetric and positive definite; only its lower
 * half is read, and all of it is overwritten. About n³/6 + m n² multiplications for n unknowns and m right-hand sides.
 */
export function solvePositive(left: Matrix, right: Matrix): void {
  factor(left);
  mirror(left);
  const n = left.rows;
  for (let from = 0; from < n; from += blockSize) {
    const to = Math.min(from + blockSize, n);
    subtractProducts(right, [0, right.rows], [from, to], right, left, [0, from]);
    for (let row = 0; row < right.rows; row++) substitute(left, right.data, row * n, from, to);
  }
  for (let to = n; to > 0; to -= blockSize) {
    const from = Math.max(0, to - blockSize);
    subtractProducts(right, [0, right.rows], [from, to], right, left, [to, n]);
    for (let row = 0; row < right.rows; row++) substituteBack(left, right.data, row * n, from, to);
  }
}

/** Cholesky: the lower half becomes L with L Lᵀ = left. */
function factor(left: Matrix): void {
  const n = left.rows;
  const { data } = left;
  for (let from = 0; from < n; from += blockSize) {
    const to = Math.min(from + blockSize, n);
    subtractProducts(left, [from, n], [from, to], left, left, [0, from]);
    for (let column = from; column < to; column++) {
      const diagonal = column * n;
      const pivot = Math.sqrt(
        (data[diagonal + column] as number) - dot(data, diagonal + from, data, diagonal + from, column - from),
      );
      data[diagonal + column] = pivot;
      for (let row = column + 1; row < n; row++) {
        const sum = dot(data, row * n + from, data, diagonal + from, column - from);
        data[row * n + column] = ((data[row * n + column] as number) - sum) / pivot;
      }
    }
  }
}

/** How many places the lower half takes, row after row, each up to the diagonal; and where row number `rows` begins. */
export function triangle(rows: number): number {
  return (rows * (rows + 1)) / 2;
}

/** The whole of a symmetric matrix of which the lower half was written so. */
export function unfold(half: Float64Array, size: number): Matrix {
  const whole = createMatrix(size, size);
  for (let row = 0; row < size; row++) whole.data.set(half.subarray(triangle(row), triangle(row + 1)), row * size);
  mirror(whole);
  return whole;
}

/** Copies the lower half to the upper one. */
function mirror({ rows: n, data }: Matrix): void {
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < row; column++) data[column * n + row] = data[row * n + column] as number;
  }
}

function substitute({ rows: n, data }: Matrix, right: Float64Array, offset: number, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const sum = dot(data, index * n + from, right, offset + from, index - from);
    right[offset + index] = ((right[offset + index] as number) - sum) / (data[index * n + index] as number);
  }
}

function substituteBack(
  { rows: n, data }: Matrix,
  right: Float64Array,
  offset: number,
  from: number,
  to: number,
): void {
  for (let index = to - 1; index >= from; index--) {
    const sum = dot(data, index * n + index + 1, right, offset + index + 1, to - index - 1);
    right[offset + index] = ((right[offset + index] as number) - sum) / (data[index * n + index] as number);
  }
}

type Range = readonly [from: number, to: number];

/** target[i, j] -= Σ a[i, k] b[j, k], two rows by four at a time, which is what keeps a processor busy. */
function subtractProducts(
  target: Matrix,
  [i0, i1]: Range,
  [j0, j1]: Range,
  a: Matrix,
  b: Matrix,
  [k0, k1]: Range,
): void {
  if (k0 === k1) return;
  const t = target.data;
  const x = a.data;
  const y = b.data;
  const width = target.columns;
  let i = i0;
  for (; i + 1 < i1; i += 2) {
    const p = i * a.columns;
    const q = p + a.columns;
    let j = j0;
    for (; j + 3 < j1; j += 4) {
      const r = j * b.columns;
      const s = r + b.columns;
      const u = s + b.columns;
      const v = u + b.columns;
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      for (let k = k0; k < k1; k++) {
        const xp = x[p + k] as number;
        const xq = x[q + k] as number;
        const yr = y[r + k] as number;
        const ys = y[s + k] as number;
        const yu = y[u + k] as number;
        const yv = y[v + k] as number;
        c0 += xp * yr;
        c1 += xp * ys;
        c2 += xp * yu;
        c3 += xp * yv;
        d0 += xq * yr;
        d1 += xq * ys;
        d2 += xq * yu;
        d3 += xq * yv;
      }
      subtractFour(t, i * width + j, c0, c1, c2, c3);
      subtractFour(t, (i + 1) * width + j, d0, d1, d2, d3);
    }
    for (; j < j1; j++) {
      subtract(t, i * width + j, dot(x, p + k0, y, j * b.columns + k0, k1 - k0));
      subtract(t, (i + 1) * width + j, dot(x, q + k0, y, j * b.columns + k0, k1 - k0));
    }
  }
  for (let j = j0; i < i1 && j < j1; j++) {
    subtract(t, i * width + j, dot(x, i * a.columns + k0, y, j * b.columns + k0, k1 - k0));
  }
}

function subtractFour(target: Float64Array, at: number, a: number, b: number, c: number, d: number): void {
  subtract(target, at, a);
  subtract(target, at + 1, b);
  subtract(target, at + 2, c);
  subtract(target, at + 3, d);
}

function subtract(target: Float64Array, at: number, value: number): void {
  target[at] = (target[at] as number) - value;
}

export function dot(a: Float64Array, from: number, b: Float64Array, start: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let index = 0;
  for (; index + 3 < length; index += 4) {
    s0 += (a[from + index] as number) * (b[start + index] as number);
    s1 += (a[from + index + 1] as number) * (b[start + index + 1] as number);
    s2 += (a[from + index + 2] as number) * (b[start + index + 2] as number);
    s3 += (a[from + index + 3] as number) * (b[start + index + 3] as number);
  }
  for (; index < length; index++) s0 += (a[from + index] as number) * (b[start + index] as number);
  return s0 + s1 + s2 + s3;
}
