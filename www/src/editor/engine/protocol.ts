// What the page and the worker say to each other. Nouns only: who sends and who answers is elsewhere.
//
// Every request has an `id`, to which the answer belongs, and the `version` of the text it is about, so that an answer
// to a text that is no longer there can be told and dropped. `v` is the version of this protocol.

import type { Diagnostic, Preview, Settings, TextEdit } from "../../core";

export const PROTOCOL = 1;

interface Envelope {
  v: typeof PROTOCOL;
  id: number;
  /** Counts the changes of the text; what is asked for is about this one. */
  version: number;
}

export type Request =
  /** What the project asks of the texts that follow; `null` for what is built in. About no text: its version is -1. */
  | (Envelope & { kind: "configure"; settings: Settings | null })
  /** What is wrong with it? Asked first, since it is waited for with every letter. */
  | (Envelope & { kind: "check"; source: string })
  /** What does it say? */
  | (Envelope & { kind: "read"; source: string })
  /** What has to be spliced in to tick the item at `at`, or to open it? In UTF-16 units of the source. */
  | (Envelope & { kind: "toggle"; source: string; at: number });

/**
 * What the preview shows of a ledger. Its HTML is safe: written by the engine's own renderer, which lets no markup and no
 * unknown link scheme through.
 */
export type Reading = Preview;

export type Answer =
  | (Envelope & { kind: "configured" })
  | (Envelope & { kind: "findings"; diagnostics: Diagnostic[] })
  | (Envelope & { kind: "reading"; reading: Reading })
  | (Envelope & { kind: "edits"; edits: TextEdit[] })
  /** The engine is well, but will not do what was asked. */
  | (Envelope & { kind: "refused"; code: string; message: string })
  /** The engine is gone; nothing more will come of this worker. */
  | (Envelope & { kind: "crashed"; message: string });

/** What a worker says unasked, once, after it was started. */
export type Greeting =
  | { v: typeof PROTOCOL; kind: "ready"; engine: string }
  | { v: typeof PROTOCOL; kind: "unavailable"; message: string };

export type FromWorker = Answer | Greeting;

/** Whether this is a message of ours, of a version that we speak. */
export function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === "object" && data !== null && "v" in data && data.v === PROTOCOL && "kind" in data;
}
