// Ledgers that run from right to left: in lists they begin where all others begin, and on their own page nothing of ours
// stands in the wrong order.

import assert from "node:assert/strict";
import test from "node:test";
import type { Locator } from "playwright-core";
import { arabicSite } from "../support/project";
import { fromDisk, visit } from "../support/visit";

test("in a list a title of another direction begins where the others begin", async () => {
  const home = fromDisk(await arabicSite());
  await visit(home, {}, async (page) => {
    for (const [address, texts] of [
      ["list/index.html", ".row-title a, .row-summary"],
      ["board.html", ".card-title"],
      ["timeline/index.html", ".timeline li a, .timeline-ledger, .timeline-excerpt"],
    ] as const) {
      await page.goto(home + address);
      const starts = await Promise.all((await page.locator(texts).all()).map(startOf));
      assert.ok(starts.length > 1, address);
      assert.deepEqual([...new Set(starts)].length, 1, `${address}: ${starts.join(", ")}`);
    }
  });
});

test("on its own page a day and how long ago it was are told apart", async () => {
  const home = fromDisk(await arabicSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/arabic.html`);
    const ago = page.locator(".part-head .ago");
    await ago.waitFor();
    const [day, dot] = await ago.evaluate((element) => {
      const time = element.previousElementSibling!.getBoundingClientRect();
      return [time.left - element.getBoundingClientRect().right, getComputedStyle(element, "::after").content];
    });
    assert.ok(day >= 0, `the day stands right of it, ${day} away`);
    assert.equal(dot, '"·"');
  });
});

/** Where the letters of a text begin, from the left, in whole pixels. */
function startOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.round(range.getBoundingClientRect().left);
  });
}
