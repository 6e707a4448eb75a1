// A hostile ledger: nothing that stands in it ever runs, loads or leads astray; with the policy, and without it.
//
// `visit` fails on a dialog, a request to another origin, and on `window.__pwned`, which every payload sets.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";
import { dangersIn, stir } from "../support/dangers";
import { EditorPage } from "../support/editor-page";
import { LEDGERS } from "../support/places";
import { fixtureSite } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

for (const bypassCSP of [false, true]) {
  test(`an inline script ${bypassCSP ? "runs where the policy is put aside" : "is stopped by the policy"}`, async () => {
    const home = await served(await fixtureSite());
    // Without this, neither of the others would mean anything.
    const allowed = { console: /Content Security Policy/, policy: /^script-src-elem blocked inline/ };
    await visit(home, { bypassCSP, allowed }, async (page) => {
      for (const address of ["index.html", "ledgers/hostile.html", "editor.html"]) {
        await page.goto(home + address);
        const ran = await page.evaluate(() => {
          const script = document.createElement("script");
          script.textContent = "document.documentElement.dataset.ran = 'yes'";
          document.body.append(script);
          return document.documentElement.dataset["ran"] === "yes";
        });
        assert.equal(ran, bypassCSP, address);
      }
    });
  });

  const policy = bypassCSP ? "without the policy" : "with the policy";

  test(`pages of the site, ${policy}`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, { bypassCSP }, async (page) => {
      for (const address of ["index.html", "ledgers/hostile.html", "ledgers/hostile-reason.html", "ledgers/findings.html"]) {
        await page.goto(home + address);
        await page.locator("h1").waitFor();
        await stir(page);
        assert.deepEqual(await page.locator("main").evaluate(dangersIn), [], address);
        assert.equal(new URL(page.url()).pathname, new URL(home + address).pathname, "the page is where it was");
      }
      await page.goto(`${home}ledgers/hostile.html`);
      const seen = await page.locator("main").innerText();
      for (const text of ["<script>window.__pwned='heading'</script>", "<img src=x onerror=\"window.__pwned='item'\">", "{{ 7 * 7 }}"]) {
        assert.ok(seen.includes(text), `“${text}” is shown as it is written`);
      }
      await page.goto(`${home}index.html?q=%22%3E%3Cimg+src%3Dx+onerror%3Dwindow.__pwned%3D1%3E`);
      await page.getByText("No ledger matches.").waitFor();
    });
  });

  test(`preview, list and names of the editor, ${policy}`, async () => {
    const home = await served(await fixtureSite());
    await visit(home, { bypassCSP }, async (page) => {
      for (const slug of ["hostile", "hostile-reason", "findings"]) {
        const editor = await EditorPage.open(page, home, slug);
        await editor.opened(`${slug}.md`);
        assert.deepEqual(await editor.preview.evaluate(dangersIn), [], slug);
        assert.deepEqual(await editor.problems.evaluate((element) => element.shadowRoot!.querySelectorAll("img, script, iframe").length), 0);
        await stir(page);
      }
      const editor = await EditorPage.open(page, home);
      const name = "\"><img src=x onerror=window.__pwned='name'>.md";
      await editor.drop([{ name, buffer: await readFile(path.join(LEDGERS, "hostile.md")) }]);
      await editor.opened(name);
      await editor.tick("a box", true);
      await untilEqual("dangers after a tick", () => editor.preview.evaluate(dangersIn), []);
      const text = (await readFile(path.join(LEDGERS, "hostile.md"), "utf8")).replace("- [ ] <img", "- [x] <img");
      assert.equal((await editor.download()).bytes.toString(), text);
    });
  });
}
