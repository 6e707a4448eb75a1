// The line ends of a text, one for each break, kept apart from the text that an editor shows.
//
// CodeMirror knows one kind of line break. A ledger may have others, even several at once, and has to be saved with
// exactly those it came with. Owns: splitting, joining, and what becomes of the ends when lines change.

/** What can end a line. */
export type LineEnd = "\n" | "\r\n" | "\r";

/** The break after line `n` (zero-based) is entry `n`; the last line has none. */
export type LineEnds = readonly LineEnd[];

const LINE_BREAK = /\r\n?|\n/g;

/** The ends of all lines of `text`, as CodeMirror would split it. */
export function lineEndsOf(text: string): LineEnd[] {
  return (text.match(LINE_BREAK) ?? []) as LineEnd[];
}

/** The end that most lines have; `\n` where there is no line end at all. */
export function usualLineEnd(ends: LineEnds): LineEnd {
  const counts: Record<LineEnd, number> = { "\n": 0, "\r\n": 0, "\r": 0 };
  for (const end of ends) counts[end] += 1;
  return (Object.keys(counts) as LineEnd[]).reduce((best, end) => (counts[end] > counts[best] ? end : best), "\n");
}

/** A replacement of `removed` breaks, the first of them after line `line`, by `inserted` new ones. */
export interface BreakChange {
  /** Zero-based, in the text before any of the changes. */
  line: number;
  removed: number;
  inserted: number;
}

/**
 * The ends after `changes`, which are sorted and disjoint.
 *
 * Breaks that are replaced keep their ends, one by one. A new break takes the end of the line that it splits, the last
 * line's that of the line before it, and the only line's `fallback`.
 */
export function changeLineEnds(ends: LineEnds, changes: readonly BreakChange[], fallback: LineEnd): LineEnds {
  if (changes.every(({ removed, inserted }) => removed === inserted)) return ends;
  const result: LineEnd[] = [];
  let kept = 0;
  for (const { line, removed, inserted } of changes) {
    for (; kept < line; kept += 1) result.push(ends[kept]!);
    const neighbour = ends[line + removed] ?? ends[line - 1] ?? ends[line] ?? fallback;
    for (let i = 0; i < inserted; i += 1) result.push(i < removed ? ends[line + i]! : neighbour);
    kept = line + removed;
  }
  for (; kept < ends.length; kept += 1) result.push(ends[kept]!);
  return result;
}
