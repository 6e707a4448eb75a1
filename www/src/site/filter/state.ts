// The state of the filter and how it is written in the address, so that a view can be shared, reloaded and returned to.

export interface FilterState {
  /** The chosen stages; none means all. */
  stages: ReadonlySet<string>;
  query: string;
}

/** Reads the state from an address. After `#` it stands where the browser allows no change of the query. */
export function readState(address: { search: string; hash: string }, known: ReadonlySet<string>): FilterState {
  const search = new URLSearchParams(address.search);
  const hash = address.hash.includes("=") ? new URLSearchParams(address.hash.slice(1)) : new URLSearchParams();
  const value = (name: string) => search.get(name) ?? hash.get(name) ?? "";
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
  const parameters = writeParameters(state);
  const hash = location.hash.includes("=") ? "" : location.hash;
  const attempts = [`${location.pathname}${parameters && `?${parameters}`}${hash}`, `#${parameters}`];
  for (const address of attempts) {
    try {
      history.replaceState(history.state, "", address);
      return;
    } catch {
      // From disk some browsers allow only the part after `#`; the next attempt is that one.
    }
  }
}
