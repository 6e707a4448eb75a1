// The site in other languages: no word of English is left on any kind of page but what is marked as such, scripts speak the
// language of the page, long words stay on a phone, and axe finds nothing.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { inspect } from "../support/inspect";
import { englishWords, wordsOnPage } from "../support/language";
import { filesBelow, siteIn } from "../support/project";
import { untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

const LANGUAGES = [
  { name: "german", lang: "de", query: "nachtzug", found: "1 Ledger", sorted: "Titel", copied: "Link kopiert", ago: /^(vor|in|gestern|heute)/ },
  { name: "korean", lang: "ko", query: "열차", found: "원장 1개", sorted: "제목순", copied: "링크 복사됨", ago: /전$/ },
] as const;

/** The inside of the editor is English for now; the page around it is not. */
const EDITOR = "editor.html";

for (const { name, lang, query, found, sorted, copied, ago } of LANGUAGES) {
  test(`no English word is left (${name})`, async () => {
    const folder = await siteIn(name);
    const home = await served(folder);
    const words = await englishWords(lang);
    assert.ok(words.length > 100, `${words.length} words are looked for`);
    const pages = (await pagesOf(folder)).filter((address) => address !== EDITOR);
    await visit(home, {}, async (page) => {
      const troubles: string[] = [];
      for (const address of pages) {
        await page.goto(home + address);
        const language = await page.evaluate(() => document.documentElement.lang);
        if (language !== lang) troubles.push(`${address} is in ${language}`);
        for (const text of await page.evaluate(wordsOnPage)) {
          const left = words.find((word) => word.test(text));
          if (left) troubles.push(`${address}: ${left.source} in ${text}`);
        }
      }
      assert.deepEqual(troubles.slice(0, 40), []);
    });
  });

  test(`nothing is too wide for a phone, and axe finds nothing (${name})`, async () => {
    const folder = await siteIn(name);
    const home = await served(folder);
    const pages = await pagesOf(folder);
    // Colours are the same in every language; `accessibility-site.test.ts` looks at them.
    await visit(home, { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }, async (page) => {
      for (const address of pages.filter((address) => address !== EDITOR)) {
        await page.goto(home + address);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 390, `${address} is ${wide} px wide`);
        await inspect(page, address);
      }
    });
  });

  test(`scripts speak the language of the page (${name})`, async () => {
    const home = await served(await siteIn(name));
    await visit(home, { permissions: ["clipboard-write", "clipboard-read"] }, async (page) => {
      await page.goto(home);
      assert.match((await page.locator(".ago").first().textContent()) ?? "", ago);
      await search(page, query);
      await untilEqual("what is found", () => page.locator("[data-found]").textContent(), found);

      await page.goto(`${home}list/index.html`);
      await search(page, query);
      await untilEqual("what is found in the list", () => page.locator("[data-found]").textContent(), found);
      const orders = await page.locator("[data-sort] option").allTextContents();
      assert.ok(orders.includes(sorted), orders.join(", "));

      await page.goto(`${home}ledgers/${lang === "de" ? "nachtzug" : "night-train"}.html`);
      await page.locator("a.anchor").first().click();
      await untilEqual("what is said", () => page.getByRole("status").textContent(), copied);
    });
  });
}

async function search(page: Page, query: string): Promise<void> {
  await page.locator("[data-query]").fill(query);
}

/** One page of each kind: of the rules, of which there are many, some. */
async function pagesOf(folder: string): Promise<string[]> {
  const pages = (await filesBelow(folder)).filter((file) => file.endsWith(".html") && file !== "404.html");
  const kept = pages.filter((file) => !file.startsWith("help/rules/FL") || /FL(204|T03)/.test(file));
  assert.ok(kept.length > 25, kept.join(", "));
  return kept;
}
