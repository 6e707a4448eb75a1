// axe finds nothing in the editor, whatever it shows, in both themes, on a desk and on a phone.

import test from "node:test";
import { EditorPage } from "../support/editor-page";
import { inspect, LOOKS } from "../support/inspect";
import { fixtureSite } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

for (const { name, size, options } of LOOKS) {
  test(`editor (${name})`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, options, async (page) => {
      const editor = await EditorPage.open(page, home);
      await inspect(page, "the empty editor");
      await editor.ledgers.selectOption({ label: "Everything at Once" });
      await untilEqual("the open file", () => editor.file.textContent(), "findings.md");
      if (size === "phone") {
        await page.getByRole("tab", { name: /^Problems/ }).click();
        await editor.problem("FL204").waitFor();
        await inspect(page, "the problems");
        await page.getByRole("tab", { name: "Preview" }).click();
        await inspect(page, "the preview");
        await page.getByRole("tab", { name: "Text" }).click();
      }
      if (size === "desk") await editor.problem("FL204").waitFor();
      await inspect(page, "a ledger with problems");

      await editor.typeAtEnd("unsaved");
      await editor.drop([{ name: "x.md", buffer: Buffer.from([0xff]) }]);
      await editor.notice("x.md is not UTF-8 text");
      await inspect(page, "a notice");
      await editor.drop([{ name: "x.md", buffer: Buffer.from("# X\n") }]);
      await editor.dialog.waitFor();
      await inspect(page, "a question");
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`editor in the theme that the reader chose against a ${colorScheme} system`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, { colorScheme, reducedMotion: "reduce" }, async (page) => {
      const editor = await EditorPage.open(page, home, "quiet-hours");
      await editor.opened("quiet-hours.md");
      await page.getByRole("button", { name: "Dark theme" }).click();
      await inspect(page, "a ledger");
    });
  });
}
