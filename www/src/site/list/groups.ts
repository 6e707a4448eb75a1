// The groups of the list of all ledgers. A ledger that has several values of a facet, such as two owners, is in several. Owns what is in which group and what
// stands above it; which facet it is, the address says.

import { grouped } from "../words";
import type { Facet } from "./facets";
import type { Listed } from "./facts";
import { countValues, inOrder } from "./values";

/** Of these the values lie in each other, such as spans of days: groups would say little. */
const WITH_SEVERAL: ReadonlySet<string> = new Set(["risk", "moved", "created", "findings"]);

/** Ledgers that have the same value. */
export interface Group {
  value: string;
  /** What it is called. */
  name: string;
  ledgers: readonly Listed[];
}

/** The facets that the list can be grouped by. */
export function groupable(facets: readonly Facet[]): Facet[] {
  return facets.filter(({ key }) => !WITH_SEVERAL.has(key));
}

/** The groups of `found`, in the order in which a menu offers the values of `all` ledgers. In each the order stays. */
export function groupsOf(found: readonly Listed[], facet: Facet, all: readonly Listed[]): Group[] {
  const byValue = new Map<string, Listed[]>();
  for (const ledger of found) {
    for (const value of facet.of(ledger)) {
      const members = byValue.get(value);
      if (members) members.push(ledger);
      else byValue.set(value, [ledger]);
    }
  }
  return inOrder(countValues(all, facet.of), facet).flatMap((value) => {
    const ledgers = byValue.get(value);
    return ledgers ? [{ value, name: facet.names.get(value) ?? value, ledgers }] : [];
  });
}

/** What stands above a group: its name and how many ledgers it has, with `icon` where it is that of a stage. */
export function heading({ value, name, ledgers }: Group, icon: SVGElement | undefined): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "row-group";
  const title = document.createElement("h2");
  if (icon) {
    title.dataset["stage"] = value;
    title.append(icon.cloneNode(true));
  }
  const text = document.createElement("bdi");
  text.textContent = name;
  const count = document.createElement("span");
  count.className = "group-count";
  count.textContent = grouped(ledgers.length);
  title.append(text, " ", count);
  item.append(title);
  return item;
}
