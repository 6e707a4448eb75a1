// Unsaved texts, kept in this browser until they are downloaded or discarded.
//
// Owns the database. A draft belongs to the page that is writing it: as long as that page is open it holds a lock of the
// draft's name, and no other page offers the draft. Storage can be forbidden or full: every call may reject.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OpenFile } from "./open-file";

/** One unsaved text. */
export interface Draft {
  id: string;
  file: OpenFile;
  /** The whole source, line ends and byte order mark included. */
  source: string;
  /** Milliseconds since 1970. */
  changed: number;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
}

const DATABASE = "ledgerline";

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore("drafts", { keyPath: "id" }),
    // A later version of this page wants the database: let it have it.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export async function putDraft(draft: Draft): Promise<void> {
  await (await database()).put("drafts", draft);
}

export async function deleteDraft(id: string): Promise<void> {
  await (await database()).delete("drafts", id);
}

/** The drafts that no open page is writing, newest first. */
export async function abandonedDrafts(): Promise<Draft[]> {
  const drafts = await (await database()).getAll("drafts");
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const taken = new Set(held.map(({ name }) => name));
  return drafts.filter(({ id }) => !taken.has(lockName(id))).sort((a, b) => b.changed - a.changed);
}

/** A new draft's name, held until the function that comes back is called or the page goes away. */
export function claimDraft(id: string = newId()): { id: string; release: () => void } {
  let release = () => {};
  const done = new Promise<void>((resolve) => (release = resolve));
  // Without locks (an insecure origin) a draft may be offered to a second page: a nuisance, not a loss.
  void navigator.locks?.request(lockName(id), () => done).catch(() => {});
  return { id, release };
}

function lockName(id: string): string {
  return `${DATABASE}-draft-${id}`;
}

function newId(): string {
  // Not `randomUUID`, which insecure origins do not have.
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}
