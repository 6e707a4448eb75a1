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
  const settings = await fetchSettings(index, listed.settings ?? null);
  // Without them every finding would be of doubtful worth, so none is made up.
  if (settings === undefined) {
    throw new CannotOpen(`${name} could not be opened: what its project asks of it could not be loaded. Try again later.`);
  }
  return { name, slug, saved, settings };
}

/**
 * What the project asks of a text that did not come from its site: as of the ledger of that file name, or as of every
 * ledger where it asks the same of all; else what is built in. `undefined` where it could not be loaded.
 */
export function settingsForFile(index: LedgerIndex, name: string | null): Promise<Settings | null | undefined> {
  return fetchSettings(index, addressForFile(index.ledgers, name));
}

/** Where the settings for the file `name` are, relative to the list; `null` for what is built in. */
export function addressForFile(ledgers: readonly ListedLedger[], name: string | null): string | null {
  const alike = ledgers.filter(({ file }) => file.split("/").at(-1) === name);
  const asked = new Set((alike.length > 0 ? alike : ledgers).map(({ settings }) => settings ?? null));
  const [only = null] = asked;
  return asked.size === 1 ? only : null;
}

async function fetchSettings(index: LedgerIndex, address: string | null): Promise<Settings | null | undefined> {
  if (address === null) return null;
  try {
    const response = await fetch(new URL(address, index.address), { cache: "no-cache" });
    return response.ok ? ((await response.json()) as Settings) : undefined;
  } catch {
    return undefined;
  }
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
