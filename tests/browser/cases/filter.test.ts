// The filter of the home page: stages, typing, address, announcement, keys; served, from disk, and over rows that are
// fetched.

import assert from "node:assert/strict";
import test from "node:test";
import { HomePage } from "../support/home-page";
import { fixtureSite, MANY, manySite } from "../support/project";
import { untilEqual } from "../support/until";
import { fromDisk, served, visit } from "../support/visit";

const WAYS = [
  { way: "served", address: served },
  { way: "from disk", address: async (folder: string) => fromDisk(folder) },
];

for (const { way, address } of WAYS) {
  test(`stages can be chosen, several at once (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      const filter = new HomePage(page);
      await page.goto(`${home}index.html`);
      await filter.stage("Blocked").click();
      await untilEqual("the groups", () => filter.groups(), ["Blocked"]);
      await untilEqual("the titles", () => filter.titles(), ["Hostile Reason", "Offline Maps"]);
      assert.equal(await filter.count.textContent(), "2 ledgers");
      assert.equal(await filter.stage("Blocked").getAttribute("aria-pressed"), "true");
      assert.match(filter.state(), /^[?#]stage=blocked$/);

      await filter.stage("In review").click();
      await untilEqual("the groups", () => filter.groups(), ["Blocked", "In review"]);
      assert.equal(await filter.count.textContent(), "3 ledgers");
      assert.match(filter.state(), /^[?#]stage=blocked,review$/);

      await filter.stage("Blocked").click();
      await untilEqual("the titles", () => filter.titles(), ["Invoice Export"]);
      assert.equal(await filter.count.textContent(), "1 ledger");
      await filter.stage("In review").click();
      await untilEqual("the number of titles", async () => (await filter.titles()).length, 16);
      assert.equal(filter.state(), "");
      assert.equal(await filter.count.textContent(), "");
    });
  });

  test(`typing looks through titles, summaries, branches, fields and status (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      const filter = new HomePage(page);
      await page.goto(`${home}index.html`);
      for (const [query, titles] of [
        ["quiet hours", ["Quiet Hours"]],
        ["HOURS quiet", ["Quiet Hours"]],
        ["accountant", ["Invoice Export"]],
        ["feat/swatches", ["Colour Swatches"]],
        ["zephyr", ["Invoice Export"]],
        ["Lindqvist", ["Quiet Hours"]],
        ["simmering", ["Colour Swatches"]],
        ["elevation data", ["Offline Maps"]],
        ["naive 𝔘nicode", ["Windows File 🪟"]],
        ["案内", ["東京ガイド: 駅の案内"]],
        ["佐藤", ["東京ガイド: 駅の案内"]],
        ["الهجري", ["التقويم الهجري"]],
      ] as const) {
        await filter.field.fill(query);
        await untilEqual(`the titles for “${query}”`, () => filter.titles(), [...titles]);
        assert.equal(await filter.count.textContent(), "1 ledger");
      }
    });
  });

  test(`the address keeps the filter over a reload and on the way back (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      const filter = new HomePage(page);
      await page.goto(`${home}index.html`);
      await filter.stage("Blocked").click();
      await filter.stage("Active").click();
      await filter.field.pressSequentially("hostile reason");
      await untilEqual("the titles", () => filter.titles(), ["Hostile Reason"]);
      await untilEqual("the address", async () => filter.state().slice(1), "stage=active,blocked&q=hostile+reason");

      await page.reload();
      await untilEqual("the titles after a reload", () => filter.titles(), ["Hostile Reason"]);
      assert.equal(await filter.field.inputValue(), "hostile reason");
      assert.equal(await filter.stage("Active").getAttribute("aria-pressed"), "true");
      assert.equal(await filter.stage("Done").getAttribute("aria-pressed"), "false");

      await page.getByRole("link", { name: "Hostile Reason", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Hostile Reason" }).waitFor();
      await page.goBack();
      await untilEqual("the titles on the way back", () => filter.titles(), ["Hostile Reason"]);
      assert.equal(await filter.field.inputValue(), "hostile reason");
    });
  });

  test(`nothing found says so and can be cleared (${way})`, async () => {
    const home = await address(await fixtureSite());
    await visit(home, {}, async (page) => {
      const filter = new HomePage(page);
      await page.goto(`${home}index.html`);
      await filter.field.fill("no ledger has these words");
      await filter.none.waitFor();
      assert.equal(await filter.count.textContent(), "0 ledgers");
      assert.deepEqual(await filter.titles(), []);
      await page.getByRole("button", { name: "Clear the filter" }).click();
      await untilEqual("the number of titles", async () => (await filter.titles()).length, 16);
      assert.equal(await filter.none.isVisible(), false);
      assert.equal(filter.state(), "");
      assert.equal(await filter.field.evaluate((field) => document.activeElement === field), true);
    });
  });
}

test("the keyboard alone does", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const filter = new HomePage(page);
    await page.goto(home);
    await page.keyboard.press("/");
    assert.equal(await filter.field.evaluate((field) => document.activeElement === field), true);
    await page.keyboard.type("feat/fax");
    assert.equal(await filter.field.inputValue(), "feat/fax", "a slash in the field is a slash");
    await untilEqual("the titles", () => filter.titles(), ["Fax Gateway"]);
    await page.keyboard.press("Escape");
    await untilEqual("the number of titles", async () => (await filter.titles()).length, 16);
    assert.equal(await filter.field.inputValue(), "");

    await filter.stage("Dropped").focus();
    await page.keyboard.press("Space");
    await untilEqual("the titles", () => filter.titles(), ["Fax Gateway"]);
  });
});

test("a stage that is not there does not empty the page", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const filter = new HomePage(page);
    await page.goto(`${home}?stage=nonsense,%3Cscript%3E`);
    await filter.field.waitFor();
    assert.equal((await filter.titles()).length, 16);
  });
});

test("a large site finds ledgers that are not on the page", async () => {
  const home = await served(await manySite());
  await visit(home, {}, async (page) => {
    const filter = new HomePage(page);
    await page.goto(home);
    const shown = await filter.titles();
    assert.ok(shown.length < MANY, "not all ledgers are on the page");
    // From 143 on, tickets have four digits, so that none is a part of another.
    let number = 143;
    while (shown.includes(`Feature ${number}`)) number += 1;
    const hidden = `Feature ${number}`;

    await filter.field.fill(`t-${number * 7}`);
    await untilEqual("the titles", () => filter.titles(), [hidden]);
    assert.equal(await filter.count.textContent(), "1 ledger");
    await page.getByRole("link", { name: hidden, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: hidden }).waitFor();
    await page.goBack();
    await untilEqual("the titles on the way back", () => filter.titles(), [hidden]);

    await filter.field.fill("feature");
    await untilEqual("the count", () => filter.count.textContent(), `${MANY} ledgers`);
    await page.getByText(/^And \d+ more: type another word/).waitFor();
    await filter.stage("Blocked").click();
    await untilEqual("the stages shown", () => page.locator(".row:visible").evaluateAll(stages), ["blocked"]);
  });
});

test("a large site from disk says how far it looked", async () => {
  const home = fromDisk(await manySite());
  // The browser says on its own that it may not fetch from disk; the page says what that means for the reader.
  await visit(home, { allowed: { console: /rows\.json|ERR_FAILED|connect-src/ } }, async (page) => {
    const filter = new HomePage(page);
    await page.goto(`${home}index.html`);
    await filter.field.fill("number");
    await untilEqual("the count", async () => /opened from disk/.test((await filter.count.textContent()) ?? ""), true);
    assert.ok((await filter.titles()).length > 0);
  });
});

function stages(rows: Element[]): string[] {
  return [...new Set(rows.map((row) => (row as HTMLElement).dataset["stage"] ?? ""))];
}
