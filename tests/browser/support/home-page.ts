// The home page and its filter, as a reader uses them.

import type { Page } from "playwright-core";

export class HomePage {
  readonly field = this.page.getByRole("searchbox", { name: /^Filter ledgers/ });
  readonly count = this.page.getByRole("status");
  readonly none = this.page.getByText("No ledger matches.");

  constructor(private readonly page: Page) {}

  /** The button of a stage, by the word on it. */
  stage(label: string) {
    return this.page.getByRole("button", { name: new RegExp(`^[\\d,]+ ${label}$`) });
  }

  /** The titles that can be seen, in the order of the page. */
  titles(): Promise<string[]> {
    return this.page.locator(".row-title:visible").allTextContents();
  }

  /** The headings of the groups that can be seen, without their counts. */
  async groups(): Promise<string[]> {
    const headings = await this.page.locator(".group:visible > h2").allTextContents();
    return headings.map((heading) => heading.replace(/\s*[\d,]*\s*$/, "").trim());
  }

  /** What stands in the address after the name of the page. */
  state(): string {
    const { search, hash } = new URL(this.page.url());
    return decodeURIComponent(search + hash);
  }
}
