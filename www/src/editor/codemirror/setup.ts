// The extensions of the text pane: which parts of CodeMirror are on, in which order.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { indentUnit } from "@codemirror/language";
import { lintGutter, linter, nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from "@codemirror/view";
import { continueList } from "./continue-list";
import { markdown } from "./markdown-language";
import { theme } from "./theme";

const EMPTY = "Paste a ledger here, drop a file anywhere, or open one above.";

export const setup: Extension = [
  theme,
  markdown,
  lineNumbers(),
  // Before the text, so that a problem's dot stands beside its line's number.
  lintGutter(),
  // No source of its own: the diagnostics are pushed, by `setDiagnostics`.
  linter(null),
  highlightActiveLineGutter(),
  highlightActiveLine(),
  highlightSpecialChars(),
  highlightSelectionMatches({ minSelectionLength: 3 }),
  history(),
  drawSelection(),
  search({ top: true }),
  indentUnit.of("  "),
  EditorState.tabSize.of(4),
  EditorState.allowMultipleSelections.of(true),
  EditorView.lineWrapping,
  placeholder(EMPTY),
  // Editable content takes the focus anyway; the index says so to tools that only look at attributes.
  EditorView.contentAttributes.of({
    "aria-label": "Ledger text",
    tabindex: "0",
    spellcheck: "true",
    autocapitalize: "sentences",
  }),
  keymap.of([
    { key: "Enter", run: continueList },
    { key: "F8", run: nextDiagnostic },
    { key: "Shift-F8", run: previousDiagnostic },
    ...defaultKeymap,
    ...historyKeymap,
    ...searchKeymap,
    // Escape, then Tab, still leaves: CodeMirror lets go of Tab for two seconds after Escape.
    indentWithTab,
  ]),
];
