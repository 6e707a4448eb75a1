// The list of all ledgers: filtered by any of its facets and by typing, sorted, and in groups. Owns what is shown and what is said
// about it; what there is to choose is the business of `facets.ts`, `sort.ts` and `groups.ts`, the address that of `state.ts`.

import { listenForKeys } from "../filter/keys";
import { hasAll, wordsOf } from "../filter/match";
import { rowSource, type RowSource } from "../filter/row-source";
import { buildRow } from "../filter/rows";
import { putInAddress } from "../filter/address";
import { relativeDates } from "../relative-dates";
import { facetsOf } from "./facets";
import { listed, readRow, type Listed } from "./facts";
import { groupable, groupsOf, heading } from "./groups";
import { type Choice, closeOthers, Menu } from "./menus";
import { orderCalled, ORDERS } from "./sort";
import { StageTiles } from "./stages";
import { Words } from "../words";
import { readListState, writeListState, type ListState } from "./state";
import { countValues, inOrder } from "./values";

/** How many rows are put on the page at a time. */
const STEP = 80;

/** Reveals the filters, if this is the list of all ledgers. */
export function ledgerList(): void {
  const bar = document.querySelector<HTMLElement>("[data-list]");
  const rows = document.querySelector<HTMLElement>("[data-list-rows]");
  if (bar && rows) void new LedgerList(bar, rows).start();
}

class LedgerList {
  private readonly words = new Words(this.bar.dataset["words"]);
  private readonly input = this.bar.querySelector<HTMLInputElement>("[data-query]")!;
  private readonly select = this.bar.querySelector<HTMLSelectElement>("[data-sort]")!;
  private readonly group = this.bar.querySelector<HTMLSelectElement>("[data-group]")!;
  private readonly count = this.bar.querySelector<HTMLElement>("[data-found]")!;
  private readonly clear = this.bar.querySelector<HTMLButtonElement>("[data-clear]")!;
  private readonly none = document.querySelector<HTMLElement>("[data-none]")!;
  private readonly left = document.querySelector<HTMLElement>("[data-list-left]");
  private readonly more = document.querySelector<HTMLElement>("[data-more]")!;
  private readonly pattern = document.querySelector<HTMLTemplateElement>("[data-row-pattern]");
  private readonly icons = new Map<string, SVGElement>();
  private readonly stages = new Map<string, string>();
  private ledgers: readonly Listed[];
  private choices: Choice[] = [];
  private limit = STEP;
  /** Why those on the page are all that there is to look at; empty where they are not. */
  private excuse = "";

  constructor(
    private readonly bar: HTMLElement,
    private readonly rows: HTMLElement,
  ) {
    this.ledgers = [...rows.querySelectorAll<HTMLElement>(".row")].map(readRow);
    for (const tile of document.querySelectorAll<HTMLElement>("[data-list-stages] [data-stage]")) {
      const stage = tile.dataset["stage"] ?? "";
      this.stages.set(stage, tile.querySelector(".tile-label")?.textContent ?? stage);
      const icon = tile.querySelector("svg");
      if (icon) this.icons.set(stage, icon);
    }
    this.select.append(...ORDERS.map(({ key }) => new Option(this.words.say(`sort-${key}`), key)));
  }

