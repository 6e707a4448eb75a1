// The ledgers that are not on the page, as `rows.json` has them.

import { fold } from "./match";
import { Source } from "./source";
import type { RowData } from "./rows";

export interface SearchableRow {
  data: RowData;
  folded: string;
}

/** The rows at an address. */
export type RowSource = Source<SearchableRow[]>;

/** The rows at `address`. */
export function rowSource(address: string): RowSource {
  return new Source(address, (file) =>
    (file as { rows: RowData[] }).rows.map((data) => ({ data, folded: fold(textOf(data)) })),
  );
}

function textOf(row: RowData): string {
  return [row.title, row.summary, row.status, row.branch, row.owner, row.source ?? "", row.search].join(" ");
}
