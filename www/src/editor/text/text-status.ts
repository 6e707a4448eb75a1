// `<ledgerline-text-status>`: the line below the text: where the cursor is, how lines end, how to get out.

import { html, LitElement, nothing, unsafeCSS } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LineEnds } from "./line-ends";
import type { SourceShape } from "./source-text";
import type { Place } from "./text-pane";
import styles from "./text-status.css";

const NAME = { "\n": "LF", "\r\n": "CRLF", "\r": "CR" } as const;

@customElement("ledgerline-text-status")
export class TextStatus extends LitElement {
  static override styles = unsafeCSS(styles);

  @property({ attribute: false }) cursor: Place = { line: 1, column: 1 };
  @property({ attribute: false }) shape: SourceShape = { mark: false, ends: [] };
  /** What the engine is doing, where that is worth a word. */
  @property() engine = "";

  override render() {
    const { cursor, shape, engine } = this;
    return html`
      <span>Line ${cursor.line}, column ${cursor.column}</span>
      <span title="How lines end in the file; saved as they are">${nameOf(shape.ends)}</span>
      ${shape.mark ? html`<span title="The file starts with a byte order mark; it is kept">BOM</span>` : nothing}
      <span class="end">
        ${engine ||
        html`<span class="wide">Press </span><kbd>Esc</kbd>, then <kbd>Tab</kbd>, to leave<span class="wide"> the editor</span>`}
      </span>
    `;
  }
}

function nameOf(ends: LineEnds): string {
  const kinds = [...new Set(ends)].map((end) => NAME[end]);
  return kinds.length > 0 ? kinds.join(" + ") : NAME["\n"];
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-text-status": TextStatus;
  }
}
