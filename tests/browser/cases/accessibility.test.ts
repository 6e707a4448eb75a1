// axe finds nothing, on every kind of page, in both themes, on a desk and on a phone.

import assert from "node:assert/strict";
import test from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { EditorPage } from "../support/editor-page";
import { fixtureSite, manySite } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

const SIZES = [
  { size: "desk", viewport: { width: 1280, height: 900 } },
  { size: "phone", viewport: { width: 390, height: 844 } },
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const { size, viewport } of SIZES) {
    // Things that move are in the way of telling colours.
    const options = { colorScheme, viewport, reducedMotion: "reduce" as const };

    test(`pages of the site, ${colorScheme}, ${size}`, async () => {
      const home = await served(await fixtureSite());
      await visit(home, options, async (page) => {
        for (const address of [
          "index.html",
          "index.html?stage=blocked&q=maps",
          "index.html?q=nothing+has+this",
          "ledgers/quiet-hours.html",
          "ledgers/findings.html",
          "ledgers/hostile.html",
          "ledgers/latin-file.html",
          "ledgers/التقويم.html",
          "404.html",
        ]) {
          await page.goto(home + address);
          await untilEqual("the page", () => page.evaluate(() => document.readyState), "complete");
          await inspect(page, address);
        }
      });
    });

    test(`lists and results of a large site, ${colorScheme}, ${size}`, async () => {
      const home = await served(await manySite());
      await visit(home, options, async (page) => {
        await page.goto(`${home}?q=feature+1`);
        await page.getByRole("heading", { name: "Found" }).waitFor();
        await inspect(page, "results");
        for (const address of ["index.html", "list/done.html", "list/done-2.html"]) {
          await page.goto(home + address);
          await inspect(page, address);
        }
      });
    });

    test(`editor, ${colorScheme}, ${size}`, async () => {
      const home = await served(await fixtureSite());
      await visit(home, options, async (page) => {
        const editor = await EditorPage.open(page, home);
        await inspect(page, "the empty editor");
        await editor.ledgers.selectOption({ label: "Everything at Once" });
        await untilEqual("the open file", () => editor.file.textContent(), "findings.md");
        const tabs = size === "phone" ? ["Problems", "Preview", "Text"] : [""];
        for (const tab of tabs) {
          if (tab) await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
          if (tab !== "Preview" && tab !== "Text") await editor.problem("FL204").waitFor();
          await inspect(page, `the editor ${tab}`);
        }
        await editor.typeAtEnd("unsaved");
        await editor.drop([{ name: "x.md", buffer: Buffer.from([0xff]) }]);
        await editor.notice("x.md is not UTF-8 text");
        await inspect(page, "the editor with a notice");
        await editor.drop([{ name: "x.md", buffer: Buffer.from("# X\n") }]);
        await editor.dialog.waitFor();
        await inspect(page, "the editor with a question");
      });
    });
  }
}

test("a page in the theme that the reader chose against the system", async () => {
  const home = await served(await fixtureSite());
  for (const colorScheme of ["light", "dark"] as const) {
    await visit(home, { colorScheme, reducedMotion: "reduce" }, async (page) => {
      await page.goto(home);
      await page.getByRole("button", { name: "Dark theme" }).click();
      await inspect(page, "index.html");
      await page.goto(`${home}ledgers/findings.html`);
      await inspect(page, "ledgers/findings.html");
      const editor = await EditorPage.open(page, home, "findings");
      await editor.opened("findings.md");
      await inspect(page, "editor.html");
    });
  }
});

test("what can be reached by the keyboard can be seen to be reached, and the skip link skips", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
    await untilEqual("the skip link in view", () => skip.evaluate((link) => link.getBoundingClientRect().top >= 0), true);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press("Tab");
      const shown = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      });
      assert.ok(shown, `stop ${stop + 1} shows its focus`);
    }
  });
});

/** Has axe look at the page as it is now. */
async function inspect(page: Page, where: string): Promise<void> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    // Style sheets are ours and already there; to load them again would break the page's policy.
    return runner.run(document, { preload: false, resultTypes: ["violations"] });
  });
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
  assert.deepEqual(told, [], where);
  assert.ok(passes.length > 10, `${where}: axe has looked`);
}
