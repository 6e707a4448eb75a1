// Rows that are not on the page: fetched once, when first asked for.

import { fold } from "./match";
import type { RowData } from "./rows";
import type { Words } from "../words";

export interface SearchableRow {
  data: RowData;
  folded: string;
}

/** The rows at an address. */
export class RowSource {
  private loading: Promise<SearchableRow[] | undefined> | undefined;

  constructor(private readonly address: string) {}

  /** Why `load` gave nothing, in `words`. */
  excuse(words: Words): string {
    return words.say(location.protocol === "file:" ? "excuse-from-disk" : "excuse-not-loaded");
  }

  /** All rows; nothing where they cannot be had, as from disk. What failed on the way is tried again the next time. */
  load(): Promise<SearchableRow[] | undefined> {
    if (location.protocol === "file:") return Promise.resolve(undefined);
    this.loading ??= fetchRows(this.address).catch(() => {
      this.loading = undefined;
      return undefined;
    });
    return this.loading;
  }
}

async function fetchRows(address: string): Promise<SearchableRow[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const { version, rows } = (await answer.json()) as { version: number; rows: RowData[] };
  if (version !== 1) throw new Error(`${address}: unknown version ${version}`);
  return rows.map((data) => ({ data, folded: fold(textOf(data)) }));
}

function textOf(row: RowData): string {
  return [row.title, row.summary, row.status, row.branch, row.owner, row.source ?? "", row.search].join(" ");
}
