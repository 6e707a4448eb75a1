// One visit to a site: a fresh browser profile, a page in it, and a watch over all that it does.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium as engine, type Page } from "playwright-core";
import { chromium, FAILURES } from "./places";
import { atEnd, once } from "./scratch";
import { serveFolder } from "./static-server";
import { PATIENCE } from "./until";
import { type Allowed, Watch } from "./watch";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Below the root of the host, as a project's pages mostly are. */
const BASE = "/some/base/";

/** One browser for all tests of a file; each visit has a profile of its own. */
const browser: () => Promise<Browser> = once(async () => {
  const launched = await engine.launch({ executablePath: chromium(), args: ARGUMENTS });
  atEnd(() => launched.close());
  return launched;
});

const servers = new Map<string, Promise<string>>();

/** The address of the site in `folder`, served below a base path. */
export function served(folder: string): Promise<string> {
  let address = servers.get(folder);
  if (!address) servers.set(folder, (address = serveFolder(folder, BASE)));
  return address;
}

/** The address of the site in `folder`, opened from disk. */
export function fromDisk(folder: string): string {
  return pathToFileURL(folder + path.sep).href;
}

export interface VisitOptions extends BrowserContextOptions {
  allowed?: Allowed;
}

/** Visits the site at `home`: its root, with a `/` at the end. Fails when the page did what no page may do. */
export async function visit(home: string, options: VisitOptions, story: (page: Page) => Promise<void>): Promise<void> {
  const { allowed = {}, ...rest } = options;
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...rest });
  context.setDefaultTimeout(PATIENCE);
  const watch = new Watch(home, allowed);
  try {
    await watch.attach(context);
    const page = await context.newPage();
    await story(page).catch((error: unknown) => keepPicture(page, error));
    await watch.close();
  } finally {
    await context.close();
  }
}

/** Keeps what the page looked like when the test failed. */
async function keepPicture(page: Page, error: unknown): Promise<never> {
  const name = new Date().toISOString().replace(/[^\d]/g, "");
  await mkdir(FAILURES, { recursive: true });
  const file = path.join(FAILURES, `${name}.png`);
  const kept = await page.screenshot({ path: file, timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (kept) console.error(`the page as it was: ${file}`);
  throw error;
}
