// Writing: problems are found and vanish, boxes are ticked without touching another byte, nothing is lost.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import type { Page } from "playwright-core";
import { check, checkText } from "../support/command";
import { EditorPage } from "../support/editor-page";
import { BYTE_ORDER_MARK, longLedger, windowsFile } from "../support/files";
import { CORPUS, LEDGERS } from "../support/places";
import { filesBelow, fixtureSite } from "../support/project";
import { until, untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

test("from finding to fix to tick to file: only what was meant has changed", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    await page.goto(`${home}ledgers/colour-swatches.html`);
    await page.getByRole("link", { name: "Mend them in the editor" }).click();
    const editor = new EditorPage(page);
    await editor.opened("colour-swatches.md");
    const said = await check(LEDGERS, "colour-swatches.md");
    assert.deepEqual(await editor.findings(), said, "the editor finds what the command line finds, at the same places");
    const status = said.find(({ code }) => code === "FL204");
    assert.deepEqual([status?.line, status?.column], [5, 13]);
    assert.deepEqual(await editor.marks("warning").filter({ hasText: "Simmering" }).allTextContents(), ["Simmering"]);

    await editor.marks("warning").filter({ hasText: "Simmering" }).hover();
    await page.locator("ledgerline-text .cm-tooltip").getByText("unknown status “Simmering”").waitFor();

    await editor.problem("FL204").click();
    await page.keyboard.type("In Progress");
    await editor.problem("FL204").waitFor({ state: "detached" });
    const source = await readFile(path.join(LEDGERS, "colour-swatches.md"), "utf8");
    const known = source.replace("Simmering", "In Progress");
    assert.deepEqual(await editor.findings(), await checkText(known), "and so it does of the text as it is now");
    assert.equal(await editor.marks("warning").filter({ hasText: "In Progress" }).count(), 0);
    await page.locator("ledgerline-preview .status").getByText("In Progress").waitFor();

    await editor.tick("Not more than five kinds", true);
    const wanted = known.replace("- [ ] Not more", "- [x] Not more");
    assert.deepEqual(await editor.download(), { name: "colour-swatches.md", bytes: Buffer.from(wanted) });
    await untilEqual("the state", () => editor.saved.textContent(), "No changes");
  });
});

test("the editor and the command line find the same in every ledger", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    for (const folder of [LEDGERS, CORPUS].filter((folder) => folder !== undefined)) {
      for (const file of (await filesBelow(folder)).filter((file) => file.endsWith(".md") && !path.basename(file).startsWith("_"))) {
        await editor.pick(path.basename(file), await readFile(path.join(folder, file)));
        await editor.opened(path.basename(file));
        assert.deepEqual(await editor.findings(), await check(folder, file), file);
      }
    }
    await editor.pick("windows.md", windowsFile());
    await editor.opened("windows.md");
    assert.deepEqual(await editor.findings(), await checkText(windowsFile()));
  });
});

