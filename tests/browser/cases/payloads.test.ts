// Hundreds of hostile texts in every place of a ledger, on every page of a site: none runs a script, asks another host for
// anything or leads astray; with the policy, and without it.
//
// `visit` fails on a dialog, a request to another origin, and on `window.__pwned`, which every payload sets.

import assert from "node:assert/strict";
import test from "node:test";
import { dangersIn, stir } from "../support/dangers";
import { hostileLedgers } from "../support/payloads/ledgers";
import { VECTORS } from "../support/payloads/vectors";
import { filesBelow, hostileSite } from "../support/project";
import { served, visit } from "../support/visit";

test("there are enough of them, and all differ", () => {
  const ledgers = hostileLedgers();
  assert.equal(new Set(ledgers.map(({ text }) => text)).size, VECTORS.length);
  const payloads = ledgers.reduce((sum, ledger) => sum + ledger.payloads, 0);
  assert.ok(VECTORS.length >= 100 && payloads >= 500, `${payloads} places, ${VECTORS.length} texts`);
});

for (const bypassCSP of [false, true]) {
  test(`no hostile text does anything on any page, ${bypassCSP ? "without the policy" : "with the policy"}`, async () => {
    const folder = await hostileSite();
    const home = await served(folder);
    // The pages of rules and the one about the files for programs show nothing of a ledger, and the editor is looked at in
    // another test.
    const pages = (await filesBelow(folder)).filter((file) => file.endsWith(".html") && !/^(help\/|api\/|editor\.html|404\.html)/.test(file));
    assert.ok(pages.length > VECTORS.length, `${pages.length} pages`);
    await visit(home, { bypassCSP }, async (page) => {
      for (const address of pages) {
        await page.goto(home + address, { waitUntil: "load" });
        await stir(page);
        assert.deepEqual(await page.locator("main").evaluate(dangersIn), [], address);
        assert.equal(page.url(), home + address, "the page is where it was");
        assert.equal(await page.evaluate(() => (window as unknown as { __pwned?: unknown }).__pwned), undefined, address);
      }
    });
  });
}
