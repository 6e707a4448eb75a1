// Runs the browser tests: bundles each `cases/*.test.ts` and hands them to Node's own test runner.
//
// `npm test` runs all of them, `npm test -- filter editor` those whose file name has one of the words in it.

import { spawnSync } from "node:child_process";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "out");
const words = process.argv.slice(2);
const all = (await readdir(path.join(here, "cases"))).filter((name) => name.endsWith(".test.ts")).sort();
const chosen = all.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(`error: no test file has ${words.join(" or ")} in its name; there are ${all.join(", ")}`);
  process.exit(2);
}

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: chosen.map((name) => path.join(here, "cases", name)),
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  outExtension: { ".js": ".mjs" },
  outdir: path.join(out, "cases"),
});

const files = chosen.map((name) => path.join(out, "cases", name.replace(/\.ts$/, ".mjs")));
const options = ["--enable-source-maps", "--test-reporter=spec", "--test-concurrency=2", "--test-timeout=600000"];
// In this folder: `support/places.ts` finds everything else from it.
const { status } = spawnSync(process.execPath, [...options, "--test", ...files], { cwd: here, stdio: "inherit" });
process.exit(status ?? 1);
