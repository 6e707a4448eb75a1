// Runs the unit tests: bundles each `tests/*.test.ts` and hands them to Node's own test runner.

import { spawnSync } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "../node_modules/.cache/ledgerline-tests");
const tests = (await readdir(here)).filter((name) => name.endsWith(".test.ts")).sort();

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => path.join(here, name)),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  outExtension: { ".js": ".mjs" },
  outdir: out,
});
const files = tests.map((name) => path.join(out, name.replace(/\.ts$/, ".mjs")));
const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...files], { stdio: "inherit" });
process.exit(status ?? 1);
