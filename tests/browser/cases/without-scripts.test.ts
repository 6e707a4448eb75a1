// The site without scripts, served and from disk: everything can be read, nothing that needs a script is shown.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import type { Locator } from "playwright-core";
import type { Page } from "playwright-core";
import { follow } from "../support/follow";
import { headingsOf } from "../support/markdown";
import { corpusSite, filesBelow, fixtureSite, manySite, siteIn } from "../support/project";
import { untilEqual } from "../support/until";
import { fromDisk, served, visit } from "../support/visit";

const GROUPS = ["Active", "Blocked", "In review", "Planned", "Other status", "Cannot be read", "Done", "Dropped", "Archived"];

const WAYS = [
  { way: "served below a base path", address: served },
  { way: "opened from disk", address: async (folder: string) => fromDisk(folder) },
];

for (const { way, address } of WAYS) {
  test(`home page without scripts, ${way}`, async () => {
    await visit(await address(await fixtureSite()), { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${await address(await fixtureSite())}index.html`);
      assert.equal(await page.locator("h1").textContent(), "Fixture <b>& Sons</b>");
      const headings = await page.locator(".group:visible > h2").allTextContents();
      assert.deepEqual(headings.map((heading) => heading.replace(/ \d+$/, "")).sort(), [...GROUPS].sort());
      assert.equal(await page.locator(".row:visible").count(), 16);

      const row = page.locator(".row").filter({ hasText: "Quiet Hours" });
      assert.match(await seen(row), /Hold back notifications while a person sleeps/);
      assert.match(await seen(row), /In Progress[^]*feat\/quiet-hours[^]*8\s*\/\s*18/);
      assert.match(await seen(page.locator(".row").filter({ hasText: "Offline Maps" })), /licence of the elevation data/);
      assert.match(await seen(page.locator(".row").filter({ hasText: "latin-file.md" })), /UTF-8/);
      assert.ok((await page.locator(".latest:visible li li").count()) >= 10, "the latest entries are there");

      for (const hidden of ["[data-filter]", "[data-none]", "[data-results]", "[data-theme-button]"]) {
        assert.equal(await page.locator(hidden).isVisible(), false, `${hidden} needs scripts, so it is hidden`);
      }
      await page.getByRole("link", { name: /^\d+ Blocked$/ }).click();
      assert.match(page.url(), /#stage-blocked$/);
      await page.getByRole("link", { name: "Quiet Hours" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Quiet Hours" }).waitFor();
      await page.getByRole("link", { name: "Overview" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Fixture" }).waitFor();
      await page.getByRole("link", { name: "Editor" }).click();
      await page.getByText("The editor needs scripts and a web server").waitFor();
    });
  });

  test(`the list leads to folders and statuses, where no menu does, ${way}`, async () => {
    const home = await address(await siteIn("sample"));
    const ways = (page: Page) => page.locator("summary").filter({ hasText: /^By (folder|status)$/ });
    await visit(home, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${home}list/index.html`);
      await ways(page).first().click();
      await page.getByRole("link", { name: "timetable 9" }).click();
      assert.match(await seen(page.locator("h1")), /timetable\s*9$/);
      assert.equal(await page.locator(".row").count(), 9);
    });
    await visit(home, {}, async (page) => {
      await page.goto(`${home}list/index.html`);
      await page.locator("[data-facets] > *").first().waitFor();
      assert.equal(await ways(page).filter({ visible: true }).count(), 0, "menus choose the same");
    });
  });

  test(`a phone shows first what needs a look, and leads to all of it, ${way}`, async () => {
    const home = await address(await siteIn("sample"));
    await visit(home, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto(`${home}index.html`);
      const tops = await page
        .locator("#latest, [data-panel=blocked], [data-panel=risk], #stage-active, #stage-done")
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
      assert.equal(tops.length, 5);
      assert.deepEqual(tops, [...tops].sort((one, other) => one - other), "in the order of the page");
      const shown = (stage: string) => page.locator(`#stage-${stage} .row:visible`).count();
      assert.deepEqual([await shown("active"), await shown("done")], [4, 2]);
      await page.getByRole("link", { name: /^\d+ Done$/ }).click();
      assert.ok((await shown("done")) > 2, "whoever goes to a group sees all of it");
      await page.goto(`${home}index.html`);
      await page.getByRole("link", { name: /^All \d+ active$/ }).click();
      await page.getByRole("heading", { level: 1, name: "Active" }).waitFor();
      await page.goto(`${home}index.html`);
      await page.getByRole("link", { name: "All log entries" }).click();
      await page.getByRole("heading", { level: 1, name: "Timeline" }).waitFor();
    });
  });

  test(`ledger page without scripts, ${way}`, async () => {
    await visit(await address(await fixtureSite()), { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${await address(await fixtureSite())}ledgers/quiet-hours.html`);
      assert.match(await page.locator(".ledger-head").innerText(), /In Progress[^]*feat\/quiet-hours[^]*Mara Lindqvist/);
      assert.match(await page.locator(".progress-all").innerText(), /44%\s+8 of 18 items done/);
      const body = await page.locator(".ledger-body").innerText();
      for (const text of ["until: Instant", "inbox", "instants are kept in UTC", "Alarms are exempt", "Quiet days"]) {
        assert.ok(body.includes(text), `“${text}” can be read`);
      }
      await page.locator("details[data-contents] summary").click();
      await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Rollback Plan" }).click();
      assert.match(page.url(), /#l-rollback-plan$/);
      await untilEqual("the section in view", () => isInView(page, "#l-rollback-plan"), true);
      await page.getByRole("link", { name: "the branch for maps" }).click();
      await page.getByRole("heading", { level: 1, name: "Offline Maps" }).waitFor();
    });
  });
}

test("every section of every ledger is on its page, in order, and in the contents", async () => {
  const sites = [await fixtureSite(), await corpusSite()].filter((site) => site !== undefined);
  for (const site of sites) {
    await visit(await served(site), { javaScriptEnabled: false }, async (page) => {
      for (const file of (await filesBelow(path.join(site, "raw"))).filter((file) => !file.startsWith("latin-file"))) {
        const slug = file.replace(/\.md$/, "");
        const written = headingsOf(await readFile(path.join(site, "raw", file), "utf8"));
        await page.goto(`${await served(site)}ledgers/${slug}.html`);
        const seen = await page.locator("main").evaluate(outlineOf);
        assert.deepEqual(plain(seen.headings), written, `the headings of ${file}`);
        assert.deepEqual(seen.dead, [], `${file}: the contents lead to headings`);
        assert.ok(seen.contents >= seen.sections, `${file}: every section is in the contents`);
      }
    });
  }
});

test("the lists of a large site lead from page to page", async () => {
  const home = await served(await manySite());
  await visit(home, { javaScriptEnabled: false }, async (page) => {
    await page.goto(home);
    await follow(page.getByRole("link", { name: /^All \d+ done$/ }));
    const seen = new Set(await page.locator(".row-title").allTextContents());
    assert.match((await page.locator("h1").textContent()) ?? "", /^Done \d+$/);
    for (;;) {
      const next = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" });
      if ((await next.count()) === 0) break;
      await follow(next);
      for (const title of await page.locator(".row-title").allTextContents()) seen.add(title);
    }
    assert.equal(`Done ${seen.size}`, await page.locator("h1").textContent());
    await follow(page.getByRole("link", { name: "Previous" }));
    await page.locator(".row-title a").first().click();
    await page.getByRole("heading", { level: 1, name: /^Feature \d+$/ }).waitFor();
  });
});

/** What a ledger's page has of headings and contents. Runs in the page. */
function outlineOf(main: Element) {
  const links = [...main.querySelectorAll<HTMLAnchorElement>("[data-contents] nav a")];
  return {
    headings: [...main.querySelectorAll(".part-head > [id^='l-']")].map((heading) => heading.textContent ?? ""),
    sections: main.querySelectorAll(".part-head > h2[id^='l-']").length,
    contents: links.length,
    dead: links.map(({ hash }) => decodeURIComponent(hash.slice(1))).filter((id) => !document.getElementById(id)),
  };
}

function plain(texts: string[]): string[] {
  return texts.map((text) => text.replace(/\s+/g, " ").trim());
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** The text of a row. */
async function seen(row: Locator): Promise<string> {
  return (await row.textContent()) ?? "";
}
