// `<ledgerline-notices>`: short messages over the editor, some with something to do about them.
//
// Owns which are shown and for how long. What is worth one is decided where it happens.

import { html, LitElement, unsafeCSS } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import controls from "./controls.css";
import { icons } from "./icons";
import styles from "./notices.css";

export interface Notice {
  /** A notice replaces the one of the same key. */
  key: string;
  tone: "note" | "error";
  text: string;
  /** With actions, it waits for one of them and cannot be closed otherwise. */
  actions?: { label: string; run: () => void; primary?: boolean }[];
}

/** How long a notice that asks for nothing stays. */
const SHOWN_MILLISECONDS = 8_000;

@customElement("ledgerline-notices")
export class Notices extends LitElement {
  static override styles = [unsafeCSS(controls), unsafeCSS(styles)];

  @state() private notices: readonly Notice[] = [];

  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  show(notice: Notice): void {
    this.notices = [...this.notices.filter(({ key }) => key !== notice.key), notice];
    clearTimeout(this.timers.get(notice.key));
    if (notice.tone === "note" && !notice.actions) {
      this.timers.set(notice.key, setTimeout(() => this.dismiss(notice.key), SHOWN_MILLISECONDS));
    }
  }

  dismiss(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.notices = this.notices.filter((notice) => notice.key !== key);
  }

  override render() {
    return html`<div role="log" aria-label="Notices">
      ${repeat(this.notices, ({ key }) => key, (notice) => this.row(notice))}
    </div>`;
  }

  private row({ key, tone, text, actions }: Notice) {
    const act = (run?: () => void) => () => {
      this.dismiss(key);
      run?.();
    };
    return html`<div class="notice ${tone}">
      <span class="text">${text}</span>
      <span class="actions">
        ${actions?.map(
          ({ label, run, primary }) =>
            html`<button type="button" class="button ${primary ? "primary" : ""}" @click=${act(run)}>${label}</button>`,
        ) ??
        html`<button type="button" class="button close" @click=${act()}>
          ${icons.close}<span class="visually-hidden">Close this notice</span>
        </button>`}
      </span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-notices": Notices;
  }
}
