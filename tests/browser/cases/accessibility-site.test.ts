// axe finds nothing on any kind of page of the site, in both themes, on a desk and on a phone.

import assert from "node:assert/strict";
import test from "node:test";
import { inspect, LOOKS } from "../support/inspect";
import { fixtureSite, manySite } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

/** The pages that list records of all ledgers, and those about the site. */
const RECORD_PAGES = [
  "registers/index.html",
  "registers/decisions.html",
  "registers/risks.html",
  "registers/acceptance.html",
  "registers/follow-ups.html",
  "registers/lessons.html",
  "registers/dependencies.html",
  "timeline/index.html",
  "timeline/weeks.html",
  "timeline/roadmap.html",
  "archive.html",
  "health.html",
  "about.html",
  "help/index.html",
  "help/writing.html",
  "help/commands.html",
  "help/configuration.html",
  "help/rules/FL209.html",
];

for (const { name, options } of LOOKS) {
  test(`pages of the site (${name})`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, options, async (page) => {
      for (const address of [
        "index.html",
        "index.html?stage=blocked&q=maps",
        "index.html?q=nothing+has+this",
        "api/index.html",
        "list/index.html",
        "list/index.html?owner=Mara+Lindqvist&q=nothing+has+this",
        "list/blocked.html",
        "board.html",
        "board-folders.html",
        "board-owners.html",
        "ledgers/quiet-hours.html",
        "ledgers/findings.html",
        "ledgers/hostile.html",
        "ledgers/latin-file.html",
        "ledgers/التقويم.html",
        ...RECORD_PAGES,
        "registers/decisions.html?q=quiet",
        "registers/risks.html?q=nothing+has+this",
      ]) {
        await page.goto(home + address);
        await inspect(page, address);
      }
    });
  });

  test(`lists and results of a large site (${name})`, async () => {
    const home = await served(await manySite());
    await visit(home, options, async (page) => {
      await page.goto(`${home}?q=feature+23`);
      await page.getByRole("heading", { name: "Found" }).waitFor();
      await inspect(page, "results");
      const pages = ["index.html", "list/index.html", "list/blocked.html", "list/done-2.html", "board.html"];
      for (const address of [...pages, "registers/acceptance.html", "timeline/roadmap.html"]) {
        await page.goto(home + address);
        await inspect(page, address);
      }
    });
  });

  test(`page for missing addresses (${name})`, async () => {
    const home = await served(await fixtureSite());
    // It does not know how deep it is shown and asks for its style at several depths.
    await visit(new URL("/", home).href, { ...options, allowed: { console: /Failed to load resource/ } }, async (page) => {
      await page.goto(`${home}nothing`);
      await inspect(page, "404.html");
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`pages in the theme that the reader chose against a ${colorScheme} system`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, { colorScheme, reducedMotion: "reduce" }, async (page) => {
      await page.goto(home);
      await page.getByRole("button", { name: "Dark theme" }).click();
      await inspect(page, "index.html");
      await page.goto(`${home}ledgers/findings.html`);
      await inspect(page, "ledgers/findings.html");
    });
  });
}

test("what the keyboard reaches shows it, and the skip link skips", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
    await untilEqual("the skip link in view", () => skip.evaluate((link) => link.getBoundingClientRect().top >= 0), true);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    for (let stop = 1; stop <= 12; stop += 1) {
      await page.keyboard.press("Tab");
      const shown = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      });
      assert.ok(shown, `stop ${stop} shows its focus`);
    }
  });
});
