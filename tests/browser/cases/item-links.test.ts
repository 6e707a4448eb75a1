// Every item has an address: a link to be copied that comes with the pointer, a tap or the arrow keys, and that lists of
// records lead to.

import assert from "node:assert/strict";
import test from "node:test";
import { follow } from "../support/follow";
import { fixtureSite } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

const SETTING = "l-i-the-setting-follows-the-account";
const FAVOURITE = "l-i-a-call-from-a-favourite-goes-through";

test("the link of an item comes with the pointer, is copied and goes", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    const link = page.locator("a.item-anchor");
    assert.equal(await link.count(), 0);
    await page.locator(`li#${SETTING}`).hover();
    assert.equal(await link.getAttribute("href"), `#${SETTING}`);
    assert.equal(await link.getAttribute("aria-label"), "Link to this item: The setting follows the account, not the device");
    await link.click();
    await untilEqual("the copy", () => page.evaluate(() => navigator.clipboard.readText()), `${home}ledgers/quiet-hours.html#${SETTING}`);
    await page.locator(`li#${FAVOURITE}`).hover({ position: { x: 40, y: 8 } });
    assert.equal(await link.count(), 1, "there is one link, whatever the pointer goes over");
  });
});

test("arrow keys lead from the link of a section to those of its items and back", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    await page.locator("a.anchor[href='#l-acceptance-criteria']").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), `#${SETTING}`);
    await page.keyboard.press("ArrowUp");
    assert.equal(await focused(), "#l-i-times-can-be-set-in-any-time-zone");
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "#l-acceptance-criteria");
    await untilEqual("links of items", () => page.locator("a.item-anchor").count(), 0);
  });
});

test("a tap shows the link, and the page stays as wide as the phone", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    await page.locator(`li#${FAVOURITE}`).tap({ position: { x: 40, y: 8 } });
    assert.equal(await page.locator("a.item-anchor").getAttribute("href"), `#${FAVOURITE}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  });
});

test("a list of records leads to the item itself", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}registers/acceptance.html`);
    await follow(page.getByRole("link", { name: "In the ledger: A call from a favourite goes through at once" }));
    assert.equal(new URL(page.url()).hash, `#${FAVOURITE}`);
    const item = page.locator("li:target");
    assert.match((await item.textContent()) ?? "", /A call from a favourite/);
  });
});
