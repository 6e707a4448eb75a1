// A web server for one audit, as a host of static pages is: with gzip, which `ledgerline serve`, made for one reader on the
// same machine, does without; and without the reloading that its pages have.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves `folder` from the root of a free port of this machine. */
export async function serveSite(folder) {
  const root = path.resolve(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(root, decodeURIComponent(pathname).replace(/\/$/, "/index.html"));
    const body = file.startsWith(root + path.sep) ? await readFile(file).catch(() => undefined) : undefined;
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    if (!body) return response.writeHead(404, { "content-type": "text/plain" }).end("not there");
    // What has its hash in its name never changes.
    const age = pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=600";
    const headers = { "content-type": type, "content-encoding": "gzip", "cache-control": age };
    return response.writeHead(200, headers).end(gzipSync(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}
