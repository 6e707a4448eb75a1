// Ways into the editor: the site's ledgers, a file, a drop, the clipboard; and what is refused or asked before.

import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { check } from "../support/command";
import { EditorPage } from "../support/editor-page";
import { latinFile, windowsFile } from "../support/files";
import { LEDGERS } from "../support/places";
import { fixtureSite, germanProject } from "../support/project";
import { untilEqual } from "../support/until";
import { fromDisk, served, visit } from "../support/visit";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

function ledger(name: string): Promise<Buffer> {
  return readFile(path.join(LEDGERS, name));
}

test("opens the site's ledgers from the list", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    await editor.preview.page().getByText("Nothing open yet").waitFor();
    assert.equal(await editor.button("Download").isDisabled(), true);
    await editor.ledgers.selectOption({ label: "Quiet Hours" });
    await editor.opened("quiet-hours.md");
    assert.match(page.url(), /\?ledger=quiet-hours$/);
    assert.equal(await editor.saved.textContent(), "No changes");
    await editor.ledgers.selectOption({ label: "東京ガイド: 駅の案内" });
    await editor.opened("東京ガイド.md");
    assert.deepEqual((await editor.download()).bytes, await ledger("東京ガイド.md"));

    await page.reload();
    await editor.opened("東京ガイド.md");
    assert.equal(await editor.ledgers.inputValue(), "東京ガイド");
  });
});

test("opens the ledger that the address names, and no other address", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "archive/search-one");
    await editor.opened("search-one.md");
    for (const slug of ["no-such-ledger", "../../index.html", "https://example.invalid/x", "//example.invalid/x"]) {
      await page.goto(`${home}editor.html?ledger=${encodeURIComponent(slug)}`);
      await editor.notice(`This site has no ledger “${slug}”. Choose one from the list.`);
    }
  });
});

test("opens a file that is picked, whatever its bytes, and gives back the same", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    const files: [string, Buffer][] = [
      ["windows.md", windowsFile()],
      ["mixed.md", Buffer.from("# Mixed\n\n**Status:** Done\r\n\r\n## A\r- [ ] lone\n\n\n")],
      ["no-end.md", Buffer.from("# No end")],
      ["separators.md", Buffer.from("# Odd\u2028line\u2029ends\u0085here\u000b\n\n\u0000".replace("\u0000", "\u200b"))],
      ["combining.md", Buffer.from("# Cafe\u0301 and caf\u00e9 👩‍👩‍👧‍👦\n\t- tab\n")],
    ];
    for (const [name, bytes] of files) {
      await editor.pick(name, bytes);
      await editor.opened(name);
      assert.deepEqual(await editor.download(), { name, bytes }, `${name} is the same byte for byte`);
      assert.equal(await editor.saved.textContent(), "No changes");
    }
    await editor.pick("windows.md", windowsFile());
    await editor.opened("windows.md");
    for (const shape of ["CRLF", "BOM"]) await page.locator("ledgerline-text-status").getByText(shape, { exact: true }).waitFor();
  });
});

test("opens a file that is dropped, the first of several", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    await editor.drop([{ name: "dropped.md", buffer: windowsFile() }]);
    await editor.opened("dropped.md");
    assert.deepEqual((await editor.download()).bytes, windowsFile());
    await editor.drop([
      { name: "one.md", buffer: await ledger("dark-theme.md") },
      { name: "two.md", buffer: await ledger("fax-gateway.md") },
    ]);
    await editor.opened("one.md");
    await editor.notice("One file can be open at a time; this is one.md.");
  });
});

test("takes text by the Paste button", async () => {
  const home = await served(await fixtureSite());
  await visit(home, CLIPBOARD, async (page) => {
    const editor = await EditorPage.open(page, home);
    const text = (await ledger("invoice-export.md")).toString();
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await editor.button("Paste").click();
    await editor.preview.getByText("Send invoices to the accountant").first().waitFor();
    await untilEqual("the state", () => editor.saved.textContent(), "Changed");
    assert.deepEqual(await editor.download(), { name: "invoice-export.md", bytes: Buffer.from(text) });

    await editor.button("Copy").click();
    await editor.notice("The whole text was copied.");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  });
});

test("takes text that is pasted with the keyboard, line ends as they are", async () => {
  const home = await served(await fixtureSite());
  await visit(home, CLIPBOARD, async (page) => {
    const editor = await EditorPage.open(page, home);
    const text = "# Pasted\r\n\r\n**Status:** Done\r\n\r\n## A\r\n\r\n- [x] kept";
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await editor.text.focus();
    await page.keyboard.press("ControlOrMeta+V");
    await editor.preview.getByText("kept").waitFor();
    assert.equal((await editor.download()).bytes.toString(), text);
  });
});

