// As a personal tab: the page takes Teams' theme, and never waits for a host that does not answer.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settleIntoTeams } from "../../src/portal/teams.ts";

const host = vi.hoisted(() => ({
  loaded: 0,
  initialize: async () => {},
  getContext: async () => ({ app: { theme: "dark" } }),
  registerOnThemeChangeHandler: (_follow: (theme: string) => void) => {},
  notifySuccess: () => {},
}));
vi.mock("@microsoft/teams-js", () => {
  host.loaded += 1;
  return { app: host };
});

const page = { dataset: {} as Record<string, string> };
const place = (inFrame: boolean) => {
  vi.stubGlobal("window", { self: "page", top: inFrame ? "host" : "page" });
  vi.stubGlobal("document", { documentElement: page });
};

beforeEach(() => {
  page.dataset = {};
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the page", () => {
  it("does not even load Teams' library where there is no frame", async () => {
    place(false);
    await settleIntoTeams();
    expect(host.loaded).toBe(0);
    expect(page.dataset).toEqual({});
  });

  it("follows the theme of Teams, also when it changes", async () => {
    place(true);
    let change = (_theme: string) => {};
    vi.spyOn(host, "registerOnThemeChangeHandler").mockImplementation((follow) => {
      change = follow;
    });
    const success = vi.spyOn(host, "notifySuccess");
    await settleIntoTeams();
    expect(page.dataset).toEqual({ framed: "", theme: "dark" });
    change("contrast");
    expect(page.dataset.theme).toBe("contrast");
    expect(success).toHaveBeenCalledOnce();
  });

  it("stays as it is in a frame that never answers", async () => {
    place(true);
    vi.useFakeTimers();
    vi.spyOn(host, "initialize").mockReturnValue(new Promise(() => {}));
    const settled = settleIntoTeams();
    await vi.advanceTimersByTimeAsync(5_000);
    await settled;
    expect(page.dataset).toEqual({ framed: "" });
  });
});
