// What the department reads on a card: in words that a tired person understands.
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/messages/card.ts";
import { spoken, wordsFor } from "../../src/messages/wording/words.ts";
import { workerCard } from "../../src/messages/worker-card.ts";
import { aCase, anItem, aPerson, aWorld } from "../fixtures.ts";

const vpn = anItem("vpn", { kind: "issue" });
const world = aWorld([vpn]);
const record = aCase({ item: vpn }, world);

describe.each(Object.keys(spoken))("the terms that a request goes by, in %s", (language) => {
  it("are known by their day, not by a code", () => {
    const reader = { ...world, ...wordsFor([language]), person: aPerson("tom"), desk: null, timeZone: "Etc/UTC" };
    const hints = workerCard(record, {
      ...reader,
      person: { ...reader.person, department: "it", roles: ["fulfiller"] },
    })
      .blocks.flatMap((block) => (block.block === "hint" ? [plainText(block.text)] : []))
      .join("\n");
    expect(hints).toMatch(/2026/);
    expect(hints).not.toContain(record.offering.hash.slice(0, 7));
  });
});
