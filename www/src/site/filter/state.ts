// The state of the filter and how it is written in the address, so that a view can be shared, reloaded and returned to.

import { parametersOf, putInAddress } from "./address";

export interface FilterState {
  /** The chosen stages; none means all. */
  stages: ReadonlySet<string>;
  query: string;
}

/** Reads the state from an address. */
export function readState(address: { search: string; hash: string }, known: ReadonlySet<string>): FilterState {
  const value = parametersOf(address);
  const stages = value("stage")
    .split(",")
    .filter((stage) => known.has(stage));
  return { stages: new Set(stages), query: value("q") };
}

/** The state as parameters, without a `?`; empty for the state that shows all. */
export function writeParameters({ stages, query }: FilterState): string {
  const parts: string[] = [];
  // Commas are allowed as they are in a query and far easier to read.
  if (stages.size > 0) parts.push(`stage=${[...stages].map(encodeURIComponent).join(",")}`);
  if (query.trim() !== "") parts.push(new URLSearchParams({ q: query.trim() }).toString());
  return parts.join("&");
}

/** Puts the state into the address bar without a step in the history. */
export function showInAddress(state: FilterState): void {
  putInAddress(writeParameters(state));
}
