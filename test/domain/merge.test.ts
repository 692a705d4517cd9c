// Two reports of one thing become one, and nobody comes to see by it what is not for them.
import { describe, expect, it } from "vitest";
import { confirm, resolve } from "../../src/domain/ending.ts";
import { take } from "../../src/domain/handling.ts";
import { mergeInto } from "../../src/domain/transfer.ts";
import { aCase, anItem, aWorld, MONDAY } from "../fixtures.ts";

const vpn = anItem("vpn", { kind: "issue" });
const concern = anItem("concern", { visibility: "confidential" });
const letter = anItem("letter", { visibility: "private" });
const world = aWorld([vpn, concern, letter]);
const raised = (item: typeof vpn, author: string, born: "dm" | "channel" = "channel") =>
  aCase({ item, author, born, id: `${item.id}-${author}` }, world);
const merge = (from: ReturnType<typeof raised>, into: ReturnType<typeof raised>) =>
  mergeInto(from, into, "tom", MONDAY);

describe("a case that is merged into another", () => {
  it("ends as a duplicate, and its people hear of the other", () => {
    const { from, into } = merge(raised(vpn, "maya"), raised(vpn, "liam"));
    expect(from.case.state).toMatchObject({ status: "canceled", reason: "duplicate" });
    expect(from.events).toMatchObject([{ kind: "merged", number: "IT-1" }]);
    expect(into.case.watchers).toEqual(["maya"]);
  });

  it("shows nobody what is private or confidential by its nature", () => {
    expect(() => merge(raised(concern, "maya"), raised(concern, "liam"))).toThrow("not-allowed");
    expect(() => merge(raised(letter, "maya"), raised(letter, "liam"))).toThrow("not-allowed");
    expect(() => merge(raised(vpn, "maya"), raised(vpn, "liam", "dm"))).toThrow("not-allowed");
    const again = { ...raised(concern, "maya"), id: "again" };
    expect(merge(raised(concern, "maya"), again).into.case.watchers).toEqual([]);
  });

  it("may be a trouble that two people told Deskbell alone", () => {
    expect(merge(raised(vpn, "maya", "dm"), raised(vpn, "liam", "dm")).into.case.watchers).toEqual(["maya"]);
  });

  it("is still open: what was resolved or closed is not taken back as a duplicate", () => {
    const taken = take(raised(vpn, "maya"), "tom", MONDAY).case;
    const done = resolve(taken, { outcome: "done", sentence: "Done." }, [], "tom", MONDAY).case;
    expect(() => merge(done, raised(vpn, "liam"))).toThrow("already-ended");
    expect(() => merge(confirm(done, "maya", MONDAY).case, raised(vpn, "liam"))).toThrow("already-ended");
  });
});
