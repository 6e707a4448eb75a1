// `<ledgerline-text>`: the text itself, in CodeMirror, and the only owner of it.
//
// Owns the document, its version and its source. Tells of changes by `text-change`; makes changes when told to, each as
// one step that can be undone. Does not know the engine.

import { isolateHistory } from "@codemirror/commands";
import { type Diagnostic as Mark, setDiagnostics } from "@codemirror/lint";
import { type ChangeDesc, ChangeSet, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { LitElement, unsafeCSS } from "lit";
import { customElement } from "lit/decorators.js";
import { setup } from "../codemirror/setup";
import { toMarks } from "../codemirror/diagnostics";
import type { Diagnostic, Span, TextEdit } from "../../core";
import { openSource, sourceOf, spliceTransaction } from "./source-state";
import { BYTE_ORDER_MARK, type SourceText } from "./source-text";
import styles from "./text-pane.css";

/** The text has been changed, by whomever; not sent when another one is opened. */
export class TextChange extends Event {
  static readonly type = "text-change";

  constructor() {
    super(TextChange.type, { bubbles: true, composed: true });
  }
}

/** The cursor has moved. */
export class CursorMove extends Event {
  static readonly type = "cursor-move";

  constructor() {
    super(CursorMove.type, { bubbles: true, composed: true });
  }
}

/** The two kinds of answers that hold positions. Each may be about another version of the text. */
export type Answered = "findings" | "reading";

/** Where something is, for people: both count from one, columns in characters. */
export interface Place {
  line: number;
  column: number;
}

@customElement("ledgerline-text")
export class TextPane extends LitElement {
  static override styles = unsafeCSS(styles);

  /** Counts the changes. An answer about another version than this is about another text. */
  version = 0;

  private view: EditorView | undefined;
  /** The texts that answers were given about, and all that was changed since. */
  private readonly anchors = new Map<Answered, { source: SourceText; changes: ChangeDesc }>();

  /** The file's text as it would be saved now. */
  get source(): SourceText {
    return sourceOf(this.state);
  }

  get empty(): boolean {
    return this.state.doc.length === 0;
  }

  get cursor(): Place {
    return this.placeInDocument(this.state.selection.main.head);
  }

  private get state(): EditorState {
    return this.view!.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not rendered by lit: the view owns what is inside. In a shadow root it adopts its style sheets, as the policy asks.
    this.view ??= new EditorView({
      root: this.renderRoot as ShadowRoot,
      parent: this.renderRoot as ShadowRoot,
      state: this.stateFor(""),
    });
  }

  /** Puts another text in place of this one. What was done before cannot be undone from here. */
  open(source: string): void {
    this.view!.setState(this.stateFor(source));
    this.anchors.clear();
    this.version += 1;
  }

  /** Makes exactly these changes. `false`, and no change, where the text is not what they expect. */
  splice(edits: readonly TextEdit[]): boolean {
    const transaction = spliceTransaction(this.state, edits);
    if (!transaction) return false;
    // A step of its own: one undo takes back one tick, never the typing before it.
    this.view!.dispatch({ ...transaction, userEvent: "input.toggle", annotations: isolateHistory.of("full") });
    return true;
  }

  /** Shows the findings about the present text. */
  show(diagnostics: readonly Diagnostic[]): void {
    this.anchor("findings");
    this.mark(toMarks(diagnostics, this.source));
  }

  /** Remembers that an answer is about the present text. */
  anchor(answered: Answered): void {
    const { source, state } = this;
    this.anchors.set(answered, { source, changes: ChangeSet.empty(state.doc.length).desc });
  }

  /** Takes all findings away. */
  clearMarks(): void {
    this.mark([]);
  }

  /** Where a position, out of an answer, is in the present source. */
  follow(answered: Answered, position: number): number {
    const anchor = this.anchors.get(answered);
    if (!anchor) return position;
    return this.source.toSource(anchor.changes.mapPos(anchor.source.toDocument(position), -1));
  }

  placeOf(position: number): Place {
    return this.placeInDocument(this.source.toDocument(position));
  }

  /** Selects a finding's range, brings it into view and gives it the focus. */
  reveal({ start, end }: Span): void {
    const anchor = this.source.toDocument(this.follow("findings", start));
    const head = this.source.toDocument(this.follow("findings", end));
    const view = this.view!;
    // A whole section would be selected from its far end; its first line says enough.
    const selection = { anchor, head: Math.max(anchor, Math.min(head, view.state.doc.lineAt(anchor).to)) };
    view.dispatch({ selection, effects: EditorView.scrollIntoView(anchor, { y: "center" }), userEvent: "select" });
    view.focus();
  }

  override focus(): void {
    this.view!.focus();
  }

  /** After it was hidden, when sizes could not be measured. */
  measure(): void {
    this.view!.requestMeasure();
  }

  private mark(marks: Mark[]): void {
    this.view!.dispatch(setDiagnostics(this.state, marks));
  }

  private placeInDocument(position: number): Place {
    const line = this.state.doc.lineAt(position);
    return { line: line.number, column: [...line.text.slice(0, position - line.from)].length + 1 };
  }

  private stateFor(source: string): EditorState {
    const { doc, extension } = openSource(source);
    return EditorState.create({
      doc,
      extensions: [
        extension,
        setup,
        EditorView.domEventHandlers({ paste: (event) => this.onPaste(event) }),
        EditorView.updateListener.of(({ docChanged, selectionSet, changes }) => {
          if (docChanged) {
            for (const anchor of this.anchors.values()) anchor.changes = anchor.changes.composeDesc(changes.desc);
            this.version += 1;
            this.dispatchEvent(new TextChange());
          }
          if (docChanged || selectionSet) this.dispatchEvent(new CursorMove());
        }),
      ],
    });
  }

  /** Pasted into nothing, a text keeps the line ends that it has; there are none of ours to go by. */
  private onPaste(event: ClipboardEvent): boolean {
    const text = event.clipboardData?.getData("text/plain");
    if (!text || !this.empty) return false;
    event.preventDefault();
    const replacement = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    this.splice([{ span: { start: this.source.toSource(0), end: this.source.toSource(0) }, expected: "", replacement }]);
    this.view!.dispatch({ selection: { anchor: this.state.doc.length }, scrollIntoView: true });
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-text": TextPane;
  }
}
