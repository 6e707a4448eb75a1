// The records of all pages of a list, as its file has them: what the filter looks at in each.

import { fold } from "../filter/match";
import { Source } from "../filter/source";

/** A ledger that has a record. */
export interface RowLedger {
  slug: string;
  title: string;
  stage: string;
  status: string;
  lang?: string;
  /** Empty for none. */
  moved: string;
}

/** One record as the file has it. What is empty is left out. */
interface RowData {
  /** Its ledger's place among those of the file. */
  ledger: number;
  anchor?: string;
  state?: string;
  day?: string;
  title?: string;
  mark?: string;
  /** What each part is called, which may be nothing, and what it says. */
  parts?: [label: string, text: string][];
}

/** The file. */
export interface RowFile {
  by: "ledger" | "day";
  lang?: string;
  ledgers: RowLedger[];
  rows: RowData[];
}

/** One record, to be found. */
export interface RecordRow extends Omit<RowData, "ledger"> {
  ledger: RowLedger;
  folded: string;
}

/** All records of a list. */
export interface AllRecords {
  /** What stands together. */
  by: "ledger" | "day";
  lang: string;
  ledgers: readonly RowLedger[];
  rows: readonly RecordRow[];
}

/** The records at `address`. */
export function recordSource(address: string): Source<AllRecords> {
  return new Source(address, (file) => readRecords(file as RowFile));
}

/** What is in the file. */
export function readRecords({ by, lang = "", ledgers, rows }: RowFile): AllRecords {
  const read = rows.flatMap((row) => {
    const ledger = ledgers[row.ledger];
    if (!ledger) return [];
    const texts = (row.parts ?? []).flat();
    return [{ ...row, ledger, folded: fold([row.title, row.mark, ...texts, ledger.title, row.day].join(" ")) }];
  });
  return { by, lang, ledgers, rows: read };
}
