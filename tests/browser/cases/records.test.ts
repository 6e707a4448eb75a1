// The lists of records across ledgers: their filter with its state in the address, the same without scripts, and the way
// to the place in the ledger; served and from disk.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { fixtureSite, manySite } from "../support/project";
import { untilEqual } from "../support/until";
import { fromDisk, served, visit } from "../support/visit";

const WAYS = [
  { way: "served", address: served },
  { way: "from disk", address: async (folder: string) => fromDisk(folder) },
];

const ALL = ["Just because", "<img src=x onerror=window.__pwned='decision'>", "Hold back on the server", "Alarms are exempt"];

/** The titles of the decisions that are seen, without their numbers. */
async function titles(page: Page): Promise<string[]> {
  const shown = await page.locator(".record:visible .record-title").allTextContents();
  return shown.map((title) => title.replace(/^\d+:\s*/, "").trim()).sort();
}

const state = (page: Page) => /[?#](.*)$/.exec(page.url())?.[1] ?? "";
const sorted = (titles: string[]) => [...titles].sort();

for (const { way, address } of WAYS) {
  test(`a register is narrowed down, and the address keeps it (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      await page.goto(`${home}registers/decisions.html`);
      await untilEqual("all", () => titles(page), sorted(ALL));
      const count = page.locator("[data-found]");
      assert.equal(await count.textContent(), "");

      const active = page.getByRole("button", { name: /^\d+ Active$/ });
      await active.click();
      assert.equal(await active.getAttribute("aria-pressed"), "true");
      const some = await titles(page);
      assert.ok(some.length > 0 && some.length < ALL.length, `${some.length} decisions of active ledgers`);
      await untilEqual("the address", async () => state(page), "stage=active");

      await page.getByRole("combobox", { name: "Ledger" }).selectOption("quiet-hours");
      await untilEqual("those of one ledger", () => titles(page), ["Alarms are exempt", "Hold back on the server"]);
      await page.getByRole("searchbox", { name: "Filter decisions by their words" }).fill("ALARMS");
      await untilEqual("the one with the word", () => titles(page), ["Alarms are exempt"]);
      assert.equal(await count.textContent(), "1 decision");
      await untilEqual("the whole address", async () => state(page), "stage=active&ledger=quiet-hours&q=ALARMS");

      await page.reload();
      await untilEqual("after a reload", () => titles(page), ["Alarms are exempt"]);
      assert.equal(await active.getAttribute("aria-pressed"), "true");
      assert.equal(await page.getByRole("combobox", { name: "Ledger" }).inputValue(), "quiet-hours");

      await page.getByRole("searchbox").fill("no decision has these words");
      await page.getByText("Nothing on this page matches.").waitFor();
      assert.equal(await page.locator(".record-group:visible").count(), 0);
      await page.locator("[data-none]").getByRole("button", { name: "Clear the filter" }).click();
      await untilEqual("all again", () => titles(page), sorted(ALL));
      assert.equal(state(page), "");
    });
  });

  test(`a decision leads to its place in the ledger, and has a place of its own (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      await page.goto(`${home}registers/decisions.html#r-quiet-hours--decision-2-alarms-are-exempt`);
      assert.match((await page.locator(".record:target").textContent()) ?? "", /Alarms are exempt/);
      await page.getByRole("link", { name: "Alarms are exempt", exact: false }).first().click();
      await page.getByRole("heading", { level: 1, name: "Quiet Hours" }).waitFor();
      assert.match((await page.locator("h3:target, h4:target").textContent()) ?? "", /Alarms are exempt/);
    });
  });

  test(`without scripts links show one kind of record (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${home}registers/decisions.html`);
      assert.equal((await titles(page)).length, ALL.length);
      assert.equal(await page.getByRole("searchbox").isVisible(), false);
      await page.getByRole("link", { name: /^\d+ Active$/ }).click();
      const shown = await page.locator(".record:visible").evaluateAll((records) =>
        records.map((record) => record.closest<HTMLElement>("[data-stage]")?.dataset["stage"]),
      );
      assert.ok(shown.length > 0 && shown.length < ALL.length);
      assert.ok(shown.every((stage) => stage === "active"));
      await page.getByRole("link", { name: "All", exact: true }).click();
      await untilEqual("all again", () => titles(page), sorted(ALL));
    });
  });
}

test("a link that was made for readers without scripts chooses the same with them", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}registers/decisions.html#only-active`);
    const active = page.getByRole("button", { name: /^\d+ Active$/ });
    await untilEqual("the pressed button", () => active.getAttribute("aria-pressed"), "true");
    assert.equal((await titles(page)).length, await page.locator("[data-stage='active'] .record").count());
  });
});

test("where there are more pages, the filter says that it looks at one", async () => {
  const home = await served(await manySite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}health.html?q=nothing+has+this`);
    await page.getByText("Nothing on this page matches.").waitFor();
    const isPaged = (await page.getByRole("navigation", { name: "Pages" }).count()) > 0;
    assert.equal(await page.locator("[data-found]").textContent(), `0 findings${isPaged ? " on this page" : ""}`);
  });
});

test("no list makes a phone scroll sideways", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { viewport: { width: 390, height: 844 } }, async (page) => {
    for (const list of ["registers/index", "registers/risks", "registers/dependencies", "timeline/index", "timeline/roadmap", "archive", "health", "about"]) {
      await page.goto(`${home}${list}.html`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 390, `${list} is ${width} wide`);
      const tab = await page.locator(".tabs [aria-current]").evaluateAll(([tab]) => tab?.getBoundingClientRect().right ?? 0);
      assert.ok(tab <= 390, `the tab of ${list} ends at ${tab}`);
    }
  });
});
