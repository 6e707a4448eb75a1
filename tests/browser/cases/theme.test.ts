// A site with a theme of its own, in the browser: its style, its blocks, its words and its files are what a reader meets, and
// the policy of the pages holds whatever a theme says.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { inspect, LOOKS } from "../support/inspect";
import { siteIn, unrulyThemeSite } from "../support/project";
import { fromDisk, served, visit } from "../support/visit";

const PAGES = ["index.html", "list/index.html", "board.html", "registers/decisions.html", "ledgers/beacon.html"];

for (const { way, address } of [
  { way: "served", address: served },
  { way: "from disk", address: async (folder: string) => fromDisk(folder) },
]) {
  test(`a theme is seen on every page (${way})`, async () => {
    const home = await address(await siteIn("theme"));
    await visit(home, { colorScheme: "light" }, async (page) => {
      for (const name of PAGES) {
        await page.goto(home + name);
        assert.equal(await styleOf(page, "html", "background-color"), "rgb(251, 247, 239)", `${name}: the token of the theme`);
        assert.match(await styleOf(page, "h1", "font-family"), /^"Iowan Old Style"/, name);
        await page.locator(".site-footer").getByText("Lantern is a made-up lighthouse.").waitFor();
        await page.getByRole("link", { name: /^Kept with Ledgerline/ }).waitFor();
        await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Lamp room" }).waitFor();
        await page.getByRole("link", { name: "Log book" }).waitFor();
        assert.equal(await page.locator(".brand .lantern-mark").count(), 1, `${name}: the component of the theme`);
        const width = await page.locator(".lantern-note img").last().evaluate((image) => (image as HTMLImageElement).naturalWidth);
        assert.ok(width > 0, `${name}: the file of the theme is shown`);
      }
      await page.getByText(/^(Found here: .+|Nothing is found here)\.$/).waitFor();
      assert.ok((await page.locator(".facts > div").count()) >= 3, "what the block had is still there");
    });
  });
}

test("a page with a theme does what it did: the list is filtered", async () => {
  const home = await served(await siteIn("theme"));
  await visit(home, {}, async (page) => {
    await page.goto(`${home}list/index.html`);
    await page.getByRole("searchbox").fill("which of the lamps is out");
    await page.getByRole("status").getByText("1 ledger").waitFor();
  });
});

for (const { name, options } of LOOKS) {
  test(`axe finds nothing in a site with a theme (${name})`, async () => {
    const home = await served(await siteIn("theme"));
    await visit(home, options, async (page) => {
      for (const address of PAGES) {
        await page.goto(home + address);
        await inspect(page, address);
      }
    });
  });
}

test("what pages forbid a theme cannot do either", async () => {
  const home = await served(await unrulyThemeSite());
  const forbidden = /Content Security Policy|^(script|style)-src-(elem|attr)|^frame-src|__reportViolation/;
  await visit(home, { allowed: { policy: forbidden, console: forbidden } }, async (page) => {
    await page.goto(`${home}index.html`);
    await page.locator(".unruly").waitFor();
    assert.notEqual(await styleOf(page, ".unruly", "color"), "rgb(1, 2, 3)");
    assert.equal(await page.frameLocator("iframe").locator("b").count(), 0, "nothing is shown in the frame");
    assert.equal(await page.evaluate(() => "__pwned" in window), false, "the script in the page did not run");
  });
});

/** A property of the first element that `selector` finds, as the browser works it out. */
function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}
