// The state of the list of all ledgers and how it is written in the address: `?q=…&stage=a,b&owner=…&owner=…&group=owner&sort=title`.

import { ORDERS } from "./sort";

export interface ListState {
  query: string;
  /** The name of the order. */
  sort: string;
  /** The key of the facet that it is grouped by; empty for none. */
  group: string;
  /** The chosen values by the key of the facet. No empty sets. */
  chosen: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The parameters that are no facets. */
const OWN: ReadonlySet<string> = new Set(["q", "sort", "group"]);

/** Reads the state from an address. After `#` it stands where the browser allows no change of the query. */
export function readListState(address: { search: string; hash: string }): ListState {
  const parameters = new URLSearchParams(address.hash.includes("=") ? address.hash.slice(1) : address.search);
  const chosen = new Map<string, Set<string>>();
  for (const [key, value] of parameters) {
    if (OWN.has(key)) continue;
    const values = chosen.get(key) ?? new Set<string>();
    // Stages are words without commas, so that several of them may stand in one parameter, as on the home page.
    for (const part of key === "stage" ? value.split(",") : [value]) values.add(part);
    chosen.set(key, values);
  }
  return { query: parameters.get("q") ?? "", sort: parameters.get("sort") ?? ORDERS[0]!.key, group: parameters.get("group") ?? "", chosen };
}

/** The state as parameters, without a `?`; empty for the state that shows all. One state has one spelling. */
export function writeListState({ query, sort, group, chosen }: ListState): string {
  const parts: string[] = [];
  const stages = [...(chosen.get("stage") ?? [])];
  // Commas are allowed as they are in a query and far easier to read.
  if (stages.length > 0) parts.push(`stage=${stages.map(encodeURIComponent).join(",")}`);
  const rest = new URLSearchParams();
  for (const [key, values] of chosen) {
    if (key !== "stage") for (const value of values) rest.append(key, value);
  }
  if (group !== "") rest.set("group", group);
  if (sort !== ORDERS[0]!.key) rest.set("sort", sort);
  if (query.trim() !== "") rest.set("q", query.trim());
  if (rest.size > 0) parts.push(rest.toString());
  return parts.join("&");
}
