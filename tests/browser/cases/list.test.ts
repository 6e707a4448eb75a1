// The list of all ledgers: filters, orders and their address, served, from disk, and over rows that are fetched; and the
// board, on a phone too.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { follow } from "../support/follow";
import { inspect } from "../support/inspect";
import { fixtureSite, lateSite, MANY, manySite, siteIn, sourcesSite, spelledSite } from "../support/project";
import { untilEqual } from "../support/until";
import { fromDisk, served, visit } from "../support/visit";

const WAYS = [
  { way: "served", address: served },
  { way: "from disk", address: async (folder: string) => fromDisk(folder) },
];

for (const { way, address } of WAYS) {
  test(`facets are chosen, several at once, and the address has them all (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      await page.goto(`${home}list/index.html`);
      await choose(page, "Owner", "Mara Lindqvist");
      await untilEqual("the titles", () => titles(page), ["Quiet Hours"]);
      assert.equal(state(page), "owner=Mara+Lindqvist");
      assert.equal(await page.getByRole("status").textContent(), "1 ledger");

      await choose(page, "Owner", "No owner");
      const both = await titles(page);
      assert.ok(both.length > 1 && both.includes("Quiet Hours"), "one of the chosen values is enough");
      await page.getByRole("button", { name: /^\d+ Blocked$/ }).click();
      await untilEqual("the stages shown", () => stages(page), ["blocked"]);
      assert.equal(state(page), "stage=blocked&owner=Mara+Lindqvist&owner=");

      await page.goBack();
      await untilEqual("the titles one step back", () => titles(page), both);
      await page.goBack();
      await untilEqual("the titles two steps back", () => titles(page), ["Quiet Hours"]);
      await page.goForward();
      await untilEqual("the titles a step forward", () => titles(page), both);
      await page.reload();
      await untilEqual("the titles after a reload", () => titles(page), both);

      await page.getByRole("button", { name: "Clear all filters" }).click();
      await untilEqual("the number of titles", async () => (await titles(page)).length, 16);
      assert.equal(state(page), "");
    });
  });

  test(`the list is sorted, and the address says how (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      await page.goto(`${home}list/index.html`);
      await page.getByLabel("Sort by").selectOption("Title");
      await untilEqual("the address", async () => state(page), "sort=title");
      const sorted = await titles(page);
      assert.deepEqual(sorted, [...sorted].sort(new Intl.Collator("en", { numeric: true }).compare));
      await page.getByLabel("Sort by").selectOption("Most progress");
      await page.reload();
      const shares = await page.locator(".row").evaluateAll((rows) =>
        rows.map((row) => {
          const bar = row.querySelector("progress");
          return bar ? bar.value / bar.max : -1;
        }),
      );
      assert.deepEqual(shares, [...shares].sort((one, other) => other - one));
    });
  });
}

for (const { way, address } of WAYS) {
  test(`the cards of the board are sorted and narrowed down, and the address has it (${way})`, async () => {
    const home = await address(await siteIn("sample"));
    await visit(home, {}, async (page) => {
      await page.goto(`${home}board-stages.html`);
      const cards = page.locator(".card:visible");
      const all = await cards.count();
      await page.getByLabel("Sort by").selectOption("Title");
      const column = page.locator(".column").filter({ has: page.getByRole("heading", { name: /^Active/ }) });
      const sorted = await column.locator(".card-title").allTextContents();
      assert.deepEqual(sorted, [...sorted].sort(new Intl.Collator("en", { numeric: true }).compare));
      await page.getByLabel("Sort by").selectOption("Most progress");
      const shares = await column.locator("progress").evaluateAll((bars) => bars.map((bar) => (bar as HTMLProgressElement).position));
      assert.deepEqual(shares, [...shares].sort((one, other) => other - one));

      await choose(page, "Owner", "Mairi Teller");
      await untilEqual("the owners", async () => new Set(await cards.locator(".card-facts bdi").allTextContents()).size, 1);
      const some = await cards.count();
      assert.ok(some > 1 && some < all, `${some} of ${all}`);
      assert.equal(await page.locator("[data-found]").textContent(), `${some} ledgers`);
      assert.match((await column.locator(".group-count").textContent()) ?? "", /^\d+ of \d+$/);
      assert.equal(state(page), "owner=Mairi+Teller&sort=progress");
      await page.getByRole("searchbox").fill("vehicle deck");
      await untilEqual("the card", () => cards.locator(".card-title").allTextContents(), ["Vehicle deck planning"]);
      await page.reload();
      await untilEqual("the card again", () => cards.locator(".card-title").allTextContents(), ["Vehicle deck planning"]);
      await page.getByRole("button", { name: "Clear all filters" }).click();
      await untilEqual("all cards", () => cards.count(), all);
    });
  });
}

