// What is open in the editor, and how bytes become it. Nouns and reading only; what changes is the text pane's.

import type { Settings } from "../../core";

/** A text that was opened, from wherever. */
export interface OpenFile {
  /** The name to save under; `null` where the text never had one. */
  name: string | null;
  /** The ledger of this site that it is, if it is one. */
  slug: string | null;
  /** What the project asks of it; absent where that is what is built in, or where nobody knows. */
  settings?: Settings | null;
  /** The text as it is known to exist elsewhere: as opened, or as last downloaded. */
  saved: string;
}

/** Why something could not be opened, in a sentence for the person who tried. */
export class CannotOpen extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CannotOpen";
  }
}

/** A ledger has some kilobytes. Far beyond that it is a mistake, and would only freeze the page. */
const MOST_BYTES = 4_000_000;

/** The text of a file's bytes. It is exactly reversible: a byte order mark stays, and what is not UTF-8 is refused. */
export function decode(bytes: ArrayBuffer, name: string): string {
  checkSize(bytes.byteLength, name);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotOpen(`${name} is not UTF-8 text, so it was not opened. Save it as UTF-8 and open it again.`);
  }
  if (text.includes("\0")) {
    throw new CannotOpen(`${name} is not a text file: it holds a NUL character. It was not opened.`);
  }
  return text;
}

/** Reads a file that was picked or dropped. */
export async function readFile(file: File): Promise<OpenFile> {
  checkSize(file.size, file.name);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new CannotOpen(`${file.name} could not be read. Is it a folder, or has it been moved?`);
  }
  return { name: file.name, slug: null, saved: decode(bytes, file.name) };
}

function checkSize(bytes: number, name: string): void {
  if (bytes <= MOST_BYTES) return;
  throw new CannotOpen(`${name} is ${Math.round(bytes / 1e6)} MB; the editor opens ledgers up to ${MOST_BYTES / 1e6} MB.`);
}
