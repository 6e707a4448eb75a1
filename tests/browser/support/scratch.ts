// Folders and servers of one test file, gone when its last test is over.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";

const undo: (() => Promise<unknown>)[] = [];

/** Has `step` done when the last test of this file is over, the newest step first. */
export function atEnd(step: () => Promise<unknown>): void {
  undo.push(step);
}

after(async () => {
  for (const step of undo.reverse()) await step();
});

/** A new, empty folder. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ledgerline-browser-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Remembers what `make` gives: made once, when first asked for. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
