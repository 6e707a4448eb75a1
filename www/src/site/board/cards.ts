// What the board knows of each ledger: read off its card.

import { listed, type Listed } from "../list/facts";
import type { RowData } from "../filter/rows";

/** The ledger of a card. */
export function readCard(card: HTMLElement): Listed {
  const { stage = "", status = "", summary = "", branch = "", search = "", folder = "", source = "" } = card.dataset;
  const { word = "", owner = "", owners = "", created = "", moved = "" } = card.dataset;
  const count = (severity: string) =>
    Number.parseInt(card.querySelector(`.finding-count[data-severity="${severity}"]`)?.textContent ?? "", 10) || 0;
  const link = card.querySelector<HTMLAnchorElement>(".card-title");
  const bar = card.querySelector("progress");
  const data: RowData = {
    href: link?.getAttribute("href") ?? "",
    title: link?.textContent ?? "",
    due: card.querySelector<HTMLTimeElement>(".row-due time")?.dateTime ?? "",
    meter: bar ? { done: bar.value, total: bar.max, complete: bar.value === bar.max } : null,
    findings: { errors: count("error"), warnings: count("warning") },
    silent: "silent" in card.dataset,
    ...{ stage, status, word, summary, branch, owner, owners, folder, source, moved, created, search },
  };
  return listed(data, card);
}
