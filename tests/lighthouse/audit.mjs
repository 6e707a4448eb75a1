// Lighthouse over the pages of a built site: `node audit.mjs <site> [--strict] [--runs N]`. Prints a table of its four
// categories for each page, as on a phone and on a desktop.
//
// Accessibility, best practices and SEO do not depend on the machine: below 100 they fail. Performance does. It is simulated
// on a slow phone from what one load took, which is another time on a busy machine; so the median of three loads is told,
// and fails with `--strict` alone.

import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { serveSite } from "./server.mjs";

const PAGES = [
  ["home", "index.html"],
  ["list", "list/index.html"],
  ["board", "board.html"],
  ["ledger", "ledgers/booking/seat-holds.html"],
  ["register", "registers/decisions.html"],
];
const FORMS = [
  ["phone", undefined],
  ["desktop", desktopConfig],
];
const STEADY = ["accessibility", "best-practices", "seo"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strict: { type: "boolean", default: false }, runs: { type: "string", default: "3" } },
});
const [site] = positionals;
const runs = Number(values.runs);
if (!site || !Number.isInteger(runs) || runs < 1) {
  console.error("error: `node audit.mjs <site> [--strict] [--runs N]`");
  process.exit(2);
}

const server = await serveSite(site);
const chrome = await launch({
  chromePath: process.env.LEDGERLINE_CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
const [faults, slow] = [[], []];
try {
  console.log(row(["page", "as on a", "performance", ...STEADY]));
  for (const [name, address] of PAGES) {
    for (const [form, config] of FORMS) await audit(name, form, config, server.address + address);
  }
} finally {
  chrome.kill();
  server.close();
}
for (const line of [...slow, ...faults]) console.log(line);
if (faults.length > 0 || (values.strict && slow.length > 0)) process.exit(1);

/** Audits one page and adds what is below 100 to `faults` and `slow`. */
async function audit(name, form, config, url) {
  const first = await load(url, config, ["performance", ...STEADY]);
  const loads = [score(first, "performance")];
  while (loads.length < runs) loads.push(score(await load(url, config, ["performance"]), "performance"));
  loads.sort((one, other) => one - other);
  const performance = loads[Math.floor(loads.length / 2)];
  const steady = STEADY.map((category) => score(first, category));
  console.log(row([name, form, `${performance} (${loads.join(", ")})`, ...steady]));
  for (const [at, category] of STEADY.entries()) {
    if (steady[at] < 100) faults.push(`error: ${category} of ${name}, ${form}, is ${steady[at]}: ${failed(first, category)}`);
  }
  if (performance < 100) slow.push(`note: performance of ${name}, ${form}, is ${performance} of 100: ${failed(first, "performance")}`);
}

async function load(url, config, onlyCategories) {
  const result = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories }, config);
  const { runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  return result.lhr;
}

function score({ categories }, category) {
  return Math.round((categories[category].score ?? 0) * 100);
}

/** The audits of `category` that cost something. */
function failed({ audits, categories }, category) {
  const counted = categories[category].auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1);
  return counted.map(({ id }) => `${id} ${audits[id].displayValue ?? ""}`.trim()).join(", ") || "rounded";
}

function row(cells) {
  return cells.map((cell, at) => String(cell).padEnd([10, 9, 24, 15, 16, 3][at])).join("").trimEnd();
}
