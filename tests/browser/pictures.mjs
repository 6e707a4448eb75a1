// Takes the pictures of the README: `node pictures.mjs <site> <folder> <day>`. The browser's clock stands on the day of
// the site, so that “3 days ago” is the same whenever it is run.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [site, folder, day] = process.argv.slice(2);

/** Page, name of the picture, size of the window. */
const PICTURES = [
  ["index.html", "home", { width: 1280, height: 860 }],
  ["board.html", "board", { width: 1280, height: 860 }],
  ["ledgers/booking/seat-holds.html", "ledger", { width: 1280, height: 1000 }],
  ["timeline/roadmap.html", "roadmap", { width: 1280, height: 860 }],
];

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.LEDGERLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const colorScheme of ["light", "dark"]) {
  for (const [address, name, viewport] of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
    await page.clock.setFixedTime(`${day}T12:00:00Z`);
    await page.goto(pathToFileURL(path.join(path.resolve(site), address)).href);
    await page.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`), animations: "disabled" });
    await page.close();
  }
}
await browser.close();
