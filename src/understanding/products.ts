// The products of a vector with thousands of others, by the vector instructions of the processor: nearly all the time of
// comparing meanings would be spent here. products.wat is the readable form of what is compiled below (by
// wat2wasm of wabt; a test says what it should be).

export type Rows = {
  /** With every row, or with those of these numbers, in their order. */
  multiply(vector: Float32Array, numbers?: Uint32Array): Float32Array;
  /** Not to be written to. */
  row(number: number): Float32Array;
};

type Compiled = {
  readonly memory: WebAssembly.Memory;
  multiply(vector: number, rows: number, width: number, numbers: number, count: number, products: number): void;
};

/** What the instructions take at a time, in numbers; rows are filled up with zeros. */
const step = 16;
const bytes = 4;
const page = 65_536;

export const compiled =
  "AGFzbQEAAAABCgFgBn9/f39/fwADAgEABQMBAAAHFQIGbWVtb3J5AgAIbXVsdGlwbHkAAAqzAgGwAgIDfwR7A0AgBEUEQA8LIAEg" +
  "AygCACACbGohBiAGIAJqIQcgACEI/QwAAAAAAAAAAAAAAAAAAAAAIQn9DAAAAAAAAAAAAAAAAAAAAAAhCv0MAAAAAAAAAAAAAAAA" +
  "AAAAACEL/QwAAAAAAAAAAAAAAAAAAAAAIQwDQCAJIAj9AAQAIAb9AAQA/eYB/eQBIQkgCiAI/QAEECAG/QAEEP3mAf3kASEKIAsg" +
  "CP0ABCAgBv0ABCD95gH95AEhCyAMIAj9AAQwIAb9AAQw/eYB/eQBIQwgCEHAAGohCCAGQcAAaiEGIAYgB0kNAAsgCSAK/eQBIAsg" +
  "DP3kAf3kASEJIAUgCf0fACAJ/R8BkiAJ/R8CIAn9HwOSkjgCACAFQQRqIQUgA0EEaiEDIARBAWshBAwACws=";
let module: WebAssembly.Module | undefined;

/** The vectors are copied. All of them are of this length. */
export function layOut(count: number, length: number, vectorOf: (row: number) => Float32Array): Rows {
  module ??= new WebAssembly.Module(Uint8Array.from(atob(compiled), (character) => character.charCodeAt(0)));
  const { memory, multiply } = new WebAssembly.Instance(module).exports as Compiled;
  const width = Math.max(1, Math.ceil(length / step)) * step;
  const at = { rows: 0, vector: count * width, numbers: (count + 1) * width, products: (count + 1) * width + count };
  memory.grow(Math.ceil(((at.products + count) * bytes) / page));
  const floats = new Float32Array(memory.buffer);
  const chosen = new Uint32Array(memory.buffer, at.numbers * bytes, count);
  for (let number = 0; number < count; number++) floats.set(vectorOf(number), number * width);
  const every = Uint32Array.from({ length: count }, (_, number) => number);

  return {
    multiply(vector, numbers = every) {
      floats.set(vector, at.vector);
      chosen.set(numbers);
      multiply(at.vector * bytes, at.rows, width * bytes, at.numbers * bytes, numbers.length, at.products * bytes);
      return floats.slice(at.products, at.products + numbers.length);
    },
    row: (number) => floats.subarray(number * width, number * width + length),
  };
}
