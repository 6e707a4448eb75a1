// The one door to the engine: nothing else imports the wasm package. Runs in the worker; the page sees messages only.
//
// A panic inside the engine kills the module for good. It arrives here as an error that is no `LedgerlineError`, and
// whoever runs this throws the whole worker away; nothing here tries to go on.

import init, { check, configure, preview, toggleItem, version } from "ledgerline-wasm/web";
import type { LedgerlineError } from "../../wasm/types";

export { check, configure, preview, toggleItem, version };
export type {
  Diagnostic,
  LedgerlineError,
  Preview,
  Progress,
  Settings,
  Severity,
  Span,
  Stage,
  Status,
  TextEdit,
} from "../../wasm/types";

/** Loads and starts the engine. */
export async function start(wasm: URL): Promise<void> {
  await init({ module_or_path: wasm });
}

/** Whether the engine refused a request, as opposed to having failed at it. */
export function isRefusal(error: unknown): error is LedgerlineError {
  return error instanceof Error && error.name === "LedgerlineError";
}