test("a board that has not all cards leads to the list with what is chosen", async () => {
  const home = await served(await manySite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}board.html`);
    await page.getByRole("searchbox").fill("feature 16");
    await page.locator("[data-onward]").waitFor();
    const onBoard = await page.locator(".card:visible").count();
    await page.locator("[data-onward]").getByRole("link").click();
    await page.waitForURL(/list\/index\.html#q=feature\+16$/);
    const told = async () => Number.parseInt((await page.getByRole("status").textContent()) ?? "", 10);
    await untilEqual("more than the board has", async () => (await told()) > onBoard, true);
    assert.equal(await page.getByRole("searchbox").inputValue(), "feature 16");
  });
});

test("a status is one choice, however it is written, and so is each owner", async () => {
  const folder = await spelledSite();
  for (const home of [await served(folder), fromDisk(folder)]) {
    await visit(home, {}, async (page) => {
      const sorted = async () => (await titles(page)).sort();
      await page.goto(`${home}list/index.html`);
      await choose(page, "Status", "Complete");
      await untilEqual("all that are complete", sorted, ["Alone", "Both", "Other"]);
      const written = await page.locator(".row:visible .badge bdi").allTextContents();
      assert.deepEqual(written.sort(), ["Complete", "done", "✅ Complete"], "rows say what is written");
      await page.getByRole("button", { name: "Clear all filters" }).click();
      await choose(page, "Owner", "Ben");
      await untilEqual("those of one", sorted, ["Both", "Other"]);
      await page.getByLabel("Group by").selectOption("Owner");
      await page.getByRole("button", { name: "Clear all filters" }).click();
      await untilEqual("in the group of each", sorted, ["Alone", "Both", "Both", "Other", "Under way"]);
      await page.getByLabel("Group by").selectOption("Nothing");
      await choose(page, "Tags", "web");
      await untilEqual("those with a tag", sorted, ["Both", "Other"]);
    });
  }
});

test("a ledger with several owners is in the lane of each, and is counted once", async () => {
  const home = await served(await spelledSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}board-owners.html`);
    const lane = (name: string) => page.locator(".lane").filter({ has: page.getByRole("heading", { name }) });
    const cards = (name: string) => lane(name).locator(".card-title").allTextContents();
    assert.deepEqual([(await cards("Ada")).sort(), (await cards("Ben")).sort()], [["Alone", "Both"], ["Both", "Other"]]);
    await choose(page, "Owner", "Ada");
    await untilEqual("the cards", () => cards("Ben"), ["Both"]);
    assert.equal(await page.locator("[data-found]").textContent(), "2 ledgers");
  });
});

test("the list is grouped, and the address says by what", async () => {
  const home = await served(await fixtureSite());
  const groups = (page: Page) => page.locator(".row-group:visible h2 bdi").allTextContents();
  await visit(home, {}, async (page) => {
    await page.goto(`${home}list/index.html`);
    const before = await titles(page);
    await page.getByLabel("Group by").selectOption("Stage");
    await untilEqual("the first groups", async () => (await groups(page)).slice(0, 3), ["Active", "Blocked", "In review"]);
    assert.equal(state(page), "group=stage");
    assert.deepEqual((await titles(page)).sort(), before.sort(), "none is lost");
    const counts = await page.locator(".row-group .group-count").allTextContents();
    assert.equal(counts.map(Number).reduce((one, other) => one + other), before.length);
    await inspect(page, "list/index.html?group=stage");

    await page.getByLabel("Group by").selectOption("Owner");
    await choose(page, "Owner", "Mara Lindqvist");
    await untilEqual("the groups", () => groups(page), ["Mara Lindqvist"]);
    await page.reload();
    await untilEqual("the groups after a reload", () => groups(page), ["Mara Lindqvist"]);
    await page.goBack();
    await page.goBack();
    await untilEqual("the last group, two steps back", async () => (await groups(page)).slice(0, 2), ["Active", "Blocked"]);
    await page.goto(`${home}list/index.html?group=nonsense`);
    await untilEqual("the number of titles", async () => (await titles(page)).length, before.length);
    assert.deepEqual(await groups(page), []);
  });
});

