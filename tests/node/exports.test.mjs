// @ts-check
// The package as others install it: its exports map, its files, and both of its builds.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

import { folder, load } from "./package.mjs";

const project = mkdtempSync(path.join(tmpdir(), "ledgerline-package-"));
mkdirSync(path.join(project, "node_modules"));
symlinkSync(folder, path.join(project, "node_modules/ledgerline-wasm"), "dir");
after(() => rmSync(project, { recursive: true }));

/**
 * Runs a module in a project that has the package installed.
 * @param {string} script
 */
function run(script) {
  const result = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: project, encoding: "utf8" });
  assert.equal(result.status, 0, result.stderr);
  return result.stdout.trim();
}

const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

test("import gives the Node build", () => {
  const answer = run(`
    import { check, version } from "ledgerline-wasm";
    import * as node from "ledgerline-wasm/node";
    console.log(version(), check("").length > 0, node.version() === version());
  `);
  assert.equal(answer, `${manifest.version} true true`);
});

test("require gives the Node build", () => {
  const required = createRequire(path.join(project, "index.js"))("ledgerline-wasm");
  assert.equal(required.version(), manifest.version);
});

test("the web build runs once it is given its module", () => {
  const answer = run(`
    import { readFileSync } from "node:fs";
    import { createRequire } from "node:module";
    import path from "node:path";
    import init, { parse, version } from "ledgerline-wasm/web";
    const wasm = createRequire(path.resolve("index.js")).resolve("ledgerline-wasm/ledgerline.wasm");
    await init({ module_or_path: readFileSync(wasm) });
    console.log(version(), parse("# T").title.text);
  `);
  assert.equal(answer, `${manifest.version} T`);
});

test("both builds say the same", () => {
  const text = "# 🔍\n\n**Status:** Doen\n\n- [x] a\n";
  const answer = run(`
    import { readFileSync } from "node:fs";
    import init, * as web from "ledgerline-wasm/web";
    await init({ module_or_path: readFileSync(new URL("ledgerline_bg.wasm", import.meta.resolve("ledgerline-wasm/web"))) });
    const text = ${JSON.stringify(text)};
    console.log(JSON.stringify([web.parse(text), web.check(text), web.render(text, undefined)]));
  `);
  const node = load();
  assert.deepEqual(JSON.parse(answer), [node.parse(text), node.check(text), node.render(text, undefined)]);
});

test("every file that the manifest names is there", () => {
  /** @type {string[]} */
  const named = [...manifest.files];
  const visit = (/** @type {unknown} */ target) => {
    if (typeof target === "string") named.push(target);
    else for (const inner of Object.values(/** @type {object} */ (target))) visit(inner);
  };
  visit(manifest.exports);
  for (const file of named) {
    assert.ok(existsSync(path.join(folder, file)), file);
  }
  assert.equal(manifest.license, "MIT OR Apache-2.0");
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
});
