// The list of all ledgers: filtered by any of its facets and by typing, sorted, and in groups. Owns what is shown and what is said
// about it; what there is to choose is the business of `facets.ts`, `sort.ts` and `groups.ts`, what is chosen that of `bar.ts`.

import { rowSource, type RowSource } from "../filter/row-source";
import { buildRow } from "../filter/rows";
import { relativeDates } from "../relative-dates";
import { FilterBar, pause, type Chosen } from "./bar";
import { type Facet, facetsOf } from "./facets";
import { listed, readRow, type Listed } from "./facts";
import { groupsOf, heading } from "./groups";
import { putIn } from "./put-in";
import { StageTiles } from "./stages";

/** How many rows are put on the page at a time. */
const STEP = 80;

/** Reveals the filters, if this is the list of all ledgers. */
export function ledgerList(): void {
  const bar = document.querySelector<HTMLElement>("[data-list]");
  const rows = document.querySelector<HTMLElement>("[data-list-rows]");
  if (bar && rows) void new LedgerList(bar, rows).start();
}

class LedgerList {
  private readonly bar: FilterBar;
  private readonly none = document.querySelector<HTMLElement>("[data-none]")!;
  private readonly left = document.querySelector<HTMLElement>("[data-list-left]");
  private readonly more = document.querySelector<HTMLElement>("[data-more]")!;
  private readonly pattern = document.querySelector<HTMLTemplateElement>("[data-row-pattern]");
  private readonly icons = new Map<string, SVGElement>();
  private readonly stages = new Map<string, string>();
  private ledgers: readonly Listed[] = [];
  private facets: readonly Facet[] = [];
  private limit = STEP;
  /** Why those on the page are all that there is to look at; empty where they are not. */
  private excuse = "";

  constructor(
    private readonly element: HTMLElement,
    private readonly rows: HTMLElement,
  ) {
    this.bar = new FilterBar(element, () => {
      this.limit = STEP;
      this.show();
    });
    for (const tile of document.querySelectorAll<HTMLElement>("[data-list-stages] [data-stage]")) {
      const stage = tile.dataset["stage"] ?? "";
      this.stages.set(stage, tile.querySelector(".tile-label")?.textContent ?? stage);
      const icon = tile.querySelector("svg");
      if (icon) this.icons.set(stage, icon);
    }
  }

  async start(): Promise<void> {
    this.bar.listen();
    this.more.querySelector("button")?.addEventListener("click", () => {
      const next = this.limit;
      this.limit += STEP;
      this.show();
      this.rows.querySelectorAll<HTMLAnchorElement>(".row:not([hidden]) .row-title a")[next]?.focus();
    });
    const address = this.element.dataset["rows"];
    const all = address ? await this.fetchAll(rowSource(address)) : undefined;
    this.ledgers = all ?? [...this.rows.querySelectorAll<HTMLElement>(".row")].map(readRow);
    await pause();
    this.facets = facetsOf(this.ledgers, this.stages, this.bar.today, this.bar.words);
    const tiles = document.querySelector<HTMLElement>("[data-list-stages]");
    await this.bar.offer(this.facets, (facet) =>
      facet.key === "stage" && tiles
        ? new StageTiles(facet, tiles, () => this.bar.changed("push"), this.bar.words)
        : this.bar.menu(facet, this.ledgers),
    );
  }

  /** All ledgers, to be taken in place of those on the page; from disk, where nothing can be fetched, none, and it says so. */
  private async fetchAll(source: RowSource): Promise<Listed[] | undefined> {
    const all = await source.load();
    if (!all) this.excuse = source.excuse(this.bar.words);
    return all?.map(({ data }) => listed(data));
  }

  private show(): void {
    const chosen = this.bar.chosen();
    const found = this.ledgers.filter((ledger) => chosen.fits(ledger)).sort(chosen.compare);
    this.putRows(found, chosen);
    this.bar.tell(chosen, this.ledgers, this.told(found.length, chosen));
    this.none.hidden = found.length > 0;
  }

  private told(count: number, { isActive }: Chosen): string {
    const { words } = this.bar;
    if (this.excuse) return words.say("found-among-page", { count, "on-page": this.ledgers.length, excuse: this.excuse });
    return isActive ? words.say("found-ledgers", { count }) : "";
  }

  private putRows(found: readonly Listed[], chosen: Chosen): void {
    const facet = this.facets.find(({ key }) => key === chosen.group);
    const groups = facet ? groupsOf(found, facet, this.ledgers) : [];
    const shown: (Element | string)[] = [];
    let room = this.limit;
    for (const group of facet ? groups : [undefined]) {
      if (room === 0) break;
      if (group) shown.push(heading(group, facet?.key === "stage" ? this.icons.get(group.value) : undefined));
      const ledgers = (group?.ledgers ?? found).slice(0, room);
      for (const ledger of ledgers) {
        const row = this.row(ledger);
        // It may be in a group before this one.
        shown.push(row instanceof Element && shown.includes(row) ? (row.cloneNode(true) as Element) : row);
      }
      room -= ledgers.length;
    }
    if (putIn(this.rows, shown)) relativeDates(this.rows);
    this.rows.hidden = shown.length === 0;
    // In groups a ledger may have several rows.
    const all = facet ? groups.reduce((sum, { ledgers }) => sum + ledgers.length, 0) : found.length;
    this.more.hidden = all <= this.limit;
    if (this.left) this.left.hidden = this.excuse === "";
  }

  private row({ data, element }: Listed): Element | string {
    if (element || !this.pattern) return element ?? "";
    const root = data.project ? "" : (this.element.dataset["root"] ?? "");
    return buildRow(this.pattern, { ...data, href: root + data.href }, this.icons, this.bar.words);
  }
}
