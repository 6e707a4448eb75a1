// The menus of the list of all ledgers: one for each facet, with a box for each value and how many ledgers have it.

import type { Facet } from "./facets";
import { grouped } from "../words";

/** How many values a menu offers; a query finds the others. */
const MOST_OPTIONS = 60;

/** How wide a menu may be at most, in CSS pixels, with some room beside it; see list-filter.css. */
const WIDEST = 368;

interface Option {
  box: HTMLInputElement;
  count: HTMLElement;
}

/** What one facet is chosen with. */
export interface Choice {
  readonly facet: Facet;
  /** The chosen values, in the order in which they are offered. */
  readonly chosen: Set<string>;
  /** Chooses `values`; those that it does not offer are left out. */
  choose(values: ReadonlySet<string>): void;
  /** Shows how many ledgers have each value. */
  show(counts: ReadonlyMap<string, number>): void;
}

/** The menu of one facet. */
export class Menu implements Choice {
  readonly element = document.createElement("details");
  private readonly chosenCount = document.createElement("span");
  private readonly options = new Map<string, Option>();

  /** The menu of `facet` with `values`, the most frequent first; `changed` is called when one is chosen or no longer is. */
  constructor(
    readonly facet: Facet,
    values: readonly string[],
    changed: () => void,
  ) {
    this.element.className = "facet";
    const summary = document.createElement("summary");
    summary.append(facet.label, this.chosenCount);
    // Before it opens: near the edge of the page it opens the other way.
    summary.addEventListener("click", () => {
      const room = document.documentElement.clientWidth - summary.getBoundingClientRect().left;
      this.element.toggleAttribute("data-at-edge", room < WIDEST);
    });
    const list = document.createElement("div");
    list.className = "facet-options";
    list.setAttribute("role", "group");
    list.setAttribute("aria-label", facet.label);
    for (const value of values.slice(0, MOST_OPTIONS)) list.append(this.option(value, changed));
    this.element.append(summary, list);
  }

  private option(value: string, changed: () => void): HTMLLabelElement {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    const name = document.createElement("bdi");
    name.textContent = this.facet.names.get(value) ?? value;
    const count = document.createElement("span");
    count.className = "option-count";
    label.append(box, name, count);
    box.addEventListener("change", changed);
    this.options.set(value, { box, count });
    return label;
  }

  get chosen(): Set<string> {
    return new Set([...this.options].filter(([, { box }]) => box.checked).map(([value]) => value));
  }

  choose(values: ReadonlySet<string>): void {
    for (const [value, { box }] of this.options) box.checked = values.has(value);
  }

  show(counts: ReadonlyMap<string, number>): void {
    for (const [value, { count }] of this.options) count.textContent = grouped(counts.get(value) ?? 0);
    const chosen = this.chosen.size;
    this.chosenCount.textContent = chosen > 0 ? String(chosen) : "";
    this.chosenCount.hidden = chosen === 0;
    this.element.toggleAttribute("data-chosen", chosen > 0);
  }
}

/** One menu is open at a time; a click elsewhere or Escape closes it. */
export function closeOthers(menus: readonly Menu[]): void {
  const close = (kept: Node | null) => {
    for (const { element } of menus) if (!kept || !element.contains(kept)) element.open = false;
  };
  addEventListener("click", (event) => close(event.target as Node));
  addEventListener("keydown", (event) => {
    const open = menus.find(({ element }) => element.open);
    if (event.key !== "Escape" || !open) return;
    open.element.querySelector("summary")?.focus();
    close(null);
  });
}
