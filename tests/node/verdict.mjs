// Says what the wasm package, and the editor's own wasm, make of texts: reads `[{ source, today, previous, settings,
// operations, sides }]`, answers with one object for each. Run by `tests/tests/verdict.rs`, which
// compares the answers with those of the native library.
import { readFileSync } from "node:fs";

import { load, loadEditor } from "./package.mjs";

const ledgerline = load();
const editor = loadEditor();

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
  editor.configure(settings);
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
    diagnosticsInEditor: editor.check(source, { today, previous }),
    preview: ledgerline.preview(source),
    previewInEditor: editor.preview(source),
    toggled: boxes(operations).map((at) => outcome(() => ledgerline.toggleItem(source, at))),
    toggledInEditor: boxes(operations).map((at) => outcome(() => editor.toggleItem(source, at))),
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

/**
 * Where items are asked to be ticked.
 * @param {import("../../wasm/pkg/node/ledgerline.js").Operation[]} operations
 */
function boxes(operations) {
  return operations.flatMap((operation) => (operation.kind === "toggle-item" ? [operation.at] : []));
}
