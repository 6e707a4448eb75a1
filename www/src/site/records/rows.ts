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
  /** The language of the title, where it is known to be another than that of the page. */
  lang?: string;
  /** What each part is called, which may be nothing, what it says, and in which language, likewise. */
  parts?: [label: string, text: string, lang?: string][];
}

/** The file. */
export interface RowFile {
  by: "ledger" | "day";
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
  ledgers: readonly RowLedger[];
  rows: readonly RecordRow[];
}

/** The records at `address`. */
export function recordSource(address: string): Source<AllRecords> {
  return new Source(address, (file) => readRecords(file as RowFile));
}

/** What is in the file. */
export function readRecords({ by, ledgers, rows }: RowFile): AllRecords {
  const read = rows.flatMap((row) => {
    const ledger = ledgers[row.ledger];
    if (!ledger) return [];
    const texts = (row.parts ?? []).flatMap(([label, text]) => [label, text]);
    return [{ ...row, ledger, folded: fold([row.title, row.mark, ...texts, ledger.title, row.day].join(" ")) }];
  });
  return { by, ledgers, rows: read };
}
