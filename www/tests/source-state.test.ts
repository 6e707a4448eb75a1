// The text keeps its line ends and its byte order mark, whatever is done to it in an editor that knows only `\n`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import { lineEndsOf } from "../src/editor/text/line-ends";
import { wellFormed } from "../src/editor/text/source-text";
import { openSource, sourceOf, spliceTransaction } from "../src/editor/text/source-state";
import { Random } from "./random";

const PIECES = ["a", "- [ ] b", "é", "🎉", "\n", "\r\n", "\r\n", "\r", " ", "# c", "\uFEFF"];

/** The same without pairs, which an edit at any position could cut in two. */
const UNITS = PIECES.filter((piece) => piece !== "🎉");

class Editor {
  state: EditorState;

  constructor(source: string) {
    const { doc, extension } = openSource(source);
    this.state = EditorState.create({ doc, extensions: [extension, history({ newGroupDelay: 0 })] });
  }

  get source(): string {
    return sourceOf(this.state).toString();
  }

  dispatch(spec: TransactionSpec): void {
    this.state = this.state.update(spec).state;
  }

  run(command: typeof undo): boolean {
    return command({ state: this.state, dispatch: (transaction) => (this.state = transaction.state) });
  }
}

test("what is opened is what is saved", () => {
  const sources = ["", "\n", "a", "\uFEFF", "\uFEFFa\r\nb\nc\rd", "\r\r\n\n\r", "no end\r\nhere"];
  for (const source of sources) assert.equal(new Editor(source).source, source);
});

test("a line that is split hands its end to both halves", () => {
  const editor = new Editor("a\r\nbc\nd");
  editor.dispatch({ changes: { from: 3, insert: "\n" } });
  assert.equal(editor.source, "a\r\nb\nc\nd");
  editor.dispatch({ changes: { from: 1, insert: "\nx" } });
  assert.equal(editor.source, "a\r\nx\r\nb\nc\nd");
  editor.dispatch({ changes: { from: editor.state.doc.length, insert: "\ne" } });
  assert.equal(editor.source, "a\r\nx\r\nb\nc\nd\ne");
});

test("a text that loses all its lines keeps the line end that it had", () => {
  const editor = new Editor("a\r\nb\r\n");
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: "x" } });
  editor.dispatch({ changes: { from: 1, insert: "\ny" } });
  assert.equal(editor.source, "x\r\ny");
});

test("undo brings back the ends that lines had", () => {
  const source = "\uFEFFa\r\nb\nc\rd\r\n";
  const editor = new Editor(source);
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length } });
  assert.equal(editor.source, "\uFEFF");
  editor.run(undo);
  assert.equal(editor.source, source);
});

test("positions agree with the text on both sides", () => {
  const random = new Random(1);
  for (let round = 0; round < 300; round += 1) {
    const editor = new Editor(random.text(PIECES, random.below(30)));
    const { doc } = editor.state;
    const source = sourceOf(editor.state);
    const text = source.toString();
    for (let at = 0; at <= doc.length; at += 1) {
      assert.equal(source.toDocument(source.toSource(at)), at);
      const rest = text.slice(source.toSource(at)).replace(/\r\n?/g, "\n");
      assert.equal(rest, doc.sliceString(at));
    }
    let last = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const here = source.toDocument(at);
      assert.ok(here >= last && here <= doc.length);
      last = here;
    }
  }
});

test("any editing leaves the ends of other lines alone, and undoing all of it leaves nothing behind", () => {
  const random = new Random(2);
  for (let round = 0; round < 400; round += 1) {
    const source = random.text(UNITS, random.below(40));
    const editor = new Editor(source);
    const states = [source];
    for (let step = 0; step < 6; step += 1) {
      const from = random.below(editor.state.doc.length + 1);
      const to = from + random.below(editor.state.doc.length - from + 1);
      const insert = random.text(["x", "\n", "yz"], random.below(5));
      if (from === to && insert === "") continue;
      const before = editor.source;
      const start = sourceOf(editor.state).toSource(from);
      const end = sourceOf(editor.state).toSource(to);
      editor.dispatch({ changes: { from, to, insert: editor.state.toText(insert) } });
      const after = editor.source;
      // A lone `\r` and a `\n` may meet and become one line end; then there is nothing to compare.
      if (lineEndsOf(after).length === editor.state.doc.lines - 1) {
        assert.ok(after.startsWith(before.slice(0, start)), "what is before stays");
        assert.ok(after.endsWith(before.slice(end)), "what is after stays");
      }
      states.push(after);
    }
    for (const expected of [...states].reverse().slice(1)) {
      assert.ok(editor.run(undo));
      assert.equal(editor.source, expected);
    }
    for (const expected of states.slice(1)) {
      assert.ok(editor.run(redo));
      assert.equal(editor.source, expected);
    }
  }
});

test("a splice changes exactly its range, line ends included", () => {
  const source = "\uFEFF# T\r\n\r\n- [ ] 🎉 a\r\n- [ ] b";
  const editor = new Editor(source);
  const at = source.lastIndexOf("[ ]") + 1;
  const edit = { span: { start: at, end: at + 1 }, expected: " ", replacement: "x" };
  editor.dispatch(spliceTransaction(editor.state, [edit])!);
  assert.equal(editor.source, source.slice(0, at) + "x" + source.slice(at + 1));

  const end = editor.source.length;
  const line = { span: { start: end, end }, expected: "", replacement: "\nc\rd\r\ne" };
  const before = editor.source;
  editor.dispatch(spliceTransaction(editor.state, [line])!);
  assert.equal(editor.source, `${before}\nc\rd\r\ne`);
  editor.run(undo);
  editor.run(undo);
  assert.equal(editor.source, source);
});

test("a splice that expects something else is refused", () => {
  const editor = new Editor("- [x] a");
  const edit = { span: { start: 3, end: 4 }, expected: " ", replacement: "x" };
  assert.equal(spliceTransaction(editor.state, [edit]), undefined);
});

test("what UTF-8 cannot hold is replaced, one unit for one", () => {
  assert.equal(wellFormed("a\uD83Cb🎉\uDF89"), "a\uFFFDb🎉\uFFFD");
});
