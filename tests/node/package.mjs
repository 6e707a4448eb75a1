// Where the wasm package is, for the scripts and tests beside this file.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built package: `LEDGERLINE_WASM_PKG`, else `wasm/pkg`. */
export const folder = path.resolve(
  process.env.LEDGERLINE_WASM_PKG ?? fileURLToPath(new URL("../../wasm/pkg", import.meta.url)),
);

/** The folder of the editor's wasm, which is built beside the package. */
export const editor = path.join(folder, "../editor");

/**
 * The package's Node build.
 * @returns {typeof import("../../wasm/pkg/node/ledgerline.js")}
 */
export function load() {
  return required(folder);
}

/**
 * The Node build of the editor's wasm: the very module that the site carries, which has less than the package.
 * @returns {Pick<typeof import("../../wasm/pkg/node/ledgerline.js"), "check" | "configure" | "preview" | "toggleItem" | "version">}
 */
export function loadEditor() {
  return required(editor);
}

/** @param {string} folder */
function required(folder) {
  const file = path.join(folder, "node/ledgerline.js");
  if (!existsSync(file)) {
    throw new Error(`there is no wasm in ${folder}: run \`cargo xtask test\`, which builds it first`);
  }
  return createRequire(import.meta.url)(file);
}
