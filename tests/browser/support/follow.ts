// Going from page to page as a reader does.

import type { Locator } from "playwright-core";

/** Clicks `link` and waits for the page that it leads to: a click alone ends before the next page is there. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const before = page.url();
  await link.click();
  await page.waitForURL(({ href }) => href !== before);
}
