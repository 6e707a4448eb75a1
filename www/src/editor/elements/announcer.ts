// `<ledgerline-announcer>`: says a changing sentence to screen readers, politely and not with every letter typed.

import { html, LitElement, type PropertyValues, unsafeCSS } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import controls from "./controls.css";

/** How long the sentence must stay as it is before it is said. */
const QUIET_MILLISECONDS = 800;

@customElement("ledgerline-announcer")
export class Announcer extends LitElement {
  static override styles = unsafeCSS(controls);

  @property() sentence = "";

  @state() private said = "";

  private timer: ReturnType<typeof setTimeout> | undefined;

  override render() {
    return html`<div class="visually-hidden" role="status">${this.said}</div>`;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("sentence")) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.said = this.sentence), QUIET_MILLISECONDS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "ledgerline-announcer": Announcer;
  }
}
