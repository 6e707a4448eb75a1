// A plain web server, as a host of static pages is: a folder below a base path, `404.html` for what is missing.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { atEnd } from "./scratch";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves `folder` below `base`, which begins and ends with `/`, and gives the address of its root. */
export async function serveFolder(folder: string, base: string): Promise<string> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const send = (code: number, type: string, body: Buffer | string) => {
      response.writeHead(code, { "content-type": type, "cache-control": "no-store" }).end(body);
    };
    if (!pathname.startsWith(base)) return send(404, "text/plain", "outside of the site");
    const inside = decodeURIComponent(pathname.slice(base.length));
    const file = path.join(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
    const known = file.startsWith(folder + path.sep) && (await stat(file).catch(() => undefined))?.isFile();
    if (known) return send(200, TYPES[path.extname(file)] ?? "application/octet-stream", await readFile(file));
    return send(404, TYPES[".html"]!, await readFile(path.join(folder, "404.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}
