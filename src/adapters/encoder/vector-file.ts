// Vectors on disk, rounded to 8 bits and found by the hash of their text: the shipped content's, and the cache of the rest.
// A header of 64 bytes names the encoder; then records of one size, 16 bytes of hash and a byte per dimension. Records
// are only appended, each batch in one write; a torn last one is cut off when the file is opened.
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Encoder } from "../../ports/encoder.ts";

export type VectorFile = {
  /** Of length one; undefined for a text that the file does not hold. */
  get(text: string): Float32Array | undefined;
  add(texts: readonly string[], vectors: readonly Float32Array[]): void;
};

/** Which encoder made the vectors. A file made by another one counts as empty. */
type Kind = Pick<Encoder, "name" | "dimensions">;
type CodesByHash = Map<string, Int8Array>;

const headerBytes = 64;
const hashBytes = 16;

/** Where the vectors of a folder of content are, for whoever runs it without making them first. */
export function shippedVectors(contentDirectory: string): string {
  return join(contentDirectory, ".vectors.bin");
}

/** The file need not exist: the first `add` begins it. */
export function openVectorFile(path: string, kind: Kind): VectorFile {
  const codesByHash = readVectorFile(path, kind);
  let begun = codesByHash.size > 0;

  return {
    get(text) {
      const codes = codesByHash.get(hashOf(text));
      return codes && decode(codes);
    },
    add(texts, vectors) {
      const added = encodeAll(texts, vectors);
      if (!begun) replaceFile(path, headerOf(kind));
      begun = true;
      appendFileSync(path, toRecords([...added]));
      for (const [hash, codes] of added) codesByHash.set(hash, codes);
    },
  };
}

/** Writes exactly these texts, in an order that depends on nothing but the texts, so that the file can be committed. */
export function writeVectorFile(
  path: string,
  kind: Kind,
  texts: readonly string[],
  vectors: readonly Float32Array[],
): void {
  const sorted = [...encodeAll(texts, vectors)].sort(([a], [b]) => (a < b ? -1 : 1));
  replaceFile(path, Buffer.concat([headerOf(kind), toRecords(sorted)]));
}

/** What the file lacks of these texts, and how many of its vectors none of them needs. */
export function compareVectorFile(
  path: string,
  kind: Kind,
  texts: readonly string[],
): { missing: string[]; unused: number } {
  const codesByHash = readVectorFile(path, kind);
  const hashes = new Set(texts.map(hashOf));
  return {
    missing: [...new Set(texts)].filter((text) => !codesByHash.has(hashOf(text))),
    unused: [...codesByHash.keys()].filter((hash) => !hashes.has(hash)).length,
  };
}

function readVectorFile(path: string, kind: Kind): CodesByHash {
  const codesByHash: CodesByHash = new Map();
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (!bytes.subarray(0, headerBytes).equals(headerOf(kind))) return codesByHash;

  const size = hashBytes + kind.dimensions;
  const whole = bytes.length - ((bytes.length - headerBytes) % size);
  if (whole < bytes.length) truncateSync(path, whole);
  for (let offset = headerBytes; offset < whole; offset += size) {
    const hash = bytes.toString("hex", offset, offset + hashBytes);
    codesByHash.set(hash, new Int8Array(bytes.buffer, bytes.byteOffset + offset + hashBytes, kind.dimensions));
  }
  return codesByHash;
}

function headerOf({ name, dimensions }: Kind): Buffer {
  return Buffer.from(`vectors ${name} ${dimensions}`.padEnd(headerBytes - 1).concat("\n"), "utf8");
}

function encodeAll(texts: readonly string[], vectors: readonly Float32Array[]): CodesByHash {
  return new Map(texts.map((text, index) => [hashOf(text), round(vectors[index] as Float32Array)]));
}

function toRecords(entries: readonly (readonly [string, Int8Array])[]): Buffer {
  return Buffer.concat(
    entries.flatMap(([hash, codes]) => [
      Buffer.from(hash, "hex"),
      Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength),
    ]),
  );
}

function round(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((127 * value) / largest));
}

function decode(codes: Int8Array): Float32Array {
  let squares = 0;
  for (const code of codes) squares += code * code;
  const length = Math.sqrt(squares) || 1;
  const vector = new Float32Array(codes.length);
  for (let at = 0; at < codes.length; at++) vector[at] = (codes[at] as number) / length;
  return vector;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest().toString("hex", 0, hashBytes);
}

function replaceFile(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}