test("a large site is grouped from the rows that are fetched", async () => {
  const home = await served(await manySite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}list/index.html?group=stage`);
    const more = page.getByRole("button", { name: "Show more" });
    await more.click();
    await more.click();
    await untilEqual("the number of titles", async () => new Set(await titles(page)).size, MANY);
    assert.equal(await page.locator(".row-group").last().locator("bdi").textContent(), "Archived");
  });
});

test("what is typed and chosen while the rows are still on their way holds", async () => {
  const home = await served(await manySite());
  await visit(home, {}, async (page) => {
    let release = () => {};
    const asked = new Promise<void>((resolve) => (release = resolve));
    await page.route(/rows[^/]*\.json$/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(`${home}list/index.html`);
    await page.getByRole("searchbox").fill("feature 16");
    await page.getByLabel("Sort by").selectOption("Title");
    await page.waitForTimeout(200);
    const before = (await titles(page)).length;
    assert.ok(before > 0, "the rows of the page are still there");
    release();
    await untilEqual("the address", async () => state(page), "sort=title&q=feature+16");
    assert.equal(await page.getByRole("searchbox").inputValue(), "feature 16");
    assert.match((await page.getByRole("status").textContent()) ?? "", /^\d/, "it says how many were found");
    const found = await titles(page);
    assert.deepEqual(found, [...found].sort(new Intl.Collator("en", { numeric: true }).compare));
  });
});

test("a menu near the edge opens towards the middle", async () => {
  for (const width of [700, 760, 900, 1280]) {
    for (const address of ["list/index.html", "board.html"]) {
      const home = fromDisk(await siteIn("sample"));
      await visit(home, { viewport: { width, height: 800 } }, async (page) => {
        await page.goto(home + address);
        const menus = page.locator(".facet");
        await menus.last().waitFor();
        for (const menu of await menus.all()) {
          await menu.locator("summary").click();
          const box = await menu.locator(".facet-options").evaluate((options) => options.getBoundingClientRect().toJSON());
          assert.ok(box.left >= 0 && box.right <= width, `${address} at ${width}: from ${box.left} to ${box.right}`);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
        }
      });
    }
  }
});

test("ledgers of several sources are told apart, in the list and, without scripts, on the board", async () => {
  const home = await served(await sourcesSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}list/index.html`);
    await untilEqual("the number of titles", async () => (await titles(page)).length, 6);
    await choose(page, "Source", "Web shop");
    await untilEqual("the titles", async () => (await titles(page)).sort(), ["Feature 3", "Feature 4"]);
    assert.equal(state(page), "source=Web+shop");
    await choose(page, "Source", "This project");
    await untilEqual("the titles", async () => (await titles(page)).sort(), ["Feature 1", "Feature 2", "Feature 3", "Feature 4"]);
    await page.reload();
    assert.equal(state(page), "source=Web+shop&source=");
    await untilEqual("the number after a reload", async () => (await titles(page)).length, 4);
  });
  await visit(home, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${home}board.html`);
    await follow(page.getByRole("link", { name: "Lanes by source" }));
    assert.deepEqual((await page.locator(".lane-title bdi").allTextContents()).sort(), ["Api & <i>more</i>", "This project", "Web shop"]);
    assert.equal(await page.locator(".card").filter({ hasText: "Web shop" }).count(), 2);
  });
});

test("rows that a script makes say what is late, as those on the page do", async () => {
  const home = await served(await lateSite());
  const told = (page: Page, title: string) =>
    page.locator(".row:visible").filter({ has: page.getByRole("link", { name: title, exact: true }) }).locator(".row-due");
  await visit(home, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${home}list/active.html`);
    assert.match((await told(page, "Feature 11").textContent()) ?? "", /^Overdue since 2025-05-01$/);
    assert.match((await told(page, "Feature 12").textContent()) ?? "", /^Due 2025-06-01$/);
  });
  await visit(home, {}, async (page) => {
    for (const address of ["list/index.html?q=feature+1", "index.html?q=feature+1"]) {
      await page.goto(home + address);
      await untilEqual("a late one", async () => /^Overdue since 2025-05-01/.test((await told(page, "Feature 11").textContent()) ?? ""), true);
      assert.equal(await told(page, "Feature 11").locator("svg").count(), 1, "a sign, not a colour alone");
      assert.match((await told(page, "Feature 12").textContent()) ?? "", /^Due 2025-06-01/);
      assert.equal(await told(page, "Feature 12").locator("svg").count(), 0);
    }
  });
});

