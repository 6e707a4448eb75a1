// Keeps the file's line ends and byte order mark in step with CodeMirror's document, through undo and redo too.
//
// Owns the state field and its effect. Everything that changes the document goes through a transaction, so the field
// sees it all; positions and joining are `source-text.ts`.

import { invertedEffects } from "@codemirror/commands";
import { type EditorState, type Extension, MapMode, StateEffect, StateField, type Transaction } from "@codemirror/state";
import { type BreakChange, changeLineEnds, type LineEnd, lineEndsOf, usualLineEnd } from "./line-ends";
import { type SourceShape, SourceText, splitSource } from "./source-text";

/** Sets the end of the line that ends at `at`, a position in the document after the transaction. */
const setLineEnd = StateEffect.define<{ at: number; end: LineEnd }>({
  map: ({ at, end }, changes) => {
    const moved = changes.mapPos(at, 1, MapMode.TrackAfter);
    return moved === null ? undefined : { at: moved, end };
  },
});

interface Tracked {
  readonly source: SourceText;
  /** For a text that has lost all its line ends. */
  readonly usual: LineEnd;
}

const tracked = StateField.define<Tracked>({
  create: (state) => track(state, { mark: false, ends: Array.from({ length: state.doc.lines - 1 }, () => "\n" as const) }),
  update: (value, transaction) => {
    if (!transaction.docChanged) return value;
    const { shape } = value.source;
    const ends = withEffects(changeLineEnds(shape.ends, breakChanges(transaction), value.usual), transaction);
    return { usual: value.usual, source: new SourceText(transaction.newDoc, { ...shape, ends }) };
  },
});

function track(state: EditorState, shape: SourceShape): Tracked {
  return { source: new SourceText(state.doc, shape), usual: usualLineEnd(shape.ends) };
}

function breakChanges({ changes, startState }: Transaction): BreakChange[] {
  const result: BreakChange[] = [];
  changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    const line = startState.doc.lineAt(from).number - 1;
    result.push({ line, removed: startState.doc.lineAt(to).number - 1 - line, inserted: inserted.lines - 1 });
  });
  return result;
}

function withEffects(ends: readonly LineEnd[], { effects, newDoc }: Transaction): readonly LineEnd[] {
  let result: LineEnd[] | undefined;
  for (const effect of effects) {
    if (!effect.is(setLineEnd)) continue;
    const line = newDoc.lineAt(effect.value.at);
    if (line.to !== effect.value.at || line.number > ends.length) continue;
    result ??= [...ends];
    result[line.number - 1] = effect.value.end;
  }
  return result ?? ends;
}

/** Undoing a deletion brings lines back with the ends they had, which no neighbour could tell in a mixed file. */
const restoreOnUndo = invertedEffects.of((transaction) => {
  const effects: StateEffect<{ at: number; end: LineEnd }>[] = [];
  const before = transaction.startState.field(tracked).source;
  for (const { line, removed } of breakChanges(transaction)) {
    for (let i = line; i < line + removed; i += 1) {
      effects.push(setLineEnd.of({ at: before.doc.line(i + 1).to, end: before.shape.ends[i]! }));
    }
  }
  return effects;
});

/** The document for `source`, and the extension that keeps the rest of it. */
export function openSource(source: string): { doc: string; extension: Extension } {
  const { text, shape } = splitSource(source);
  return { doc: text, extension: [tracked.init((state) => track(state, shape)), restoreOnUndo] };
}

/** The source as of this state. */
export function sourceOf(state: EditorState): SourceText {
  return state.field(tracked).source;
}

/** A splice in the source, in UTF-16 units. */
export interface SourceSplice {
  span: { start: number; end: number };
  expected: string;
  replacement: string;
}

/**
 * The transaction that makes exactly these splices, sorted and disjoint, in the source; `undefined` where one of them
 * expects something else than is there.
 */
export function spliceTransaction(state: EditorState, splices: readonly SourceSplice[]) {
  const source = sourceOf(state);
  const text = source.toString();
  if (splices.some(({ span, expected }) => text.slice(span.start, span.end) !== expected)) return undefined;
  const changes = state.changes(
    splices.map(({ span, replacement }) => ({
      from: source.toDocument(span.start),
      to: source.toDocument(span.end),
      insert: state.toText(replacement),
    })),
  );
  const effects = splices.flatMap(({ span, replacement }) => {
    let at = changes.mapPos(source.toDocument(span.start), -1);
    const lines = replacement.split(/\r\n?|\n/);
    return lineEndsOf(replacement).map((end, i) => {
      at += lines[i]!.length;
      const effect = setLineEnd.of({ at, end });
      at += 1;
      return effect;
    });
  });
  return { changes, effects };
}