  async start(): Promise<void> {
    this.bar.hidden = false;
    const address = this.bar.dataset["rows"];
    if (address) await this.fetchAll(rowSource(address));
    this.buildMenus();
    for (const select of [this.select, this.group]) select.addEventListener("change", () => this.changed("push"));
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.changed("replace"), 80);
    });
    this.clear.addEventListener("click", () => {
      this.put({ query: "", sort: this.select.value, group: this.group.value, chosen: new Map() });
      this.changed("push");
      this.input.focus();
    });
    this.more.querySelector("button")?.addEventListener("click", () => {
      const next = this.limit;
      this.limit += STEP;
      this.show();
      this.rows.querySelectorAll<HTMLAnchorElement>(".row:not([hidden]) .row-title a")[next]?.focus();
    });
    listenForKeys(this.input, () => this.changed("replace"));
    for (const event of ["popstate", "hashchange", "pageshow"] as const) addEventListener(event, () => this.restore());
    this.restore();
  }

  /** Takes all ledgers in place of those on the page; from disk, where nothing can be fetched, it says so. */
  private async fetchAll(source: RowSource): Promise<void> {
    const all = await source.load();
    if (all) this.ledgers = all.map(({ data }) => listed(data));
    else this.excuse = source.excuse(this.words);
  }

  private buildMenus(): void {
    const today = this.bar.dataset["today"] || new Date().toISOString().slice(0, 10);
    const tiles = document.querySelector<HTMLElement>("[data-list-stages]");
    const changed = () => this.changed("push");
    this.choices = facetsOf(this.ledgers, this.stages, today, this.words).map((facet) =>
      facet.key === "stage" && tiles
        ? new StageTiles(facet, tiles, changed, this.words)
        : new Menu(facet, inOrder(countValues(this.ledgers, facet.of), facet), changed),
    );
    const groups = groupable(this.choices.map(({ facet }) => facet));
    this.group.append(new Option(this.words.say("group-none"), ""), ...groups.map(({ key, label }) => new Option(label, key)));
    this.group.closest("label")!.hidden = groups.length === 0;
    const menus = this.choices.filter((choice) => choice instanceof Menu);
    this.bar.querySelector("[data-facets]")?.append(...menus.map(({ element }) => element));
    closeOthers(menus);
    // On a phone the menus would fill the screen before the first ledger.
    const fold = this.bar.querySelector<HTMLDetailsElement>("[data-filters]");
    if (fold) fold.open = matchMedia("(min-width: 40.01em)").matches;
  }

  private state(): ListState {
    const chosen = this.choices.map(({ facet, chosen: values }) => [facet.key, values] as const);
    return { query: this.input.value, sort: this.select.value, group: this.group.value, chosen: new Map(chosen.filter(([, values]) => values.size > 0)) };
  }

  private put({ query, sort, group, chosen }: ListState): void {
    this.input.value = query;
    this.select.value = orderCalled(sort).key;
    this.group.value = group;
    if (this.group.selectedIndex < 0) this.group.value = "";
    for (const choice of this.choices) choice.choose(chosen.get(choice.facet.key) ?? new Set());
  }

  private restore(): void {
    this.put(readListState(location));
    this.limit = STEP;
    this.show();
  }

  private changed(way: "push" | "replace"): void {
    this.limit = STEP;
    putInAddress(writeListState(this.state()), way);
    this.show();
  }

  private show(): void {
    const { chosen, sort } = this.state();
    const words = wordsOf(this.input.value);
    const fits = (ledger: Listed, but?: Choice) =>
      hasAll(ledger.folded, words) &&
      this.choices.every((choice) => {
        const values = chosen.get(choice.facet.key);
        return choice === but || !values || choice.facet.of(ledger).some((value) => values.has(value));
      });
    const found = this.ledgers.filter((ledger) => fits(ledger)).sort(orderCalled(sort).compare);
    for (const choice of this.choices) {
      choice.show(countValues(this.ledgers.filter((ledger) => fits(ledger, choice)), choice.facet.of));
    }
    this.putRows(found);
    const active = chosen.size > 0 || words.length > 0;
    const count = found.length;
    const told = this.excuse
      ? this.words.say("found-among-page", { count, "on-page": this.ledgers.length, excuse: this.excuse })
      : this.words.say("found-ledgers", { count });
    this.count.textContent = active || this.excuse ? told : "";
    this.clear.hidden = !active;
    this.none.hidden = found.length > 0;
    this.bar.dataset["active"] = String(active);
  }

  private putRows(found: readonly Listed[]): void {
    const facet = this.choices.find((choice) => choice.facet.key === this.group.value)?.facet;
    const shown: (Element | string)[] = [];
    let room = this.limit;
    for (const group of facet ? groupsOf(found, facet, this.ledgers) : [undefined]) {
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
    // On most visits the page has them already, in this order.
    if (!isSame(this.rows.children, shown)) {
      this.rows.replaceChildren(...shown);
      relativeDates(this.rows);
    }
    this.rows.hidden = shown.length === 0;
    this.more.hidden = found.length <= this.limit;
    if (this.left) this.left.hidden = this.excuse === "";
  }

  private row({ data, element }: Listed): Element | string {
    if (element || !this.pattern) return element ?? "";
    const root = data.project ? "" : (this.bar.dataset["root"] ?? "");
    return buildRow(this.pattern, { ...data, href: root + data.href }, this.icons, this.words);
  }
}

function isSame(children: HTMLCollection, shown: readonly (Element | string)[]): boolean {
  return children.length === shown.length && shown.every((row, at) => row === children[at]);
}