test("says so when the clipboard is closed or empty", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { permissions: [] }, async (page) => {
    const editor = await EditorPage.open(page, home);
    await editor.button("Paste").click();
    await editor.notice(/The browser did not allow pasting\.|There is no text on the clipboard\./);
  });
});

test("checks a file from elsewhere by what the site's project asks", async () => {
  const { folder, ledgers, site } = await germanProject();
  const text = "# Fähre\n\n**Zusammenfassung:** Kurz.\n**Status:** Irgendwas\n\n## Kontext\n";
  await writeFile(path.join(ledgers, "faehre.md"), text);
  const expected = await check(folder, ".ai/ledgers/faehre.md");
  assert.ok(expected.some(({ message }) => message.includes("Zweig")), "in the words of the project");
  const home = await served(site);
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home);
    await editor.pick("faehre.md", Buffer.from(text));
    await editor.opened("faehre.md");
    assert.deepEqual(await editor.findings(), expected);
  });
});

test("says so when what the project asks is not understood or not there", async () => {
  const { site } = await germanProject();
  const { ledgers } = JSON.parse(await readFile(path.join(site, "ledgers.json"), "utf8")) as { ledgers: { settings: string }[] };
  const settings = path.join(site, ledgers[0]!.settings);
  const home = await served(site);
  const notFound = { allowed: { console: /404/ } };
  await visit(home, notFound, async (page) => {
    await writeFile(settings, `{"statuses": 7}`);
    const editor = await EditorPage.open(page, home);
    await editor.pick("a.md", Buffer.from("# A\n"));
    await editor.opened("a.md");
    await editor.notices.getByText("What this project asks of its ledgers was not understood").waitFor();
    await rm(settings);
    await editor.pick("b.md", Buffer.from("# B\n"));
    await editor.opened("b.md");
    await editor.notices.getByText("What this project asks of its ledgers could not be loaded").waitFor();
  });
});

test("refuses what is no UTF-8 text, and keeps what is open", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "quiet-hours");
    await editor.opened("quiet-hours.md");
    await editor.typeAtEnd("kept");
    await editor.pick("latin.md", latinFile());
    await editor.notice("latin.md is not UTF-8 text, so it was not opened. Save it as UTF-8 and open it again.");
    await editor.drop([{ name: "zero.md", buffer: Buffer.from("# a\0b\n") }]);
    await editor.notice("zero.md is not a text file: it holds a NUL character. It was not opened.");
    await editor.drop([{ name: "huge.md", buffer: Buffer.alloc(5_000_000, "a") }]);
    await editor.notice("huge.md is 5 MB; the editor opens ledgers up to 4 MB.");
    assert.equal(await editor.file.textContent(), "quiet-hours.md");
    const { bytes } = await editor.download();
    assert.deepEqual(bytes, Buffer.concat([await ledger("quiet-hours.md"), Buffer.from("kept")]));
  });
});

test("asks before unsaved work is replaced", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "quiet-hours");
    await editor.opened("quiet-hours.md");
    await editor.typeAtEnd("unsaved");
    await untilEqual("the state", () => editor.saved.textContent(), "Changed");

    await editor.ledgers.selectOption({ label: "Dark Theme" });
    await editor.dialog.getByText("quiet-hours.md has changes that were not downloaded.").waitFor();
    await editor.dialog.getByRole("button", { name: "Keep editing" }).click();
    await editor.dialog.waitFor({ state: "hidden" });
    assert.equal(await editor.file.textContent(), "quiet-hours.md");
    await untilEqual("the list", () => editor.ledgers.inputValue(), "quiet-hours");

    await editor.pick("other.md", await ledger("fax-gateway.md"));
    await editor.dialog.waitFor();
    await page.keyboard.press("Escape");
    await editor.dialog.waitFor({ state: "hidden" });
    assert.match((await editor.download()).bytes.toString(), /unsaved$/);

    await editor.typeAtEnd(" again");
    await editor.drop([{ name: "other.md", buffer: await ledger("fax-gateway.md") }]);
    await editor.dialog.getByRole("button", { name: "Discard and open" }).click();
    await editor.opened("other.md");
    assert.deepEqual((await editor.download()).bytes, await ledger("fax-gateway.md"));

    // Nothing is unsaved any more, so nothing is asked.
    await editor.ledgers.selectOption({ label: "Dark Theme" });
    await editor.opened("dark-theme.md");
  });
});

test("from disk the page says what the editor needs", async () => {
  const home = fromDisk(await fixtureSite());
  // The browser itself says that it runs no module from disk.
  await visit(home, { allowed: { console: /CORS|ERR_FAILED|file:/ } }, async (page) => {
    await page.goto(`${home}editor.html?ledger=quiet-hours`);
    await page.getByText("The editor needs scripts and a web server").waitFor();
    await page.getByRole("link", { name: "Go to the overview" }).click();
    await page.getByRole("heading", { level: 1, name: "Fixture" }).waitFor();
  });
});
