// What records can be narrowed down by: the links that choose without scripts become buttons.

import { grouped } from "../words";

/** The buttons by facet and value. */
export type FacetButtons = Map<string, Map<string, HTMLButtonElement>>;

/** Makes the buttons of `bar`; with `countsAll` they tell how many records of the whole list have a value. */
export function facetButtons(bar: HTMLElement, countsAll: boolean, toggle: (facet: string, value: string) => void): FacetButtons {
  const facets: FacetButtons = new Map();
  const nav = bar.querySelector<HTMLElement>("[data-facets]");
  if (!nav) return facets;
  for (const link of nav.querySelectorAll<HTMLAnchorElement>("a[data-facet]")) {
    const { facet = "", value = "", stage, all } = link.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    if (stage) button.dataset["stage"] = stage;
    button.setAttribute("aria-pressed", "false");
    button.append(...link.childNodes);
    const count = button.querySelector(".tile-count");
    if (countsAll && count) count.textContent = grouped(Number(all));
    button.addEventListener("click", () => toggle(facet, value));
    // Without scripts there is nothing to choose where no record of the page has the value.
    link.closest("li")?.removeAttribute("hidden");
    link.replaceWith(button);
    if (!facets.has(facet)) facets.set(facet, new Map());
    facets.get(facet)!.set(value, button);
  }
  nav.querySelector(".facets-all")?.remove();
  // It no longer leads anywhere: a group of buttons, not a navigation.
  const group = document.createElement("div");
  group.className = nav.className;
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", nav.getAttribute("aria-label") ?? "");
  group.append(...nav.childNodes);
  nav.replaceWith(group);
  return facets;
}
