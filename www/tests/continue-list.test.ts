// Enter goes on with a list in a list, and nowhere else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { continueList } from "../src/editor/codemirror/continue-list";
import { markdown } from "../src/editor/codemirror/markdown-language";

/** The text after Enter at `|`, with the cursor shown; `null` where the command leaves it alone. */
function enter(text: string): string | null {
  const at = text.indexOf("|");
  const doc = text.replace("|", "");
  const state = EditorState.create({ doc, selection: { anchor: at }, extensions: markdown });
  ensureSyntaxTree(state, doc.length, 5_000);
  let result: string | null = null;
  continueList({
    state,
    dispatch: ({ state: next }) => {
      const { head } = next.selection.main;
      result = `${next.sliceDoc(0, head)}|${next.sliceDoc(head)}`;
    },
  });
  return result;
}

test("an item is followed by another of its kind", () => {
  assert.equal(enter("- a|"), "- a\n- |");
  assert.equal(enter("* a|b"), "* a\n* |b");
  assert.equal(enter("- [x] a|"), "- [x] a\n- [ ] |");
  assert.equal(enter("- a\n  - [ ] b|"), "- a\n  - [ ] b\n  - [ ] |");
  assert.equal(enter("9. a|"), "9. a\n10. |");
});

test("an empty item ends the list", () => {
  assert.equal(enter("- a\n- |"), "- a\n|");
  assert.equal(enter("- [x] a\n- [ ] |"), "- [x] a\n|");
});

test("what only looks like an item is left alone", () => {
  assert.equal(enter("```\n- a|\n```"), null);
  assert.equal(enter("a|"), null);
  assert.equal(enter("-| a"), null);
});
