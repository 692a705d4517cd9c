// A layer of a neural network in which every output hears every input. Its weights, and what goes in, are rounded to 12
// bits, so that the processor can take eight at a time; what comes out differs by less than a thousandth from what unrounded
// ones give. dense.wat is the readable form of what is compiled below (by wat2wasm of wabt; a test says what it should be).
import type { Tensor } from "./read-weights.ts";

/** Of a row of numbers for each token, another one for each. They may be changed, and hold until the next call. */
export type Dense = (inputs: Float32Array) => Float32Array;

type Compiled = {
  readonly memory: WebAssembly.Memory;
  multiply(inputs: number, tokens: number, weights: number, outputs: number, width: number, sums: number): void;
};

/** The largest rounded number. 1,536 inputs are the most, so no 32-bit sum of a fourth of their products overflows. */
const most = 2047;
const page = 65_536;
const [short, float] = [Int16Array.BYTES_PER_ELEMENT, Float32Array.BYTES_PER_ELEMENT];

export const compiled =
  "AGFzbQEAAAABDwJgAXsBfWAGf39/f39/AAMDAgABBQMBAAAHFQIGbWVtb3J5AgAIbXVsdGlwbHkAAQrZBAIgACAA/foBIQAgAP0f" +
  "ACAA/R8BkiAA/R8CIAD9HwOSkgu1BAIKfwt7IANBAnQhBgNAIAEhByAAIQogBSEIA0AgCiAEaiELIAshCSACIQwgDCAEaiENIA0g" +
  "BGohDiAOIARqIQ/9DAAAAAAAAAAAAAAAAAAAAAAhE/0MAAAAAAAAAAAAAAAAAAAAACEU/QwAAAAAAAAAAAAAAAAAAAAAIRX9DAAA" +
  "AAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEX/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAh" +
  "Gf0MAAAAAAAAAAAAAAAAAAAAACEaA0AgCv0ABAAhECAL/QAEACERIAz9AAQAIRIgEyAQIBL9ugH9rgEhEyAXIBEgEv26Af2uASEX" +
  "IA39AAQAIRIgFCAQIBL9ugH9rgEhFCAYIBEgEv26Af2uASEYIA79AAQAIRIgFSAQIBL9ugH9rgEhFSAZIBEgEv26Af2uASEZIA/9" +
  "AAQAIRIgFiAQIBL9ugH9rgEhFiAaIBEgEv26Af2uASEaIAxBEGohDCANQRBqIQ0gDkEQaiEOIA9BEGohDyALQRBqIQsgCkEQaiEK" +
  "IAogCUkNAAsgCCATEAA4AgAgCCAUEAA4AgQgCCAVEAA4AgggCCAWEAA4AgwgCCAGaiEIIAggFxAAOAIAIAggGBAAOAIEIAggGRAA" +
  "OAIIIAggGhAAOAIMIAggBmohCCALIQogB0ECayEHIAdBAEoNAAsgDyECIAVBEGohBSADQQRrIQMgAw0ACws=";
const module = new WebAssembly.Module(Buffer.from(compiled, "base64"));

/** `kernel` has a row for each input. Inputs come in eights, outputs in fours, and the most tokens are an even number. */
export function createDense(kernel: Tensor, bias: Float32Array, mostTokens: number): Dense {
  const [inputs, outputs] = kernel.shape.slice(-2) as [number, number];
  const { memory, multiply } = new WebAssembly.Instance(module).exports as Compiled;
  const tokensFrom = inputs * outputs * short;
  const sumsFrom = tokensFrom + mostTokens * inputs * short;
  memory.grow(Math.ceil((sumsFrom + mostTokens * outputs * float) / page));
  const weights = new Int16Array(memory.buffer, 0, inputs * outputs);
  const tokens = new Int16Array(memory.buffer, tokensFrom, mostTokens * inputs);
  const sums = new Float32Array(memory.buffer, sumsFrom, mostTokens * outputs);

  const unitOfOutput = new Float32Array(outputs);
  const column = new Float32Array(inputs);
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) column[input] = kernel.values[input * outputs + output] as number;
    unitOfOutput[output] = round(column, 0, weights, output * inputs, inputs);
  }

  return (values) => {
    const count = values.length / inputs;
    const unitOfToken = new Float32Array(count);
    for (let token = 0; token < count; token++) {
      unitOfToken[token] = round(values, token * inputs, tokens, token * inputs, inputs);
    }
    multiply(tokensFrom, count, 0, outputs, inputs * short, sumsFrom);
    for (let token = 0; token < count; token++) {
      scale(sums, token * outputs, unitOfToken[token] as number, unitOfOutput, bias);
    }
    return sums.subarray(0, count * outputs);
  };
}

/** Writes numbers as whole ones, and returns what one of these stands for. */
function round(values: Float32Array, from: number, rounded: Int16Array, to: number, length: number): number {
  let largest = 0;
  for (let index = 0; index < length; index++) largest = Math.max(largest, Math.abs(values[from + index] as number));
  const unit = largest / most || 1;
  const perUnit = 1 / unit;
  for (let index = 0; index < length; index++) {
    // Cutting off what comes after the point rounds what is positive, and takes a fifth of the time of Math.round.
    rounded[to + index] = (((values[from + index] as number) * perUnit + most + 1.5) | 0) - most - 1;
  }
  return unit;
}

function scale(sums: Float32Array, from: number, unit: number, units: Float32Array, bias: Float32Array): void {
  for (let index = 0; index < units.length; index++) {
    sums[from + index] = (sums[from + index] as number) * unit * (units[index] as number) + (bias[index] as number);
  }
}
