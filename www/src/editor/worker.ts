// The worker: runs the engine away from the page, so that neither a slow nor a crashing engine can take the text along.
//
// Owns: answering one request after the other. Between two of them it keeps what the project asks, and nothing else; it
// never tries to survive a crash.

import * as core from "../core";
import type { Settings } from "../core";
import { type Answer, type FromWorker, PROTOCOL, type Request } from "./engine/protocol";

const started = core.start(new URL(__WASM_FILE__, import.meta.url)).then(
  () => send({ v: PROTOCOL, kind: "ready", engine: core.version() }),
  (error: unknown) => send({ v: PROTOCOL, kind: "unavailable", message: messageOf(error) }),
);

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  if (data.v !== PROTOCOL) return;
  await started;
  send(answer(data));
});

function answer(request: Request): Answer {
  const { id, version } = request;
  const envelope = { v: PROTOCOL, id, version } as const;
  try {
    switch (request.kind) {
      case "configure":
        configure(request.settings);
        return { ...envelope, kind: "configured" };
      case "check":
        return { ...envelope, kind: "findings", diagnostics: core.check(request.source, { today: today() }) };
      case "read":
        return { ...envelope, kind: "reading", reading: core.preview(request.source) };
      case "toggle":
        return { ...envelope, kind: "edits", edits: core.toggleItem(request.source, request.at) };
    }
  } catch (error) {
    return core.isRefusal(error)
      ? { ...envelope, kind: "refused", code: error.code, message: error.message }
      : { ...envelope, kind: "crashed", message: messageOf(error) };
  }
}

/** The day in UTC, which is the day that the command line checks by. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function configure(settings: Settings | null): void {
  try {
    core.configure(settings);
  } catch (error) {
    // Those of another ledger would be worse than the built-in ones.
    if (core.isRefusal(error)) core.configure(null);
    throw error;
  }
}

function send(message: FromWorker): void {
  // The page's `self` in TypeScript's eyes; a worker's takes no target.
  (self as unknown as { postMessage(message: FromWorker): void }).postMessage(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
