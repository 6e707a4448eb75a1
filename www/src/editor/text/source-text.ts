// The text as it is in the file, seen from a document that knows only `\n`: the two-way map between their positions.
//
// All positions are UTF-16 code units, zero-based. "Source" is the file's text, byte order mark and line ends included;
// "document" is what CodeMirror holds. A byte order mark is never in the document, so that nobody can delete it unseen.

import type { Text } from "@codemirror/state";
import { type LineEnds, lineEndsOf } from "./line-ends";

export const BYTE_ORDER_MARK = "\uFEFF";

/** What is in the file but not in the document. */
export interface SourceShape {
  readonly mark: boolean;
  readonly ends: LineEnds;
}

/** Parts a source into the document's text and what the document cannot hold. */
export function splitSource(source: string): { text: string; shape: SourceShape } {
  const mark = source.startsWith(BYTE_ORDER_MARK);
  const body = mark ? source.slice(1) : source;
  return { text: body.replace(/\r\n?/g, "\n"), shape: { mark, ends: lineEndsOf(body) } };
}

/** One version of a text, in both countings. */
export class SourceText {
  /** Where each line starts in the source; only where the two countings differ by more than the mark. */
  private starts: Uint32Array | undefined;
  private text: string | undefined;
  private readonly shift: number;
  private readonly even: boolean;

  constructor(
    readonly doc: Text,
    readonly shape: SourceShape,
  ) {
    this.shift = shape.mark ? 1 : 0;
    this.even = !shape.ends.includes("\r\n");
  }

  /** The file's text. */
  toString(): string {
    return (this.text ??= wellFormed(this.join()));
  }

  /** The document's position of a source position. One inside a line end or the mark is taken as before it. */
  toDocument(position: number): number {
    if (this.even) return Math.min(Math.max(position - this.shift, 0), this.doc.length);
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    const line = this.doc.line(low + 1);
    return Math.min(line.from + Math.max(position - starts[low]!, 0), line.to);
  }

  /** The source's position of a document position. */
  toSource(position: number): number {
    if (this.even) return position + this.shift;
    const line = this.doc.lineAt(position);
    return this.lineStarts()[line.number - 1]! + position - line.from;
  }

  private lineStarts(): Uint32Array {
    if (this.starts) return this.starts;
    const starts = new Uint32Array(this.doc.lines);
    let number = 0;
    let at = this.shift;
    for (const line of this.doc.iterLines()) {
      starts[number] = at;
      at += line.length + (this.shape.ends[number]?.length ?? 0);
      number += 1;
    }
    return (this.starts = starts);
  }

  private join(): string {
    const { mark, ends } = this.shape;
    const parts: string[] = mark ? [BYTE_ORDER_MARK] : [];
    let number = 0;
    for (const line of this.doc.iterLines()) {
      parts.push(line, ends[number] ?? "");
      number += 1;
    }
    return parts.join("");
  }
}

/**
 * The text with every lone surrogate replaced by U+FFFD. UTF-8 cannot hold one, so it could not be saved; replacing it
 * here, one unit for one unit, keeps what is checked, what is saved and every position the same.
 */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
