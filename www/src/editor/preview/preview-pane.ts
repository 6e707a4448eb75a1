// `<ledgerline-preview>`: the ledger as readers will see it, with boxes that can be ticked.
//
// Owns what is shown and where it is scrolled. A tick only asks, by `toggle-item`; the text decides, and the answer
// comes back as a new `reading`.

import { html, LitElement, nothing, type PropertyValues, unsafeCSS } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import controls from "../elements/controls.css";
import type { Reading } from "../engine/protocol";
import { morphChildren } from "./morph";
import frame from "./preview-pane.css";
import prose from "./prose.css";

/** Somebody ticked or unticked a box. */
export class ToggleItem extends Event {
  static readonly type = "toggle-item";

  constructor(
    /** The box's UTF-16 position in the source that was read. */
    readonly at: number,
    /** Puts the box back as the text has it. */
    readonly undo: () => void,
  ) {
    super(ToggleItem.type, { bubbles: true, composed: true });
  }
}

@customElement("ledgerline-preview")
export class PreviewPane extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(prose), unsafeCSS(frame)];

  /** What the text says; `null` while there is none. */
  @property({ attribute: false }) reading: Reading | null = null;

  /** Whether there is a text at all. */
  @property({ type: Boolean }) filled = false;

  @query(".prose") private page!: HTMLElement;

  override render() {
    return html`
      <div class="standing">${this.reading && this.filled ? this.standing(this.reading) : nothing}</div>
      <div class="page" tabindex="0" role="group" aria-label="Preview of the ledger">
        <div class="empty" ?hidden=${this.filled}>
          <h2>Nothing open yet</h2>
          <p>
            Open one of this site's ledgers or a file, drop one anywhere on this page, or paste text. It stays in this
            browser.
          </p>
        </div>
        <div class="prose" ?hidden=${!this.filled} @change=${this.onChange} @click=${this.onClick}></div>
      </div>
    `;
  }

  private standing({ title, status, progress: { done, total } }: Reading) {
    return html`
      <span class="title" title=${title ?? ""}>${title ?? "No title"}</span>
      ${status ? html`<span class="status" data-stage=${status.stage ?? "unknown"}>${status.written}</span>` : nothing}
      ${total > 0
        ? html`<span class="progress">
            <progress aria-label="Progress" max=${total} value=${done}></progress>
            <span>${done} of ${total}</span>
          </span>`
        : nothing}
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("reading") && !changed.has("filled")) return;
    this.show(this.filled ? (this.reading?.html ?? "") : "");
  }

  /** Goes back to the top, for another text. */
  reset(): void {
    this.shadowRoot!.querySelector(".page")!.scrollTop = 0;
  }

  /**
   * The only place where markup becomes nodes. It is our own renderer's, which writes every text of the ledger as text
   * and allows no raw HTML, no script and no unknown link scheme; besides, a template's nodes are inert, and the
   * page's policy runs no inline script. Parsing it is right here because nodes built one by one would need the whole
   * document model sent over, for the same tree.
   */
  private show(markup: string): void {
    const template = document.createElement("template");
    template.innerHTML = markup;
    morphChildren(this.page, template.content);
  }

  private onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.dataset.at === undefined) return;
    const undo = () => {
      target.checked = target.defaultChecked;
    };
    this.dispatchEvent(new ToggleItem(Number(target.dataset.at), undo));
  }

  /** A link must not take the text away: the ledger's own headings are scrolled to, all else opens beside. */
  private onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.button !== 0) return;
    event.preventDefault();
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#")) {
      let id = address.slice(1);
      try {
        id = decodeURIComponent(id);
      } catch {
        // Not an escape after all: the id as it is written.
      }
      this.shadowRoot!.getElementById(id)?.scrollIntoView({ block: "start" });
    } else {
      window.open(link.href, "_blank", "noopener,noreferrer");
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-preview": PreviewPane;
  }
}
