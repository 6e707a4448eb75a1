// The lists of records across ledgers: their filter with its state in the address, the same without scripts, and the way
// to the place in the ledger; served and from disk.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { fixtureSite, pagedSite, twoLanguagesSite } from "../support/project";
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

test("a filter looks through all pages of a list", async () => {
  const home = await served(await pagedSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}registers/decisions.html`);
    const superseded = page.getByRole("button", { name: "60 Superseded" });
    await superseded.waitFor();
    const options = page.getByRole("combobox", { name: "Ledger" }).locator("option");
    await page.getByRole("searchbox").focus();
    await untilEqual("every ledger to be chosen from", () => options.count(), 61);

    await page.getByRole("searchbox").fill("choice 27.");
    const count = page.locator("[data-found]");
    await untilEqual("those of one", () => count.textContent(), "3 decisions");
    await page.getByRole("searchbox").fill("");
    await superseded.click();
    await untilEqual("the superseded ones", () => count.textContent(), "60 decisions");
    assert.equal(await page.locator(".record:visible").count(), 60);
    assert.equal(await page.locator(".record:visible .record-mark").count(), 60);
    assert.equal(await page.locator(".record:visible b").count(), 0, "text stays text");
    assert.equal(await page.locator("[data-pager]").isVisible(), false);
    await page.getByRole("combobox", { name: "Ledger" }).selectOption("feature-60");
    await untilEqual("one", () => count.textContent(), "1 decision");

    // The same address holds on every page of the list.
    await page.goto(`${home}registers/decisions-2.html?state=superseded&ledger=feature-1&q=choice`);
    await untilEqual("one again", () => count.textContent(), "1 decision");
    assert.equal(await page.getByRole("combobox", { name: "Ledger" }).inputValue(), "feature-1");
    await page.locator(".record:visible").getByRole("link", { name: /Choice 1\.3/ }).click();
    await page.getByRole("heading", { level: 1, name: "Feature 1" }).waitFor();
    assert.match((await page.locator("h3:target, h4:target").textContent()) ?? "", /Choice 1\.3/);

    await page.goto(`${home}registers/decisions.html?q=none+has+this`);
    await page.getByText("Nothing matches.").waitFor();
    await page.locator("[data-none]").getByRole("button", { name: "Clear the filter" }).click();
    await untilEqual("the page as it was", () => page.locator(".record:visible").count(), 150);
  });
});

test("what is found is shown a part at a time", async () => {
  const home = await served(await pagedSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}timeline/index.html?q=step`);
    await untilEqual("all are counted", () => page.locator("[data-found]").textContent(), "180 entries");
    assert.equal(await page.locator(".record:visible").count(), 100);
    await page.getByRole("button", { name: "Show more" }).click();
    await untilEqual("all are shown", () => page.locator(".record:visible").count(), 180);
    assert.equal(await page.locator(".record:visible").nth(100).locator("a").evaluate((link) => link === document.activeElement), true);
    assert.equal(await page.getByRole("button", { name: "Show more" }).isVisible(), false);
  });
});

test("from disk a filter says that it looks through one page, and goes along to the next", async () => {
  const home = fromDisk(await pagedSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}registers/decisions.html`);
    await page.getByRole("searchbox").fill("choice 27.");
    const count = page.locator("[data-found]");
    await untilEqual("it says so", () => count.textContent(), "3 decisions on this page: opened from disk, it can look no further");
    await page.getByRole("searchbox").fill("Choice");
    await untilEqual("and how many", async () => (await count.textContent())?.split(":")[0], "150 decisions on this page");
    await page.locator("[data-onward]").getByRole("link", { name: "Next" }).click();
    await untilEqual("the next page", async () => (await count.textContent())?.split(":")[0], "30 decisions on this page");
    assert.equal(await page.getByRole("searchbox").inputValue(), "Choice");
    await page.locator("[data-pager]").getByRole("link", { name: "Previous" }).click();
    await untilEqual("back again", async () => (await count.textContent())?.split(":")[0], "150 decisions on this page");
  });
});

test("a filter whose file does not come looks through the page and says so", async () => {
  const home = await served(await pagedSite());
  await visit(home, { allowed: { console: /Failed to load resource/ } }, async (page) => {
    await page.route("**/*-rows.json", (route) => route.abort());
    await page.goto(`${home}registers/decisions.html?q=choice`);
    const told = "150 decisions on this page: the others could not be loaded";
    await untilEqual("it says so", () => page.locator("[data-found]").textContent(), told);
  });
});

test("without scripts nothing is offered that the page does not have", async () => {
  const home = await served(await pagedSite());
  await visit(home, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${home}registers/decisions.html`);
    assert.equal(await page.getByRole("link", { name: "50 Superseded" }).isVisible(), true);
    assert.equal(await page.locator("[data-onward]").isVisible(), false);
    assert.equal(await page.getByRole("link", { name: "Next" }).count(), 1);
  });
});

