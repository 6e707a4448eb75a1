// The site's own ledgers: the list in `ledgers.json`, and the exact bytes of one of them.
//
// Addresses come from the list only, never from the page's address: `?ledger=` is looked up, not fetched.

import type { Settings } from "../../core";
import { CannotOpen, decode, type OpenFile } from "./open-file";

/** One ledger of the site. */
export interface ListedLedger {
  slug: string;
  title: string;
  /** Where its bytes are, relative to the list. */
  raw: string;
  /** Its file's name, with the folders that it is in. */
  file: string;
  /** Where what the project asks of it is, relative to the list; `null` where that is what is built in. */
  settings?: string | null;
}

export interface LedgerIndex {
  project: string;
  /** Where the list itself is; what it names is relative to this. */
  address: URL;
  ledgers: ListedLedger[];
}

/** Loads the list. `null` where there is none, as on a page that is not part of a site. */
export async function loadIndex(address: URL): Promise<LedgerIndex | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const data: unknown = await response.json();
    if (!isObject(data) || data.version !== 1 || !Array.isArray(data.ledgers)) return null;
    const ledgers = data.ledgers.filter(isListed);
    ledgers.sort((a, b) => a.title.localeCompare(b.title) || (a.slug < b.slug ? -1 : 1));
    return { project: typeof data.project === "string" ? data.project : "", address, ledgers };
  } catch {
    return null;
  }
}

/** Fetches one ledger's bytes. */
export async function fetchLedger(index: LedgerIndex, slug: string): Promise<OpenFile> {
  const listed = index.ledgers.find((ledger) => ledger.slug === slug);
  if (!listed) throw new CannotOpen(`This site has no ledger “${slug}”. Choose one from the list.`);
  const name = listed.file.split("/").at(-1) || "ledger.md";
  let response: Response;
  try {
    // Past the browser's cache: an editor must start from what the site has now.
    response = await fetch(new URL(listed.raw, index.address), { cache: "no-cache" });
  } catch {
    throw new CannotOpen(`${name} could not be loaded: there is no connection to the site. Try again later.`);
  }
  if (!response.ok) throw new CannotOpen(`${name} could not be loaded: the site answered ${response.status}.`);
  const saved = decode(await response.arrayBuffer(), name);
  return { name, slug, saved, settings: await fetchSettings(index, listed, name) };
}

/** What the project asks of a ledger. Without it every finding would be of doubtful worth, so none is made up. */
async function fetchSettings(index: LedgerIndex, listed: ListedLedger, name: string): Promise<Settings | null> {
  if (!listed.settings) return null;
  try {
    const response = await fetch(new URL(listed.settings, index.address), { cache: "no-cache" });
    if (response.ok) return (await response.json()) as Settings;
  } catch {
    // Told below.
  }
  throw new CannotOpen(`${name} could not be opened: what its project asks of it could not be loaded. Try again later.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isListed(value: unknown): value is ListedLedger {
  if (!isObject(value)) return false;
  const { settings = null } = value;
  const isText = [value.slug, value.title, value.raw, value.file].every((part) => typeof part === "string");
  return isText && (settings === null || typeof settings === "string");
}
