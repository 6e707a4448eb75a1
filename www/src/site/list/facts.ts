// What the list of all ledgers knows of each: from `rows.json`, or read off the rows that are on the page.

import { fold } from "../filter/match";
import type { RowData } from "../filter/rows";

/** One ledger of the list. */
export interface Listed {
  data: RowData;
  /** Its text, folded, for words to be looked for. */
  folded: string;
  /** The values of its fields by name, those that have a place of their own left out. */
  fields: ReadonlyMap<string, readonly string[]>;
  /** Its row, where it is on the page. */
  element?: HTMLElement;
}

/** What is known of `data`. */
export function listed(data: RowData, element?: HTMLElement): Listed {
  const { title, summary, status, word = "", branch, owner, owners = "", folder, source = "", search } = data;
  const fields = new Map<string, string[]>();
  for (const line of search.split("\n")) {
    const at = line.indexOf(": ");
    if (at <= 0) continue;
    const [name, value] = [line.slice(0, at), line.slice(at + 2)];
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  const folded = fold([title, summary, status, word, branch, owner, owners, folder, source, search].join(" "));
  return element ? { data, folded, fields, element } : { data, folded, fields };
}

/** The ledger of a row that is on the page. */
export function readRow(row: HTMLElement): Listed {
  const text = (selector: string) => row.querySelector(selector)?.textContent ?? "";
  const day = (selector: string) => row.querySelector<HTMLTimeElement>(`${selector} time`)?.dateTime ?? "";
  const count = (severity: string) => Number.parseInt(text(`.finding-count[data-severity="${severity}"]`), 10) || 0;
  const bar = row.querySelector("progress");
  const data: RowData = {
    href: row.querySelector<HTMLAnchorElement>(".row-title a")?.getAttribute("href") ?? "",
    stage: row.dataset["stage"] ?? "",
    status: text(".badge bdi"),
    title: text(".row-title"),
    summary: text(".row-summary"),
    branch: text(".row-branch code"),
    owner: text(".row-owner bdi"),
    owners: row.dataset["owners"] ?? "",
    word: row.dataset["word"] ?? "",
    due: day(".row-due"),
    moved: day(".row-moved"),
    created: row.dataset["created"] ?? "",
    folder: row.dataset["folder"] ?? "",
    source: row.dataset["source"] ?? "",
    meter: bar ? { done: bar.value, total: bar.max, complete: bar.value === bar.max } : null,
    findings: { errors: count("error"), warnings: count("warning") },
    silent: "silent" in row.dataset,
    search: row.dataset["search"] ?? "",
  };
  return listed(data, row);
}
