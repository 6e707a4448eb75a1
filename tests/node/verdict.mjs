// Says what the wasm package makes of texts: reads `[{ source, today, previous, settings,
// operations, sides }]`, answers with one object for each. Run by `tests/tests/verdict.rs`, which
// compares the answers with those of the native library.
import { readFileSync } from "node:fs";

import { load } from "./package.mjs";

const ledgerline = load();

/**
 * What `work` returns, or what it throws.
 * @param {() => unknown} work
 */
function outcome(work) {
  try {
    return work();
  } catch (error) {
    const { name, code, message } = /** @type {{ name: string, code: string, message: string }} */ (error);
    return { name, code, message };
  }
}

/** @type {{ source: string, today: string | null, previous: string | null, settings: Partial<import("../../wasm/pkg/node/ledgerline.js").Settings> | null, operations: import("../../wasm/pkg/node/ledgerline.js").Operation[], sides: [string, string] }[]} */
const texts = JSON.parse(readFileSync(0, "utf8"));
const answers = texts.map(({ source, today, previous, settings, operations, sides }) => {
  ledgerline.configure(settings);
  return answer(source, today, previous, operations, sides);
});
process.stdout.write(JSON.stringify(answers));

/**
 * @param {string} source
 * @param {string | null} today
 * @param {string | null} previous
 * @param {import("../../wasm/pkg/node/ledgerline.js").Operation[]} operations
 * @param {[string, string]} sides
 */
function answer(source, today, previous, operations, sides) {
  return {
    ledger: ledgerline.parse(source),
    diagnostics: ledgerline.check(source),
    asked: ledgerline.check(source, { today, previous, fixes: true }),
    fixed: ledgerline.fix(source, { today, previous }),
    fixedUnsafely: ledgerline.fix(source, { today, previous, unsafe: true }),
    changes: previous === null ? null : ledgerline.diff(previous, source),
    merged: ledgerline.merge(source, ...sides),
    html: ledgerline.render(source, undefined),
    interactive: ledgerline.render(source, { interactive: true }),
    edits: operations.map((operation) => outcome(() => ledgerline.edit(source, operation))),
    applied: operations.map((operation) =>
      outcome(() => ledgerline.apply(source, ledgerline.edit(source, operation))),
    ),
  };
}