const BODY = "# T 🎯\n\n**Status:** In Progress\n\n## A\n\n- [x] one\n- [ ] Tick 🎈 me\n- [ ] three\n\n```\n- [ ] Tick 🎈 me\n```\n";
const SHAPES: { shape: string; bytes: Buffer; upper?: true }[] = [
  { shape: "LF", bytes: Buffer.from(BODY) },
  { shape: "no final newline", bytes: Buffer.from(BODY.trimEnd()) },
  { shape: "CRLF", bytes: Buffer.from(BODY.replaceAll("\n", "\r\n")) },
  { shape: "BOM", bytes: Buffer.concat([BYTE_ORDER_MARK, Buffer.from(BODY)]) },
  {
    shape: "BOM, CRLF, no final newline",
    bytes: Buffer.concat([BYTE_ORDER_MARK, Buffer.from(BODY.trimEnd().replaceAll("\n", "\r\n"))]),
  },
  { shape: "mixed line ends", bytes: Buffer.from(BODY.replace("🎯\n", "🎯\r\n").replace("one\n", "one\r\n")) },
  { shape: "upper-case ticks and other bullets", bytes: Buffer.from(BODY.replace("[x]", "[X]").replaceAll("- [", "* [")), upper: true },
  { shape: "a numbered list in a list", bytes: Buffer.from(BODY.replace(/^- \[/gm, "   1. [").replace("   1. [", "1. [")) },
];

test("a tick changes exactly one byte, whatever the shape of the file, and another tick changes it back", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    for (const { shape, bytes, upper } of SHAPES) {
      await editor.pick(`${shape}.md`, bytes);
      await editor.opened(`${shape}.md`);
      await editor.tick("Tick 🎈 me", true);
      const ticked = (await editor.download()).bytes;
      const at = bytes.indexOf("] Tick 🎈 me") - 1;
      const wanted = Buffer.from(bytes);
      wanted.write(upper ? "X" : "x", at);
      assert.deepEqual(ticked, wanted, shape);
      assert.deepEqual(differing(bytes, ticked), [at], shape);
      await editor.tick("Tick 🎈 me", false);
      assert.deepEqual((await editor.download()).bytes, bytes, `${shape}, back again`);
    }
  });
});

test("undo brings the box back, and only the box", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "windows-file");
    await editor.opened("windows-file.md");
    await editor.typeAtEnd("!");
    await editor.tick("Box to tick", true);
    await editor.text.focus();
    await page.keyboard.press("ControlOrMeta+Z");
    await untilEqual("the box", () => editor.box("Box to tick").isChecked(), false);
    assert.deepEqual((await editor.download()).bytes, Buffer.concat([windowsFile(), Buffer.from("!")]));
    await page.keyboard.press("ControlOrMeta+Z");
    await untilEqual("the state", () => editor.saved.textContent(), "Changed");
    await editor.text.focus();
    await page.keyboard.press("ControlOrMeta+Z");
    assert.deepEqual((await editor.download()).bytes, windowsFile());
  });
});

test("boxes tick with the keyboard and keep the focus", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "quiet-hours");
    await editor.opened("quiet-hours.md");
    await editor.box("One night on two phones").focus();
    await page.keyboard.press("Space");
    await until(
      "the box",
      () => editor.box("One night on two phones").evaluate((box: HTMLInputElement) => box.checked && box.defaultChecked),
      Boolean,
    );
    assert.equal(await editor.box("One night on two phones").evaluate(isFocused), true);
    await untilEqual("the progress", () => page.locator("ledgerline-preview .progress").innerText(), "9 of 18");
  });
});

test("an edit that is refused says why and leaves box and text as they were", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "quiet-hours");
    await editor.opened("quiet-hours.md");
    // The page cannot ask for a wrong place by itself; here it does.
    await editor.box("Eight hours of messages").evaluate((box: HTMLInputElement) => (box.dataset["at"] = "3"));
    await editor.box("Eight hours of messages").click();
    await editor.notice("The box was not changed: there is no checkbox at this place any more; the text may have changed");
    assert.equal(await editor.box("Eight hours of messages").isChecked(), false);
    assert.deepEqual((await editor.download()).bytes, await readFile(path.join(LEDGERS, "quiet-hours.md")));
  });
});

test("what is typed fast is what counts, in a long ledger too", async () => {
  const home = await served(await fixtureSite());
  const source = longLedger(50_000);
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    await editor.pick("long.md", Buffer.from(source));
    await editor.opened("long.md");
    assert.deepEqual(await editor.findings(), await checkText(source));
    await editor.text.focus();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let line = 1; line < 5; line += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    // Through unknown words to a known one and on to an unknown one, each letter a text of its own.
    await page.keyboard.type(" until the bridge is built");
    for (let letter = 0; letter < " is built".length; letter += 1) await page.keyboard.press("Backspace");
    await page.keyboard.press("Home");
    await page.keyboard.type("**Status:** Nearly there");
    await page.keyboard.press("Enter");
    const wanted = source.replace("**Status:** In Progress", "**Status:** Nearly there\n**Status:** In Progress until the bridge");
    const found = await checkText(wanted);
    await untilEqual("the findings", () => editor.findings(), found);
    assert.ok(found.some(({ code }) => code === "FL202") && found.some(({ code }) => code === "FL204"));
    await untilEqual("the status", () => page.locator("ledgerline-preview .status").textContent(), "Nearly there");
    assert.equal((await editor.download()).bytes.toString(), wanted);
    await editor.tick("Item 120:", true);
    assert.equal((await editor.download()).bytes.toString(), wanted.replace("- [ ] Item 120:", "- [x] Item 120:"));
  });
});

