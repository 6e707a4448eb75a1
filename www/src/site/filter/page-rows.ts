// Rows that are on the page: what the filter looks at in them, which is what `rows.json` has for those that are not.

const PARTS = ".row-title, .row-summary, .badge bdi, .row-branch code, .row-owner bdi, .row-source bdi";

/** The text of a row, as the filter sees it. */
export function textOnPage(row: HTMLElement): string {
  const parts = [...row.querySelectorAll(PARTS)].map((part) => part.textContent ?? "");
  return [...parts, row.dataset["search"] ?? ""].join(" ");
}
