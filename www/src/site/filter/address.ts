// The part of the address that holds the state of a filter: after `?`, or after `#` where the browser allows no change of
// the query, as from disk. What the parameters mean is the business of each filter.

/** The parameters of an address, from both parts; those after `?` go first. */
export function parametersOf(address: { search: string; hash: string }): (name: string) => string {
  const search = new URLSearchParams(address.search);
  const hash = address.hash.includes("=") ? new URLSearchParams(address.hash.slice(1)) : new URLSearchParams();
  return (name) => search.get(name) ?? hash.get(name) ?? "";
}

/** Puts `parameters`, without a `?`, into the address bar, with a step in the history or without. */
export function putInAddress(parameters: string, way: "push" | "replace" = "replace"): void {
  const hash = location.hash.includes("=") ? "" : location.hash;
  const attempts = [`${location.pathname}${parameters && `?${parameters}`}${hash}`, `#${parameters}`];
  for (const address of attempts) {
    try {
      if (way === "push") history.pushState(null, "", address);
      else history.replaceState(history.state, "", address);
      return;
    } catch {
      // From disk some browsers allow only the part after `#`; the next attempt is that one.
    }
  }
}
