// The checker fails in every way that a browser can make it fail; the text never does.

import assert from "node:assert/strict";
import test from "node:test";
import type { Page, Route } from "playwright-core";
import { checkText } from "../support/command";
import { EditorPage } from "../support/editor-page";
import { windowsFile } from "../support/files";
import { fixtureSite } from "../support/project";
import { until, untilEqual } from "../support/until";
import { served, visit } from "../support/visit";

const RESTARTED = "The checker failed and was started again. Your text is as it was.";

test("a checker that crashes is started again, and the text is as it was", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { allowed: { console: /crash for the test/ } }, async (page) => {
    const editor = await EditorPage.open(page, home, "windows-file");
    await editor.opened("windows-file.md");
    await editor.typeAtEnd(" before");
    const started = page.waitForEvent("worker");
    await crash(page);
    await started;
    await editor.notice(RESTARTED);
    await editor.typeAtEnd(" and after");
    const wanted = Buffer.concat([windowsFile(), Buffer.from(" before and after")]);
    await editor.preview.getByText("before and after").waitFor();
    assert.deepEqual(await editor.findings(), await checkText(wanted));
    await editor.tick("Box to tick", true);
    await editor.tick("Box to tick", false);
    assert.deepEqual((await editor.download()).bytes, wanted);
  });
});

test("a checker that hangs is given up and started again", async () => {
  const home = await served(await fixtureSite());
  await visit(home, {}, async (page) => {
    const editor = await EditorPage.open(page, home, "colour-swatches");
    await editor.opened("colour-swatches.md");
    const started = page.waitForEvent("worker");
    // It never answers, and ends only with its worker.
    const [worker] = page.workers();
    worker!.evaluate("for (;;);").catch(() => {});
    await editor.problem("FL204").click();
    await page.keyboard.type("Done");
    await started;
    await editor.notice(RESTARTED);
    await editor.problem("FL204").waitFor({ state: "detached" });
    assert.match((await editor.download()).bytes.toString(), /\*\*Status:\*\* Done\n/);
  });
});

test("a checker that fails to load once is loaded again", async () => {
  const home = await served(await fixtureSite());
  for (const part of ["worker-*.js", "ledgerline-*.wasm"]) {
    await visit(home, { allowed: { console: /Failed to load resource|ERR_FAILED|503|wasm/i } }, async (page) => {
      const failed = await failing(page, `**/assets/${part}`, 1);
      const editor = await EditorPage.open(page, home, "colour-swatches");
      await editor.opened("colour-swatches.md");
      assert.equal(failed(), 1, `${part} failed once`);
      await editor.problem("FL204").waitFor();
    });
  }
});

test("a checker that cannot be loaded says so, and the text can still be written, saved and checked later", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { allowed: { console: /Failed to load resource|ERR_FAILED|503|wasm/i } }, async (page) => {
    await failing(page, "**/assets/ledgerline-*.wasm", 3);
    const editor = await EditorPage.open(page, home, "windows-file");
    const notice = await editor.notice("The checker could not be started. The text is safe and can be edited and downloaded.");
    await page.locator("ledgerline-text-status").getByText("The checker has stopped").waitFor();
    await editor.typeAtEnd(", unchecked");
    const wanted = Buffer.concat([windowsFile(), Buffer.from(", unchecked")]);
    assert.deepEqual(await editor.download(), { name: "windows-file.md", bytes: wanted });

    await notice.getByRole("button", { name: "Try again" }).click();
    await editor.checked();
    await untilEqual("the findings", () => editor.findings(), await checkText(wanted));
    await editor.preview.getByText("unchecked").waitFor();
  });
});

test("a tick while the checker is gone is refused with the reason", async () => {
  const home = await served(await fixtureSite());
  await visit(home, { allowed: { console: /crash for the test|Failed to load resource|ERR_FAILED|503|wasm/i } }, async (page) => {
    const editor = await EditorPage.open(page, home, "windows-file");
    await editor.opened("windows-file.md");
    await failing(page, "**/assets/ledgerline-*.wasm", 3);
    await crash(page);
    await editor.notice("The checker could not be started.");
    await editor.box("Box to tick").click();
    await editor.notice("The box was not changed: the checker is not running");
    assert.equal(await editor.box("Box to tick").isChecked(), false);
    assert.deepEqual((await editor.download()).bytes, windowsFile());
  });
});

/** Has the worker throw an error that nothing in it catches, as a broken engine would. */
async function crash(page: Page): Promise<void> {
  const [worker] = await until("the worker", async () => page.workers(), (workers) => workers.length === 1);
  await worker!.evaluate(() => {
    setTimeout(() => {
      throw new Error("crash for the test");
    });
  });
}

/** Has the next `times` requests for `address` fail, as over a broken line; gives how many have failed. */
async function failing(page: Page, address: string, times: number): Promise<() => number> {
  let failed = 0;
  const fail = (route: Route) => {
    if (failed === times) return route.continue();
    failed += 1;
    return route.abort();
  };
  await page.context().route(address, fail);
  return () => failed;
}
