// The records that are on the page: what the filter looks at in each. What a record can be narrowed down by stands on it or
// around it as `data-state`, `data-stage` and `data-ledger`.

import { fold } from "../filter/match";

export interface ShownRecord {
  element: HTMLElement;
  ledger: string;
  /** What it has of each facet, by the facet's name. */
  facets: Map<string, string>;
  folded: string;
}

/** The records in `list`, with what they have of the `facets`. */
export function readPage(list: HTMLElement, facets: readonly string[]): ShownRecord[] {
  return [...list.querySelectorAll<HTMLElement>(".record")].map((element) => {
    const holder = element.closest<HTMLElement>("[data-ledger]");
    const name = holder?.querySelector("[data-ledger-name]")?.textContent ?? "";
    return {
      element,
      ledger: holder?.dataset["ledger"] ?? "",
      facets: new Map(facets.map((facet) => [facet, element.closest<HTMLElement>(`[data-${facet}]`)?.dataset[facet] ?? ""])),
      folded: fold(`${element.textContent ?? ""} ${name}`),
    };
  });
}

/** The names of the ledgers in `list`, by their slugs. */
export function ledgersOnPage(list: HTMLElement): Map<string, string> {
  const names = new Map<string, string>();
  for (const holder of list.querySelectorAll<HTMLElement>("[data-ledger]")) {
    const slug = holder.dataset["ledger"]!;
    if (!names.has(slug)) names.set(slug, holder.querySelector("[data-ledger-name]")?.textContent ?? slug);
  }
  return names;
}