test("the timeline is by day, by week or by month, without scripts", async () => {
  const home = fromDisk(await pagedSite());
  await visit(home, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${home}timeline/index.html`);
    await page.getByRole("link", { name: "By month" }).click();
    const march = page.getByRole("region", { name: /^March 2025/ });
    assert.match((await march.getByRole("heading").textContent()) ?? "", /March 2025 60 entries/);
    assert.equal(await march.getByRole("listitem").count(), 60);
    await page.getByRole("link", { name: "Next" }).click();
    assert.match((await page.getByRole("main").textContent()) ?? "", /Page 2 of 2/);
    await page.getByRole("link", { name: "By week" }).click();
    const week = page.getByRole("region", { name: /^Week of 2025-03-24/ });
    const entry = week.getByRole("link", { name: /^Step \d+\.3$/ }).first();
    const said = (await entry.textContent()) ?? "";
    await entry.click();
    assert.ok(((await page.locator("h3:target, h4:target").textContent()) ?? "").includes(said));
  });
});

test("no list makes a phone scroll sideways", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { viewport: { width: 390, height: 844 } }, async (page) => {
    for (const list of ["registers/index", "registers/risks", "registers/dependencies", "timeline/index", "timeline/weeks", "timeline/months", "timeline/roadmap", "archive", "health", "about"]) {
      await page.goto(`${home}${list}.html`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 390, `${list} is ${width} wide`);
      const tab = await page.locator(".tabs [aria-current]").evaluateAll(([tab]) => tab?.getBoundingClientRect().right ?? 0);
      assert.ok(tab <= 390, `the tab of ${list} ends at ${tab}`);
    }
  });
});

test("records that a script shows are in the languages that the server gives them", async () => {
  const home = await served(await twoLanguagesSite());
  const said = (page: Page, record: string) =>
    page.locator(record).filter({ visible: true }).evaluateAll((records) =>
      records.map((found) =>
        // A term has the language of its list, or none, as what is around it says it.
        [...found.querySelectorAll("a:not(.record-go), dd, p:not(:has(a)), .timeline-ledger")]
          .filter((part) => part.textContent!.trim() !== "")
          .map((part) => `${part.textContent!.trim()}: ${part.closest<HTMLElement>("[lang]")!.lang} ${part.closest<HTMLElement>("[dir]")?.dir ?? "auto"}`),
      ),
    );
  for (const address of ["registers/decisions.html", "timeline/index.html"]) {
    const name = "Feature 1";
    let written: string[][] = [];
    await visit(home, { javaScriptEnabled: false }, async (page) => {
      for (let number = 1; number <= 2; number += 1) {
        await page.goto(home + (number === 1 ? address : address.replace(".html", "-2.html")));
        written.push(...(await said(page, `[data-ledger="feature-1"] .record, .record[data-ledger="feature-1"]`)));
      }
    });
    await visit(home, {}, async (page) => {
      await page.goto(home + address);
      await page.getByRole("combobox").selectOption("feature-1");
      await untilEqual(`the records of ${name} on ${address}`, () => said(page, ".record"), written);
      assert.ok(written.length === 2 && written.flat().some((text) => / en /.test(text)) && written.flat().some((text) => / de /.test(text)), written.join());
    });
  }
});
