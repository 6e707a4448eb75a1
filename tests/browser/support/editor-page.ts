// The editor, as a writer uses it: by what is seen and can be clicked. Roles and names are found through its shadow roots.

import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { Finding } from "./command";
import { until, untilEqual } from "./until";

export class EditorPage {
  readonly text: Locator = this.page.locator("ledgerline-text .cm-content");
  readonly preview: Locator = this.page.locator("ledgerline-preview .prose");
  readonly problems: Locator = this.page.locator("ledgerline-problems");
  readonly notices: Locator = this.page.getByRole("log", { name: "Notices" });
  readonly saved: Locator = this.page.locator("ledgerline-toolbar .state");
  readonly file: Locator = this.page.locator("ledgerline-toolbar .file");
  readonly dialog: Locator = this.page.getByRole("dialog");
  readonly ledgers: Locator = this.page.getByRole("combobox", { name: "Open a ledger of this site" });

  constructor(private readonly page: Page) {}

  /** Goes to the editor of the site at `home` and waits until it can be used. */
  static async open(page: Page, home: string, slug?: string): Promise<EditorPage> {
    const query = slug === undefined ? "" : `?ledger=${encodeURIComponent(slug)}`;
    await page.goto(`${home}editor.html${query}`);
    const editor = new EditorPage(page);
    await editor.ready();
    return editor;
  }

  /** Waits for the text and the list of ledgers, and for the checker if there is something to check. */
  async ready(): Promise<void> {
    await this.text.waitFor();
    await this.ledgers.waitFor();
  }

  /** Picks a file as from the file dialog. */
  async pick(name: string, buffer: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("Open file…").click();
    await (await chooser).setFiles({ name, mimeType: "text/markdown", buffer });
  }

  /** Drops files onto the editor, as from a file manager. */
  async drop(files: { name: string; buffer: Buffer }[]): Promise<void> {
    const contents = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
    const dataTransfer = await this.page.evaluateHandle((contents) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of contents) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: "text/markdown" }));
      }
      return transfer;
    }, contents);
    for (const event of ["dragenter", "dragover", "drop"]) await this.text.dispatchEvent(event, { dataTransfer });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Waits until the named file is open and checked. */
  async opened(name: string): Promise<void> {
    await untilEqual("the open file", () => this.file.textContent(), name);
    await this.checked();
  }

  /** Waits until the text as it is now has been checked: list, marks and preview are those of it. */
  async checked(): Promise<void> {
    await this.problems.locator("ol, .none:text('None found.')").first().waitFor();
  }

  /** The findings in the list, as the command line would give them. */
  findings(): Promise<Finding[]> {
    return this.problems.locator("li").evaluateAll((rows) =>
      rows.map((row) => {
        const text = (selector: string) => row.querySelector(selector)?.textContent ?? "";
        const [, code = "", line, column] = /(FL\d+)[^]*?, line (\d+), column (\d+)/.exec(text(".place")) ?? [];
        const severity = text(".severity").toLowerCase();
        return { severity, code, message: text(".message"), line: Number(line), column: Number(column) };
      }),
    );
  }

  /** The finding with this code in the list: a button that leads to its place. */
  problem(code: string): Locator {
    return this.problems.getByRole("button").filter({ hasText: code });
  }

  /** The box of the item with this text, in the preview. */
  box(item: string): Locator {
    return this.preview.getByRole("checkbox", { name: item });
  }

  /** Clicks a box and waits until the text has taken it. */
  async tick(item: string, wanted: boolean): Promise<void> {
    await this.box(item).click();
    // The text decides: its answer is a new preview, and only then is the attribute there.
    await until(
      `the box of “${item}”`,
      () => this.box(item).evaluate((box: HTMLInputElement) => [box.checked, box.defaultChecked]),
      ([checked, written]) => checked === wanted && written === wanted,
    );
  }

  /** Downloads the text and gives the file. */
  async download(): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent("download");
    await this.button("Download").click();
    const saved = await download;
    return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
  }

  /** Waits for a notice with this text. */
  async notice(text: string | RegExp): Promise<Locator> {
    const notice = this.notices.locator(".notice").filter({ hasText: text });
    await notice.waitFor();
    return notice;
  }

  /** Puts the cursor behind everything and types. */
  async typeAtEnd(text: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press("ControlOrMeta+End");
    await this.page.keyboard.type(text);
  }

  /** The marks in the text, as what they lie under. */
  marks(severity: string): Locator {
    return this.page.locator(`ledgerline-text .cm-lintRange-${severity}`);
  }
}
