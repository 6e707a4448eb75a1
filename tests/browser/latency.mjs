// Measures how long a saved ledger takes until an open page of `ledgerline serve` shows it: `node latency.mjs <project> <runs>`
// prints the times in milliseconds, sorted, one a line. From just before the file is written until the new page has its
// heading. Tests nothing: what is fast enough is for its reader to say.

import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const [project, runs] = process.argv.slice(2);
const ledgers = path.join(project, ".ai/ledgers");
const [name] = (await readdir(ledgers)).filter((file) => file.endsWith(".md")).sort();
const file = path.join(ledgers, name);
const before = await readFile(file, "utf8");

const binary = process.env.LEDGERLINE_BIN ?? path.resolve(import.meta.dirname, "../../target/release/ledgerline");
const server = spawn(binary, ["--color=never", "serve", "--port", "0"], { cwd: project });
const browser = await chromium.launch({
  executablePath: process.env.LEDGERLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const address = await new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("`ledgerline serve` ended")));
    createInterface(server.stdout).on("line", (line) => {
      const found = /\bat (http:\/\/[^/ ]+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  let seen = () => {};
  const page = await browser.newPage();
  await page.exposeFunction("headingShown", (heading) => seen(heading));
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => window.headingShown(document.querySelector("h1")?.textContent));
  });
  const shows = (heading) => new Promise((resolve) => (seen = (shown) => shown === heading && resolve()));
  const [, first] = /^# (.*)$/m.exec(before);
  const opened = shows(first);
  await page.goto(`${address}/ledgers/${name.replace(/\.md$/, ".html")}`);
  await opened;
  await page.waitForLoadState("networkidle").catch(() => {});
  const times = [];
  for (let run = 1; run <= Number(runs); run += 1) {
    const heading = `Title ${run}`;
    const shown = shows(heading);
    const begun = performance.now();
    await writeFile(file, before.replace(/^# .*$/m, `# ${heading}`));
    await shown;
    times.push(performance.now() - begun);
    // A reader does not save while the page is still loading: wait until it listens.
    await page.waitForLoadState("load");
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  for (const time of times.sort((a, b) => a - b)) console.log(time.toFixed(0));
} finally {
  await browser.close();
  server.kill("SIGINT");
  await writeFile(file, before);
}
