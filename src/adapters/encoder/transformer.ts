// The Universal Sentence Encoder, lite (Cer et al. 2018): the tokens of a sentence look at one another in two layers of a
// transformer (Vaswani et al. 2017), and their mean is the sentence. Written out, because its own library, which is for any
// network, takes twice as long and 60 MB more.
import { createDense } from "./dense.ts";
import type { Tensor, Weights } from "./read-weights.ts";

/** A row of numbers for each token, one after the other. */
type Rows = Float32Array;
type Step = (rows: Rows) => Rows;

const heads = 4;
/** Tokens. What comes after them is not read. */
const longest = 128;
/** Keeps the spread of numbers that are all the same from being 0. */
const epsilon = 1e-6;

/** The vector of a sentence of one token or more; its length is 1. */
export function createTransformer(weights: Weights): (tokens: readonly number[]) => Float32Array {
  const dense = (kernel: string, bias: string) => createDense(weights(kernel), weights(bias).values, longest);
  const norm = (part: string) => normalise(weights(`${part}/layer_norm_scale`), weights(`${part}/layer_norm_bias`));
  const layer = (name: string) => {
    const transform = (what: string) => {
      const path = `${name}/MultiheadAttention/${what}_transform_single`;
      return dense(`${path}/kernel`, `${path}/bias`);
    };
    const feed = (what: string) => dense(`${name}/FFN/${what}`, `${name}/FFN/${what}/bias`);
    const width = weights(`${name}/layer_norm_scale`).values.length;
    return {
      attend: inTurn(norm(name), transform("qkv"), (rows) => lookAtOneAnother(rows, width), transform("output")),
      feed: inTurn(norm(`${name}/FFN`), feed("conv1"), withoutNegatives, feed("conv2")),
    };
  };
  const embed = embedding(weights("Embeddings_en"), weights("Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"));
  const [first, second] = [layer("Layer_0"), layer("Layer_1")];
  // What goes into the first layer is half as wide as what comes out of it.
  const widen = dense("Layer_0/dense/kernel", "Layer_0/dense/bias");
  const finish = dense("hidden_layers/tanh_layer_0/weights", "hidden_layers/tanh_layer_0/bias");

  return (tokens) => {
    const read = tokens.slice(0, longest);
    const input = embed(read);
    let rows = add(first.attend(input), widen(input));
    rows = add(first.feed(rows), rows);
    rows = add(second.attend(rows), rows);
    rows = add(second.feed(rows), rows);
    return toLengthOne(finish(meanOf(rows, read.length)).map(Math.tanh));
  };
}

const inTurn =
  (...steps: readonly Step[]): Step =>
  (rows) =>
    steps.reduce((values, step) => step(values), rows);

/** What a token means, twice, and where it stands, as waves of many lengths. */
function embedding({ shape, values }: Tensor, frequencies: Tensor): (tokens: readonly number[]) => Rows {
  const width = shape[1] as number;
  return (tokens) => {
    const rows = new Float32Array(tokens.length * width);
    for (const [place, token] of tokens.entries()) {
      for (const [wave, frequency] of frequencies.values.entries()) {
        const [sine, cosine] = [place * width + wave, place * width + width / 2 + wave];
        rows[sine] = 2 * (values[token * width + wave] as number) + Math.sin(place * frequency);
        rows[cosine] = 2 * (values[token * width + width / 2 + wave] as number) + Math.cos(place * frequency);
      }
    }
    return rows;
  };
}

/** Each row to mean 0 and spread 1, then to what was learned to be best (Ba et al. 2016). */
function normalise({ values: scale }: Tensor, { values: bias }: Tensor): Step {
  const width = scale.length;
  return (rows) => {
    const result = new Float32Array(rows.length);
    for (let from = 0; from < rows.length; from += width) {
      let sum = 0;
      for (let index = 0; index < width; index++) sum += rows[from + index] as number;
      const mean = sum / width;
      let squares = 0;
      for (let index = 0; index < width; index++) squares += ((rows[from + index] as number) - mean) ** 2;
      const factor = 1 / Math.sqrt(squares / width + epsilon);
      for (let index = 0; index < width; index++) {
        const value = ((rows[from + index] as number) - mean) * factor;
        result[from + index] = value * (scale[index] as number) + (bias[index] as number);
      }
    }
    return result;
  };
}

/** Every row holds a token's query, key and value; what becomes of it is the values of the tokens that it asks for. */
function lookAtOneAnother(rows: Rows, width: number): Rows {
  const tokens = rows.length / (3 * width);
  const size = width / heads;
  const result = new Float32Array(tokens * width);
  const shares = new Float32Array(tokens);
  for (let head = 0; head < width; head += size) {
    for (let token = 0; token < tokens; token++) {
      const query = token * 3 * width + head;
      let largest = Number.NEGATIVE_INFINITY;
      for (let other = 0; other < tokens; other++) {
        const key = other * 3 * width + width + head;
        let product = 0;
        for (let index = 0; index < size; index++) {
          product += (rows[query + index] as number) * (rows[key + index] as number);
        }
        shares[other] = product / Math.sqrt(size);
        largest = Math.max(largest, shares[other] as number);
      }
      let total = 0;
      for (let other = 0; other < tokens; other++) {
        shares[other] = Math.exp((shares[other] as number) - largest);
        total += shares[other] as number;
      }
      for (let other = 0; other < tokens; other++) {
        const value = other * 3 * width + 2 * width + head;
        const share = (shares[other] as number) / total;
        for (let index = 0; index < size; index++) {
          const at = token * width + head + index;
          result[at] = (result[at] as number) + share * (rows[value + index] as number);
        }
      }
    }
  }
  return result;
}

/** In place. */
function withoutNegatives(rows: Rows): Rows {
  for (let index = 0; index < rows.length; index++) {
    const value = rows[index] as number;
    // A choice between two would be guessed wrongly by the processor half of the time.
    rows[index] = (value + Math.abs(value)) / 2;
  }
  return rows;
}

/** To the first, in place. */
function add(rows: Rows, others: Rows): Rows {
  for (let index = 0; index < rows.length; index++) {
    rows[index] = (rows[index] as number) + (others[index] as number);
  }
  return rows;
}

function meanOf(rows: Rows, count: number): Float32Array {
  const mean = new Float32Array(rows.length / count);
  for (let from = 0; from < rows.length; from += mean.length) {
    for (let index = 0; index < mean.length; index++) {
      mean[index] = (mean[index] as number) + (rows[from + index] as number) / count;
    }
  }
  return mean;
}

function toLengthOne(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}
