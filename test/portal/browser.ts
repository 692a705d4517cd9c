// A real Chromium from npm. The package brings its own libraries and fonts for Linux on x64, so nothing has to be
// installed there; elsewhere an installed Chrome is used.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";

const cache = resolve("node_modules/.cache/chromium");
const packed = process.platform === "linux" && process.arch === "x64";

export async function launchBrowser(): Promise<Browser> {
  if (!packed) return chromium.launch({ channel: "chrome" });
  await unpackOnce();
  return chromium.launch({
    executablePath: join(cache, "chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(cache, "al2023/lib"),
      FONTCONFIG_PATH: join(cache, "fonts"),
    },
  });
}

/** Several test files may start at once: each unpacks for itself, and the first one to finish is kept. */
async function unpackOnce(): Promise<void> {
  if (existsSync(cache)) return;
  mkdirSync(resolve("node_modules/.cache"), { recursive: true });
  const own = mkdtempSync(`${cache}-`);
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in a bare container.
  const { TMPDIR, CODEBUILD_BUILD_IMAGE, LD_LIBRARY_PATH } = process.env;
  Object.assign(process.env, { TMPDIR: own, CODEBUILD_BUILD_IMAGE: "nodejs20" });
  try {
    const { default: pack } = await import("@sparticuz/chromium");
    await pack.executablePath();
    renameSync(own, cache);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(cache)) throw error;
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, CODEBUILD_BUILD_IMAGE, LD_LIBRARY_PATH })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
