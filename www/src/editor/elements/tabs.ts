// The tabs of the narrow layout, as a part of the element that also has the panels: the two must be in one tree, or
// they could not name each other.

import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";

export const TABS = ["text", "preview", "problems"] as const;
export type Tab = (typeof TABS)[number];

const LABEL: Record<Tab, string> = { text: "Text", preview: "Preview", problems: "Problems" };

/** Owns which tab is chosen, and the keys for choosing. */
export class Tabs implements ReactiveController {
  chosen: Tab = "text";

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    host.addController(this);
  }

  hostConnected(): void {}

  choose(tab: Tab): void {
    this.chosen = tab;
    this.host.requestUpdate();
  }

  /** `counts` stand behind a tab's name where there is something to count. */
  render(counts: Partial<Record<Tab, number>>): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label="Views" @keydown=${this.onKey}>
      ${TABS.map((tab) => {
        const chosen = tab === this.chosen;
        const count = counts[tab];
        return html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          aria-controls="panel-${tab}"
          aria-selected=${chosen}
          tabindex=${chosen ? 0 : -1}
          @click=${() => this.choose(tab)}
        >
          ${LABEL[tab]}${count ? html` <span class="count">${count}</span>` : ""}
        </button>`;
      })}
    </div>`;
  }

  private readonly onKey = async (event: KeyboardEvent): Promise<void> => {
    const at = TABS.indexOf(this.chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.choose(TABS.at(next % TABS.length)!);
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
  };
}
