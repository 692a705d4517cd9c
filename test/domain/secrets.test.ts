import { describe, expect, it } from "vitest";
import { maskSecrets } from "../../src/domain/secrets.ts";

describe("secrets typed into chat", () => {
  it.each([
    ["my password is Hunter2!x", "my password is •••"],
    ["Passwort: geheim123", "Passwort: •••"],
    ["pwd=correct-horse", "pwd=•••"],
    ["contraseña: sol2024", "contraseña: •••"],
    ["here: xoxb-123456789012-abcdefghij", "here: •••"],
    ["card 4111 1111 1111 1111 please", "card ••• please"],
  ])("%s is masked", (said, kept) => {
    expect(maskSecrets(said)).toEqual({ text: kept, found: true });
  });

  it.each([
    "my password expired yesterday",
    "I forgot my password",
    "order 4111111111111112 for 20 chairs",
    "call me at +44 20 7946 0958 123",
    "the password is not working",
  ])("%s is left as it is", (said) => {
    expect(maskSecrets(said)).toEqual({ text: said, found: false });
  });

  it("takes no longer for a long text than for a short one", () => {
    const started = performance.now();
    maskSecrets(`password ${"is ".repeat(4_000)}`);
    maskSecrets("1 ".repeat(6_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
