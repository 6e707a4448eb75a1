// Where the wasm package is, for the scripts and tests beside this file.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the built package: `LEDGERLINE_WASM_PKG`, else `wasm/pkg`. */
export const folder = path.resolve(
  process.env.LEDGERLINE_WASM_PKG ?? fileURLToPath(new URL("../../wasm/pkg", import.meta.url)),
);

/**
 * The package's Node build.
 * @returns {typeof import("../../wasm/pkg/node/ledgerline.js")}
 */
export function load() {
  const file = path.join(folder, "node/ledgerline.js");
  if (!existsSync(file)) {
    throw new Error(`there is no wasm package in ${folder}: run \`cargo xtask test\`, which builds it first`);
  }
  return createRequire(import.meta.url)(file);
}
