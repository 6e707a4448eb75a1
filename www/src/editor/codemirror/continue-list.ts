// Enter inside a list starts the next item; Enter on an empty item ends the list. Nothing else about lists.

import { syntaxTree } from "@codemirror/language";
import { EditorSelection, type EditorState, type StateCommand } from "@codemirror/state";

const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(\[[ xX]\]\s+)?/;

/** The command; leaves alone what is not a list item, such as a line of code that looks like one. */
export const continueList: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection;
  if (state.readOnly || !main.empty || state.selection.ranges.length > 1) return false;
  const line = state.doc.lineAt(main.head);
  const match = ITEM.exec(line.text);
  if (!match || main.head < line.from + match[0].length || !isListItem(state, line.from + match[1]!.length)) return false;
  const [marker, indent, bullet, gap, box] = match as unknown as [string, string, string, string, string | undefined];
  if (marker.length === line.length) {
    dispatch(state.update({ changes: { from: line.from, to: line.to }, scrollIntoView: true, userEvent: "delete" }));
    return true;
  }
  const insert = `\n${indent}${next(bullet)}${box ? `${gap}[ ] ` : gap}`;
  dispatch(
    state.update({
      changes: { from: main.head, insert },
      selection: EditorSelection.cursor(main.head + insert.length),
      scrollIntoView: true,
      userEvent: "input",
    }),
  );
  return true;
};

function isListItem(state: EditorState, at: number): boolean {
  for (let node = syntaxTree(state).resolveInner(at, 1); ; ) {
    if (node.name === "ListMark") return true;
    if (!node.parent || node.name === "FencedCode" || node.name === "CodeBlock") return false;
    node = node.parent;
  }
}

function next(bullet: string): string {
  const number = Number.parseInt(bullet, 10);
  return Number.isNaN(number) ? bullet : `${number + 1}${bullet.at(-1)}`;
}
