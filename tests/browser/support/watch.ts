// What a page must never do, watched while it is used: errors, reports of its policy, requests to others, dialogs, and
// scripts from a ledger that ran.

import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";

export interface Allowed {
  /** Messages of the console that a test provokes. */
  console?: RegExp;
  /** Reports of the page's policy that a test provokes. */
  policy?: RegExp;
  /** The question whether to leave the page, which a test provokes. */
  leaving?: boolean;
}

export class Watch {
  private readonly troubles: string[] = [];
  private readonly pages: Page[] = [];

  constructor(
    /** All requests must start with one of these. */
    private readonly home: string,
    private readonly allowed: Allowed,
  ) {}

  async attach(context: BrowserContext): Promise<void> {
    await context.exposeBinding("__reportViolation", (_source, text: string) => this.note("policy", text));
    await context.addInitScript(() => {
      const report = (window as unknown as { __reportViolation(text: string): void }).__reportViolation;
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        report(`${violatedDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`);
      });
    });
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.note("console", message.text());
    });
    context.on("weberror", (error) => this.note("error", String(error.error())));
    context.on("request", (request) => {
      const address = request.url();
      // `blob:` is the file that a download gives; `data:` never leaves the page.
      if (![this.home, "data:", "blob:"].some((start) => address.startsWith(start))) this.note("request", address);
    });
    context.on("dialog", async (dialog) => {
      if (dialog.type() === "beforeunload" && this.allowed.leaving) return dialog.accept();
      this.note("dialog", `${dialog.type()}: ${dialog.message()}`);
      await dialog.dismiss();
    });
    context.on("page", (page) => this.pages.push(page));
  }

  /** Fails if anything happened that must not. */
  async close(): Promise<void> {
    for (const page of this.pages.filter((page) => !page.isClosed())) {
      const ran = await page.evaluate(() => (window as unknown as { __pwned?: unknown }).__pwned);
      if (ran !== undefined) this.note("script", `a script of a ledger ran: ${String(ran)}`);
    }
    assert.deepEqual(this.troubles, [], "the page did what no page may do");
  }

  private note(kind: string, text: string): void {
    if ((kind === "console" || kind === "policy") && this.allowed[kind]?.test(text)) return;
    this.troubles.push(`${kind}: ${text}`);
  }
}
