// `<ledgerline-toolbar>`: what is open, whether it has changed, and the commands to open and save.
//
// Owns no text and does nothing itself: every button asks, by `editor-command`.

import { html, LitElement, nothing, type PropertyValues, unsafeCSS } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { ListedLedger } from "../files/ledger-index";
import controls from "./controls.css";
import { icons } from "./icons";
import styles from "./toolbar.css";

export type Command =
  | { kind: "open-ledger"; slug: string }
  | { kind: "open-file"; file: File }
  | { kind: "paste" }
  | { kind: "copy" }
  | { kind: "download" };

/** Somebody wants something done. */
export class EditorCommand extends Event {
  static readonly type = "editor-command";

  constructor(readonly command: Command) {
    super(EditorCommand.type, { bubbles: true, composed: true });
  }
}

@customElement("ledgerline-toolbar")
export class Toolbar extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles)];

  /** The open file's name; `null` while nothing is open. */
  @property({ attribute: false }) name: string | null = null;
  /** The open ledger's slug, where it is one of this site's. */
  @property({ attribute: false }) slug: string | null = null;
  @property({ attribute: false }) ledgers: readonly ListedLedger[] = [];
  /** Whether there is any text to save. */
  @property({ type: Boolean }) filled = false;
  @property({ type: Boolean }) changed = false;

  @query("select") private select!: HTMLSelectElement | null;

  override render() {
    const { name, filled, changed } = this;
    return html`
      <div class="name">
        <span class="file ${name === null ? "none" : ""}" title=${name ?? nothing}>${name ?? "No ledger open"}</span>
        <span class="state ${changed ? "changed" : ""}" aria-live="polite">${changed ? "Changed" : filled ? "No changes" : nothing}</span>
      </div>
      <div class="actions" role="group" aria-label="Open and save">
        ${this.ledgers.length > 0
          ? html`<select class="button" aria-label="Open a ledger of this site" @change=${this.onSelect}>
              <option value="">Open a ledger…</option>
              ${this.ledgers.map(({ slug, title }) => html`<option value=${slug}>${title}</option>`)}
            </select>`
          : nothing}
        ${this.button("Open file…", icons.file, this.onPick)}
        ${this.button("Paste", icons.paste, () => this.ask({ kind: "paste" }))}
        ${this.button("Copy", icons.copy, () => this.ask({ kind: "copy" }), { off: !filled })}
        ${this.button("Download", icons.download, () => this.ask({ kind: "download" }), { off: !filled, primary: true })}
      </div>
      <input type="file" hidden accept=".md,.markdown,.txt,text/markdown,text/plain" @change=${this.onFile} />
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("slug") || changed.has("ledgers")) this.settle();
  }

  private button(label: string, icon: unknown, run: () => void, { off = false, primary = false } = {}) {
    return html`<button
      type="button"
      class="button ${primary ? "primary" : ""}"
      title=${primary ? `${label} (Ctrl+S)` : label}
      aria-keyshortcuts=${primary ? "Control+S Meta+S" : nothing}
      ?disabled=${off}
      @click=${run}
    >
      ${icon}<span class="label">${label}</span>
    </button>`;
  }

  /** Shows the ledger that is open, whatever was chosen meanwhile. */
  settle(): void {
    if (this.select) this.select.value = this.slug ?? "";
  }

  private onSelect(): void {
    const slug = this.select!.value;
    if (slug) this.ask({ kind: "open-ledger", slug });
    else this.settle();
  }

  private onPick(): void {
    this.renderRoot.querySelector<HTMLInputElement>("input[type=file]")!.click();
  }

  private onFile(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file can be chosen again.
    input.value = "";
    if (file) this.ask({ kind: "open-file", file });
  }

  private ask(command: Command): void {
    this.dispatchEvent(new EditorCommand(command));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-toolbar": Toolbar;
  }
}
