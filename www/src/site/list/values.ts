// The values of a facet: how many ledgers have each, and the order in which they are offered.

import { inWords } from "../words";
import type { Facet } from "./facets";
import type { Listed } from "./facts";

/** How many of `ledgers` have each value. */
export function countValues(ledgers: readonly Listed[], of: Facet["of"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ledger of ledgers) for (const value of of(ledger)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The values that were counted: those that have names of ours in our order, others by frequency. */
export function inOrder(counts: ReadonlyMap<string, number>, { names }: Facet): string[] {
  const ranks = new Map([...names.keys()].map((value, at) => [value, at]));
  // What says nothing comes last.
  const rank = (value: string) => (value === "" ? Number.MAX_SAFE_INTEGER : (ranks.get(value) ?? names.size));
  return [...counts.keys()].sort(
    (one, other) => rank(one) - rank(other) || counts.get(other)! - counts.get(one)! || inWords(one, other),
  );
}