test("a facet that nobody knows does not empty the list", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}list/index.html?nonsense=%3Cscript%3E&owner=Nobody&sort=nothing&stage=nothing`);
    await untilEqual("the number of titles", async () => (await titles(page)).length, 16);
  });
});

test("the list of a large site has every ledger", async () => {
  const home = await served(await manySite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}list/index.html?sort=title`);
    const more = page.getByRole("button", { name: "Show more" });
    await more.click();
    await more.click();
    await untilEqual("the number of titles", async () => new Set(await titles(page)).size, MANY);
    await page.goto(`${home}list/index.html?stage=blocked`);
    await untilEqual("the stages shown", () => stages(page), ["blocked"]);
    await page.locator(".row-title a").first().click();
    await page.getByRole("heading", { level: 1, name: /^Feature \d+$/ }).waitFor();
  });
});

test("without scripts the list leads to those of the stages, and the board to ledgers", async () => {
  const home = await served(await manySite());
  await visit(home, { javaScriptEnabled: false }, async (page) => {
    await page.goto(home);
    await follow(page.getByRole("link", { name: "Ledgers", exact: true }));
    assert.equal(await page.locator("[data-list]").isVisible(), false);
    await page.getByText(/^These moved last\. The other \d+ are in the lists by stage\.$/).waitFor();
    await page.getByRole("link", { name: /^\d+ Blocked$/ }).click();
    await page.getByRole("heading", { level: 1, name: /^Blocked/ }).waitFor();
    await follow(page.getByRole("link", { name: "Board", exact: true }));
    const columns = await page.locator(".column-title bdi").allTextContents();
    assert.deepEqual(columns.slice(0, 4), ["Planned", "Active", "Blocked", "In review"]);
    await page.locator(".card-title").first().click();
    await page.getByRole("heading", { level: 1, name: /^Feature \d+$/ }).waitFor();
  });
});

const PAGES = ["index.html", "list/index.html", "list/blocked.html", "board.html", "board-folders.html", "board-owners.html"];

for (const [name, site, pages] of [
  ["a small site", fixtureSite, PAGES],
  ["a large site", manySite, PAGES.slice(0, 4)],
] as const) {
  test(`no page of ${name} scrolls sideways on a phone`, async () => {
    const home = await served(await site());
    await visit(home, { viewport: { width: 390, height: 844 } }, async (page) => {
      for (const address of pages) {
        await page.goto(home + address);
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        assert.ok(scrollWidth <= clientWidth, `${address}: ${scrollWidth} of ${clientWidth}`);
      }
    });
  });
}

/** Opens the menu called `facet` and ticks `value`. */
async function choose(page: Page, facet: string, value: string): Promise<void> {
  await page.locator(".facet > summary").filter({ hasText: facet }).click();
  await page.locator(".facet[open] label").filter({ hasText: value }).getByRole("checkbox").click();
  await page.keyboard.press("Escape");
}

function titles(page: Page): Promise<string[]> {
  return page.locator(".row-title:visible").allTextContents();
}

function stages(page: Page): Promise<string[]> {
  return page.locator(".row:visible").evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).dataset["stage"] ?? ""))]);
}

/** What stands in the address after the name of the page. */
function state(page: Page): string {
  const { search, hash } = new URL(page.url());
  return (search + hash).replace(/^[?#]+/, "");
}
