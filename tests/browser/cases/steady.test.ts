// What a script adds to a page that a reader already sees moves next to nothing: room is kept for it.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { fixtureSite, manySite } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

const PAGES = ["index.html", "list/index.html", "board.html", "registers/decisions.html", "timeline/index.html", "ledgers/quiet-hours.html"];

/** Far below 0.1, from which on a page counts as restless. */
const MOST = 0.03;

for (const [size, viewport] of [
  ["a desk", { width: 1280, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`a script that comes late moves nothing on ${size}`, async () => {
    for (const [site, pages] of [[await fixtureSite(), PAGES], [await manySite(), PAGES.slice(0, 3)]] as const) {
      const home = await served(site);
      await visit(home, { viewport }, async (page) => {
        await page.addInitScript(watchShifts);
        for (const address of pages) {
          const { moved, by } = await shiftsOf(page, home + address);
          assert.ok(moved <= MOST, `${address}: ${moved}, by ${by}`);
        }
      });
    }
  });
}

test("the column of the latest entries is there before they are, and goes with them", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(home);
    const width = () => page.locator(".groups").evaluate((groups) => groups.getBoundingClientRect().width);
    const beside = await width();
    await page.locator(".latest").evaluate((latest) => ((latest as HTMLElement).hidden = true));
    assert.ok((await width()) > beside + 200, "the groups take its room");
    // As while the page is still coming in.
    await page.locator(".latest").evaluate((latest) => latest.remove());
    assert.equal(await width(), beside);
  });
});

interface Shifts {
  moved: number;
  by: string;
}

/** Opens the page at `address`, whose script comes only once it is shown, and gives how far things moved since then. */
async function shiftsOf(page: Page, address: string): Promise<Shifts> {
  let release = () => {};
  const shown = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/site-[^/]*\.js$/, async (route) => {
    await shown;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await untilEqual("whether the page is shown", () => page.evaluate(() => performance.getEntriesByType("paint").length > 0), true);
  release();
  await page.waitForLoadState("load");
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal(await page.locator("[data-theme-button]").isVisible(), true, "the script has run");
  await page.unroute(/\/assets\/site-[^/]*\.js$/);
  return page.evaluate(() => (window as unknown as { __shifts: Shifts }).__shifts);
}

/** Adds up what moves, in the page. */
function watchShifts(): void {
  const shifts = { moved: 0, by: "" };
  (window as unknown as { __shifts: Shifts }).__shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; sources: { node?: Node }[] }[]) {
      shifts.moved += entry.value;
      shifts.by += entry.sources.map(({ node }) => ` ${node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName}`).join(",");
    }
  }).observe({ type: "layout-shift", buffered: true });
}
