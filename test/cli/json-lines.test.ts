import { PassThrough, Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Answer, answerLines } from "../../src/cli/json-lines.ts";

describe("a stream of JSON Lines", () => {
  it("is answered in its own order, however long each answer takes", async () => {
    const theLongerTheEarlier: Answer = async (row) => {
      for (let turns = (row as { turns: number }).turns; turns > 0; turns--) await nextTurn();
      return row as object;
    };
    const rows = [{ turns: 9 }, { turns: 3 }, { turns: 0 }];
    expect(await answersTo([rows.map((row) => `${JSON.stringify(row)}\n`).join("")], theLongerTheEarlier)).toEqual(
      rows,
    );
  });

  it("gives one line for each, also for a blank one, one without its line feed, and those Windows writes", async () => {
    expect(await answersTo(['\uFEFF{"id":1}\r\n', "\n", '{"id":2}'])).toEqual([
      { id: 1 },
      { error: "this line is not JSON" },
      { id: 2 },
    ]);
    expect(await answersTo([])).toEqual([]);
  });

  it("goes on after a line it cannot answer, and says which one it was", async () => {
    const picky: Answer = (row) => {
      if ((row as { bad?: boolean }).bad) throw new Error("no such day");
      return row as object;
    };
    expect(await answersTo(['nonsense\n{"id":"x","bad":true}\n{"bad":true}\n{"id":3}\n'], picky)).toEqual([
      { error: "this line is not JSON" },
      { id: "x", error: "no such day" },
      { error: "no such day" },
      { id: 3 },
    ]);
  });

  it("may be cut anywhere, inside a letter too", async () => {
    const bytes = Buffer.from('{"id":"受け"}\n{"id":"é"}\n');
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(await answersTo(pieces)).toEqual([{ id: "受け" }, { id: "é" }]);
  });

  it("is parted by line feeds only: text may hold other separators", async () => {
    expect(await answersTo(['{"id":"a\u2028b\u2029c\u0085d"}\n'])).toEqual([{ id: "a\u2028b\u2029c\u0085d" }]);
  });

  it("is read no faster than its answers are taken", async () => {
    let read = 0;
    function* lines() {
      for (; read < 2000; read++) yield `{"id":${read},"text":"${"x".repeat(1000)}"}\n`;
    }
    const asked = new PassThrough({ highWaterMark: 1 });
    const finished = answerLines((row) => row as object, { input: Readable.from(lines()), output: asked });
    for (let turns = 0; turns < 100; turns++) await nextTurn();
    expect(read).toBeLessThan(500);

    asked.resume();
    await finished;
    expect(read).toBe(2000);
  });

  it("ends with the fault of an input that cannot be read", async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error("disk on fire")) });
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(answerLines((row) => row as object, { input: broken, output: nowhere })).rejects.toThrow(
      "disk on fire",
    );
  });
});

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

async function answersTo(chunks: (string | Buffer)[], answer: Answer = (row) => row as object): Promise<unknown[]> {
  const output = new PassThrough();
  const finished = answerLines(answer, { input: Readable.from(chunks, { objectMode: false }), output });
  const written = (await Promise.all([output.toArray(), finished]))[0] as Buffer[];
  return Buffer.concat(written)
    .toString()
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
