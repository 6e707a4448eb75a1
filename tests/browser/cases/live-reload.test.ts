// `ledgerline serve`: a page that is open shows what has changed on disk, without being asked.

import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import type { Page } from "playwright-core";
import { serve } from "../support/command";
import { EditorPage } from "../support/editor-page";
import { fixtureProject } from "../support/project";
import { untilEqual } from "../support/until";
import { visit } from "../support/visit";

test("an open page follows its file", async () => {
  const project = await fixtureProject();
  const server = await serve(project.folder);
  try {
    await visit(server.address, {}, async (page) => {
      const file = path.join(project.ledgers, "quiet-hours.md");
      const heading = () => page.locator("h1").textContent();
      await page.goto(`${server.address}ledgers/quiet-hours.html`);
      assert.equal(await heading(), "Quiet Hours");
      await listening(page);
      const source = await readFile(file, "utf8");
      await writeFile(file, source.replace("# Quiet Hours", "# Silent Nights 🌙"));
      await untilEqual("the title", heading, "Silent Nights 🌙");

      await page.goto(server.address);
      await page.getByRole("link", { name: "Silent Nights 🌙", exact: true }).first().waitFor();
      await listening(page);
      await writeFile(path.join(project.ledgers, "brand-new.md"), "# Brand New\n\n**Status:** Planning\n");
      await page.getByRole("link", { name: "Brand New", exact: true }).first().waitFor();
      await listening(page);
      await rm(path.join(project.ledgers, "brand-new.md"));
      await page.getByRole("link", { name: "Brand New", exact: true }).first().waitFor({ state: "detached" });
    });
  } finally {
    await server.stop();
  }
});

test("a reader on the way to another page is not thrown back", async () => {
  const project = await fixtureProject();
  const server = await serve(project.folder);
  try {
    await visit(server.address, {}, async (page) => {
      const file = path.join(project.ledgers, "dark-theme.md");
      const ways: [string, () => Promise<unknown>][] = [
        ["Darker Theme", () => page.locator(".site-nav a", { hasText: "Overview" }).click({ noWaitAfter: true })],
        ["Darkest Theme", () => page.goto(server.address)],
      ];
      const other = await page.context().newPage();
      await other.goto(`${server.address}ledgers/dark-theme.html`);
      for (const [title, leave] of ways) {
        await page.goto(`${server.address}ledgers/quiet-hours.html`);
        await listening(page);
        const way = await held(page, (url) => url.pathname === "/" || url.pathname === "/index.html");
        const arrived = leave();
        await Promise.race([way.begun, arrived.then(() => way.begun)]);
        // The other page tells when the change has arrived at both.
        await writeFile(file, (await readFile(file, "utf8")).replace(/^# .*/m, `# ${title}`));
        await untilEqual("the title", () => other.locator("h1").textContent(), title);
        way.release();
        await arrived;
        await page.getByRole("link", { name: title, exact: true }).first().waitFor();
        assert.match(new URL(page.url()).pathname, /^\/(index\.html)?$/);
      }
    });
  } finally {
    await server.stop();
  }
});

test("a page that was to be left and stayed is reloaded all the same", async () => {
  const project = await fixtureProject();
  const server = await serve(project.folder);
  try {
    await visit(server.address, {}, async (page) => {
      const file = path.join(project.ledgers, "dark-theme.md");
      await page.clock.install();
      const connected = page.waitForResponse(/__ledgerline\/events/);
      await page.goto(`${server.address}ledgers/dark-theme.html`);
      await connected;
      const other = await page.context().newPage();
      await other.goto(`${server.address}ledgers/dark-theme.html`);
      const heading = (of: Page) => () => of.locator("h1").textContent();
      // As a download does, or a question that is answered with no.
      await page.evaluate(() => dispatchEvent(new Event("beforeunload")));
      await writeFile(file, (await readFile(file, "utf8")).replace(/^# .*/m, "# Darker Theme"));
      await untilEqual("the title", heading(other), "Darker Theme");
      assert.equal(await heading(page)(), "Dark Theme");
      await page.clock.fastForward(60_000);
      await untilEqual("the title", heading(page), "Darker Theme");
    });
  } finally {
    await server.stop();
  }
});

test("the filter, the editor and missing pages work while serving", async () => {
  const project = await fixtureProject();
  const server = await serve(project.folder);
  try {
    // A page that is not there is a failed request to the browser.
    await visit(server.address, { allowed: { console: /404/ } }, async (page) => {
      await page.goto(`${server.address}?stage=blocked`);
      await untilEqual("the number of rows", () => page.locator(".row:visible").count(), 2);
      const editor = await EditorPage.open(page, server.address, "windows-file");
      await editor.opened("windows-file.md");
      await editor.tick("Box to tick", true);
      await editor.tick("Box to tick", false);
      const answer = await page.goto(`${server.address}nothing-here`);
      assert.equal(answer?.status(), 404);
      await page.getByRole("heading", { name: "There is no such page" }).waitFor();
    });
  } finally {
    await server.stop();
  }
});

test("the editor is never reloaded over what is written in it", async () => {
  const project = await fixtureProject();
  const server = await serve(project.folder);
  try {
    await visit(server.address, {}, async (page) => {
      const editor = await EditorPage.open(page, server.address, "quiet-hours");
      await editor.opened("quiet-hours.md");
      await editor.typeAtEnd("Not yet saved.");
      const file = path.join(project.ledgers, "dark-theme.md");
      await writeFile(file, (await readFile(file, "utf8")).replace("# Dark Theme", "# Darker Theme"));
      // Another page, which does reload, tells when the change has arrived.
      const other = await page.context().newPage();
      await other.goto(`${server.address}ledgers/dark-theme.html`);
      await untilEqual("the title", () => other.locator("h1").textContent(), "Darker Theme");
      await other.close();
      const text = (await editor.download()).bytes.toString();
      assert.equal(text, `${await readFile(path.join(project.ledgers, "quiet-hours.md"), "utf8")}Not yet saved.`);
    });
  } finally {
    await server.stop();
  }
});

/** Waits until the page listens for changes: one that happens before is in the page already, or it never comes. */
async function listening(page: Page): Promise<void> {
  await untilEqual(
    "listening",
    () => page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/reload-"))),
    true,
  );
  await page.waitForLoadState("load");
}

/** Holds back what `page` asks for at addresses that are `wanted`, until it is released. */
async function held(page: Page, wanted: (url: URL) => boolean): Promise<{ begun: Promise<void>; release(): void }> {
  let begin = () => {};
  let release = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(wanted, async (route) => {
    begin();
    await released;
    await route.continue();
  });
  return { begun, release };
}
