// The page of one ledger: contents, log, decisions, findings, the way into the editor, paper, and the theme.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { check } from "../support/command";
import { EditorPage } from "../support/editor-page";
import { LEDGERS } from "../support/places";
import { fixtureSite, LATER_DAY, laterSite, SITE_DAY } from "../support/project";
import { until, untilEqual } from "../support/until";
import { fromDisk, served, visit } from "../support/visit";

test("links of the contents land on their headings and mark them", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    const contents = page.getByRole("navigation", { name: "Contents" });
    for (const name of ["Technical Decisions", "2025-03-21 - Settings stored", "Problem Statement", "Follow-up Items"]) {
      const link = contents.getByRole("link", { name, exact: true });
      await link.click();
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
      await untilEqual(`“${name}” in view`, () => isInView(page, id), true);
      assert.equal(await page.locator(`[id="${id}"]`).evaluate((heading) => /^H[2-6]$/.test(heading.tagName)), true);
    }
    await untilEqual(
      "the link of the section that is read",
      () => contents.locator("[aria-current=location]").allTextContents(),
      ["Follow-up Items"],
    );
  });
});

test("on a phone the contents are folded and close behind a choice", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    const contents = page.locator("details[data-contents]");
    await untilEqual("open", () => contents.evaluate((details: HTMLDetailsElement) => details.open), false);
    await contents.locator("summary").click();
    await contents.getByRole("link", { name: "Rollback Plan" }).click();
    await untilEqual("open", () => contents.evaluate((details: HTMLDetailsElement) => details.open), false);
    await untilEqual("the section in view", () => isInView(page, "l-rollback-plan"), true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px too wide for a phone`);
  });
});

test("log entries and decisions are told as such", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    const entries = page.locator("[data-entry]");
    assert.deepEqual(await entries.locator(".entry-title").allTextContents(), [
      "Initial planning",
      "Settings stored",
      "Messages are held back",
    ]);
    assert.equal(await entries.first().locator("time").first().getAttribute("datetime"), "2025-03-03");
    await entries.first().getByText("Talked to eleven people").waitFor();

    const decisions = page.locator("[data-decision]");
    assert.equal(await decisions.count(), 2);
    assert.deepEqual(await decisions.first().locator("dt").allTextContents(), [
      "Context",
      "Options",
      "Decision",
      "Reasoning",
      "Consequences",
    ]);
    assert.match((await decisions.last().locator("[data-part=consequences] dd").textContent()) ?? "", /judged once/);
  });
});

test("boxes are shown as they are, nested ones too, and those in code are code", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    const part = page.locator("section.part-3").filter({ has: page.locator("#l-acceptance-criteria") });
    const boxes = await part.locator("li.task > input.box").evaluateAll(states);
    assert.deepEqual(boxes, [true, true, false, true, false]);
    assert.equal(await part.locator("li.task li.task").count(), 2);
    assert.equal(await page.locator("pre input, pre .task").count(), 0);
    assert.match(await page.locator("pre").innerText(), /- \[ \] this is no item, it is code/);
  });
});

test("findings are those of the command line", async () => {
  const pages = [
    { site: await fixtureSite(), today: SITE_DAY, slugs: ["findings", "colour-swatches", "hostile", "quiet-hours"] },
    { site: await laterSite(), today: LATER_DAY, slugs: ["findings", "quiet-hours"] },
  ];
  for (const { site, today, slugs } of pages) {
    const home = await served(site);
    await visit(home, {}, async (page) => {
      for (const slug of slugs) {
        const found = await check(LEDGERS, `${slug}.md`, today);
        await page.goto(`${home}ledgers/${slug}.html`);
        const rows = await page.locator(".finding").all();
        const seen = await Promise.all(
          rows.map(async (row) => ({
            severity: await row.getAttribute("data-severity"),
            code: await row.locator("code").first().textContent(),
            line: Number(/\d+/.exec((await row.locator(".finding-line").textContent()) ?? "")?.[0]),
          })),
        );
        // The page has the worst first; the command line keeps to the order of the text.
        const bySeverity = ["error", "warning", "note"].flatMap((severity) => found.filter((one) => one.severity === severity));
        assert.deepEqual(seen, bySeverity.map(({ severity, code, line }) => ({ severity, code, line })));
        assert.equal(await page.getByRole("heading", { name: "Findings" }).count(), found.length > 0 ? 1 : 0);
        if (slug === "quiet-hours") assert.deepEqual(found.map(({ code }) => code), today === LATER_DAY ? ["FL404"] : []);
      }
    });
  }
});

test("the edit link opens the editor with that ledger", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    for (const [slug, file, title] of [
      ["archive/search-one", "search-one.md", "Search, First Attempt"],
      ["東京ガイド", "東京ガイド.md", "東京ガイド: 駅の案内"],
    ] as const) {
      await page.goto(`${home}ledgers/${slug}.html`);
      await page.getByRole("link", { name: "Edit", exact: true }).click();
      const editor = new EditorPage(page);
      await editor.opened(file);
      await editor.preview.getByText(title).first().waitFor();
      assert.equal(await editor.ledgers.inputValue(), slug);
    }
  });
});

test("a file that is no text has a page that says so", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(home);
    await page.getByRole("link", { name: /latin-file\.md/ }).click();
    await page.getByText(/UTF-8/).first().waitFor();
    await page.getByRole("heading", { name: "What to do" }).waitFor();
    const raw = await page.getByRole("link", { name: "The file as it is" }).getAttribute("href");
    const bytes = await (await page.request.get(new URL(raw!, page.url()).href)).body();
    assert.deepEqual(bytes, Buffer.from("# Café\n\n**Status:** In Progress\n", "latin1"));
  });
});

test("an address that is not there has a page with the way home", async () => {
  const home = await served(await fixtureSite());
  // The page is shown at any depth and cannot know it: it asks for its style at several, of which one is right.
  const allowed = { console: /Failed to load resource|Refused to (apply|execute)|MIME type/ };
  for (const address of ["nothing.html", "ledgers/gone.html", "ledgers/archive/gone.html"]) {
    await visit(new URL("/", home).href, { allowed }, async (page) => {
      const answer = await page.goto(home + address);
      assert.equal(answer?.status(), 404);
      await page.getByRole("heading", { name: "There is no such page" }).waitFor();
      const font = await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily);
      assert.match(font, /sans|system/, "the style is there");
      await page.getByRole("link", { name: "Go to the overview of all ledgers" }).click();
      await page.waitForURL(`${home}index.html`);
    });
  }
});

test("on paper there is the ledger and no navigation", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { colorScheme: "dark" }, async (page) => {
    await page.goto(`${home}ledgers/quiet-hours.html`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".skip", ".site-nav", ".contents nav", ".actions", ".neighbours", ".anchor"]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, `${hidden} is not printed`);
    }
    const ink = await page.locator("body").evaluate((body) => getComputedStyle(body).color);
    assert.ok(brightness(ink) < 80, `dark ink, even in the dark theme: ${ink}`);
    const paper = await background(page);
    assert.ok(brightness(paper) > 240, `white paper: ${paper}`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "light");
    assert.ok((await page.screenshot({ fullPage: true })).length > 20_000, "the page is not empty");
    assert.ok((await page.pdf()).length > 10_000, "the printed page is not empty");
    await page.goto(home);
    assert.equal(await page.locator("[data-filter]").isVisible(), false, "the filter is not printed");
    assert.ok(await page.getByText("Quiet Hours").first().isVisible());
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the theme button changes ${colorScheme}, and the choice stays`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, { colorScheme }, async (page) => {
      await page.goto(home);
      const button = page.getByRole("button", { name: "Dark theme" });
      const system = await background(page);
      await button.click();
      const other = await until("the other theme", () => background(page), (seen) => seen !== system);
      assert.equal(brightness(other) > 128, colorScheme === "dark");
      assert.equal(await button.getAttribute("aria-pressed"), String(colorScheme === "light"));

      await page.reload();
      await untilEqual("the theme after a reload", () => background(page), other);
      await page.goto(`${home}ledgers/quiet-hours.html`);
      await untilEqual("the theme of another page", () => background(page), other);
      await page.goto(`${home}editor.html`);
      await untilEqual("the theme of the editor", () => background(page), other);

      await page.getByRole("button", { name: "Dark theme" }).click();
      await untilEqual("the theme of the system", () => background(page), system);
      await page.goto(home);
      await untilEqual("the theme of the system, elsewhere", () => background(page), system);
    });
  });
}

test("the theme button works from disk", async () => {
  const home = fromDisk(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}index.html`);
    const system = await background(page);
    await page.getByRole("button", { name: "Dark theme" }).click();
    await until("the other theme", () => background(page), (seen) => seen !== system);
  });
});

function isInView(page: Page, id: string): Promise<boolean> {
  return page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

function states(boxes: Element[]): boolean[] {
  return boxes.map((box) => (box as HTMLInputElement).checked);
}

/** The page's own background: that of the first of its outer elements that has one. */
function background(page: Page): Promise<string> {
  return page.evaluate(() => {
    const colours = [document.body, document.documentElement].map((element) => getComputedStyle(element).backgroundColor);
    return colours.find((colour) => colour !== "rgba(0, 0, 0, 0)") ?? "rgb(255, 255, 255)";
  });
}

/** From 0 to 255, of a colour as the browser gives it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
