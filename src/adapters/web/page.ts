// Serves the page itself: the built portal, or a word on how to build it. It holds nothing secret, so anybody may load it.
import { join } from "node:path";
import { type RequestHandler, Router, static as serveFiles } from "express";

/** Microsoft's own lists of hosts that show a personal tab. */
const teamsHosts = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office365.com",
];

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${teamsHosts.join(" ")}`,
].join("; ");

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Deskbell</title>
<h1>Deskbell is running</h1>
<p>The page for the browser is not built yet. Build it with <code>npm run build:portal</code>, then load this page again.</p>
</html>`;

/** `directory` is where the built portal lies. Files named by their content are kept by browsers for a year. */
export function portalPage(directory: string): Router {
  const routes = Router();
  routes.use(protect);
  routes.use("/assets", serveFiles(join(directory, "assets"), { immutable: true, maxAge: "365d", index: false }));
  routes.use(serveFiles(directory, { setHeaders: (response) => void response.set("cache-control", "no-cache") }));
  // The page itself finds out which article, and whether its reader may read it.
  routes.get(["/articles/:id", "/search"], (_request, response, next) => {
    response.set("cache-control", "no-cache").sendFile("index.html", { root: directory }, (error) => error && next());
  });
  routes.get(
    ["/", "/articles/:id", "/search"],
    (_request, response) => void response.status(503).type("html").send(notBuilt),
  );
  return routes;
}

const protect: RequestHandler = (_request, response, next) => {
  response.set({
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
  });
  next();
};