test("the editor keeps a draft of what was not downloaded", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { allowed: { leaving: true } }, async (page) => {
    const editor = await EditorPage.open(page, home, "windows-file");
    await editor.opened("windows-file.md");
    await editor.typeAtEnd(", still a draft");
    await until("the draft", () => drafts(page), (kept) => kept.some((text) => text.endsWith(", still a draft")));

    await page.reload();
    const notice = await editor.notice("You have an unsaved draft of windows-file.md");
    await notice.getByRole("button", { name: "Restore" }).click();
    await untilEqual("the state", () => editor.saved.textContent(), "Changed");
    const { name, bytes } = await editor.download();
    assert.equal(name, "windows-file.md");
    assert.deepEqual(bytes, Buffer.concat([windowsFile(), Buffer.from(", still a draft")]));
    await untilEqual("the drafts, now that it is downloaded", () => drafts(page), []);

    await editor.typeAtEnd(" and another");
    await until("the draft", () => drafts(page), (kept) => kept.length === 1);
    await page.reload();
    await (await editor.notice("You have an unsaved draft")).getByRole("button", { name: "Discard" }).click();
    await untilEqual("the drafts, now that it is discarded", () => drafts(page), []);
  });
});

test("a link to a heading scrolls the preview and leaves the page where it is", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    const filler = Array.from({ length: 80 }, (_, index) => `Line ${index}.\n`).join("\n");
    await editor.pick("links.md", Buffer.from(`# L\n\n## First\n\n[down](#last)\n\n${filler}\n\n## Last\n\nEnd.\n`));
    await editor.opened("links.md");
    await editor.preview.getByRole("link", { name: "down" }).click();
    await untilEqual("the heading in view", () => editor.preview.getByRole("heading", { name: "Last" }).evaluate(isSeen), true);
    assert.equal(new URL(page.url()).hash, "", "the page itself went nowhere");
  });
});

test("on a phone the editor has tabs", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { viewport: { width: 390, height: 844 } }, async (page) => {
    const editor = await EditorPage.open(page, home, "colour-swatches");
    await untilEqual("the open file", () => editor.file.textContent(), "colour-swatches.md");
    await page.getByRole("tab", { name: "Preview" }).click();
    await editor.tick("Not more than five kinds", true);
    await page.getByRole("tab", { name: /^Problems/ }).click();
    await editor.problem("FL204").click();
    assert.equal(await page.getByRole("tab", { name: "Text" }).getAttribute("aria-selected"), "true");
    await page.keyboard.type("Done");
    await untilEqual("the findings", async () => (await editor.findings()).filter(({ code }) => code === "FL204"), []);
    const text = (await editor.download()).bytes.toString();
    assert.match(text, /\*\*Status:\*\* Done\n[^]*- \[x\] Not more/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `the page is ${wide} px too wide for a phone`);
  });
});

/** The places at which two files of one length differ; all of them where the lengths do. */
function differing(one: Buffer, other: Buffer): number[] {
  assert.equal(one.length, other.length);
  return [...one.keys()].filter((at) => one[at] !== other[at]);
}

function isFocused(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot | Document).activeElement === element;
}

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** The texts that the browser keeps as drafts. */
function drafts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("ledgerline");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve((all.result as { source: string }[]).map(({ source }) => source));
          };
        };
      }),
  );
}
