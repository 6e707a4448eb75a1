// The counts by stage of the list of all ledgers: with scripts the menu of the facet of stages.

import { stageButtons } from "../filter/tiles";
import type { Choice } from "./menus";
import type { Facet } from "./facets";
import { grouped, type Words } from "../words";

/** The tiles as a choice of stages. */
export class StageTiles implements Choice {
  private readonly buttons: Map<string, HTMLButtonElement>;

  constructor(
    readonly facet: Facet,
    nav: HTMLElement,
    changed: () => void,
    words: Words,
  ) {
    this.buttons = stageButtons(nav, words.say("only-these-stages"));
    for (const button of this.buttons.values()) {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
        changed();
      });
    }
  }

  get chosen(): Set<string> {
    const pressed = [...this.buttons].filter(([, button]) => button.getAttribute("aria-pressed") === "true");
    return new Set(pressed.map(([stage]) => stage));
  }

  choose(values: ReadonlySet<string>): void {
    for (const [stage, button] of this.buttons) button.setAttribute("aria-pressed", String(values.has(stage)));
  }

  show(counts: ReadonlyMap<string, number>): void {
    for (const [stage, button] of this.buttons) {
      const count = button.querySelector(".tile-count");
      if (count) count.textContent = grouped(counts.get(stage) ?? 0);
    }
  }
}
