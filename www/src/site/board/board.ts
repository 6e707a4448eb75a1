// The board: its cards sorted within their columns and narrowed down, as the list of all ledgers is. Where the board has no
// card of some ledgers, it says so and leads to the list with what is chosen. Owns what is shown and what is said about it.

import { putInAddress } from "../filter/address";
import { listenForKeys } from "../filter/keys";
import { hasAll, wordsOf } from "../filter/match";
import { facetsOf } from "../list/facets";
import type { Listed } from "../list/facts";
import { closeOthers, Menu } from "../list/menus";
import { orderCalled, ORDERS } from "../list/sort";
import { readListState, writeListState, type ListState } from "../list/state";
import { countValues, inOrder } from "../list/values";
import { Words } from "../words";
import { readCard } from "./cards";

/** What columns stand for already. */
const COLUMNS: ReadonlySet<string> = new Set(["stage", "status"]);

/** Reveals the filters, if this is a board. */
export function board(): void {
  const bar = document.querySelector<HTMLElement>("[data-board]");
  if (bar) new Board(bar).start();
}

interface Column {
  list: HTMLElement;
  cards: readonly Listed[];
  count: HTMLElement | null;
  /** How many ledgers it has in all, as it says. */
  all: string;
}

class Board {
  private readonly words = new Words(this.bar.dataset["words"]);
  private readonly input = this.bar.querySelector<HTMLInputElement>("[data-query]")!;
  private readonly select = this.bar.querySelector<HTMLSelectElement>("[data-sort]")!;
  private readonly count = this.bar.querySelector<HTMLElement>("[data-found]")!;
  private readonly clear = this.bar.querySelector<HTMLButtonElement>("[data-clear]")!;
  private readonly onward = this.bar.querySelector<HTMLElement>("[data-onward]");
  private readonly columns: readonly Column[];
  private readonly cards: readonly Listed[];
  private readonly menus: readonly Menu[];

  constructor(private readonly bar: HTMLElement) {
    this.columns = [...document.querySelectorAll<HTMLElement>(".cards")].map((list) => {
      const count = list.closest(".column")?.querySelector<HTMLElement>(".group-count") ?? null;
      const cards = [...list.querySelectorAll<HTMLElement>(".card")].map(readCard);
      return { list, cards, count, all: count?.textContent ?? "" };
    });
    this.cards = this.columns.flatMap(({ cards }) => cards);
    this.select.append(...ORDERS.map(({ key }) => new Option(this.words.say(`sort-${key}`), key)));
    const today = bar.dataset["today"] || new Date().toISOString().slice(0, 10);
    const facets = facetsOf(this.cards, new Map(), today, this.words).filter(({ key }) => !COLUMNS.has(key));
    const menu = (facet: (typeof facets)[number]) =>
      new Menu(facet, inOrder(countValues(this.cards, facet.of), facet), () => this.changed("push"));
    this.menus = facets.map(menu);
  }

  start(): void {
    this.bar.hidden = false;
    this.bar.querySelector("[data-facets]")?.append(...this.menus.map(({ element }) => element));
    closeOthers(this.menus);
    const fold = this.bar.querySelector<HTMLDetailsElement>("[data-filters]");
    // On a phone the menus would fill the screen before the first card.
    if (fold) fold.open = matchMedia("(min-width: 40.01em)").matches;
    this.select.addEventListener("change", () => this.changed("push"));
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.changed("replace"), 80);
    });
    this.clear.addEventListener("click", () => {
      this.put({ query: "", sort: this.select.value, group: "", chosen: new Map() });
      this.changed("push");
      this.input.focus();
    });
    listenForKeys(this.input, () => this.changed("replace"));
    for (const event of ["popstate", "hashchange", "pageshow"] as const) addEventListener(event, () => this.restore());
    this.restore();
  }

  private state(): ListState {
    const chosen = this.menus.map(({ facet, chosen: values }) => [facet.key, values] as const);
    return { query: this.input.value, sort: this.select.value, group: "", chosen: new Map(chosen.filter(([, values]) => values.size > 0)) };
  }

  private put({ query, sort, chosen }: ListState): void {
    this.input.value = query;
    this.select.value = orderCalled(sort).key;
    for (const menu of this.menus) menu.choose(chosen.get(menu.facet.key) ?? new Set());
  }

  private restore(): void {
    this.put(readListState(location));
    this.show();
  }

  private changed(way: "push" | "replace"): void {
    putInAddress(writeListState(this.state()), way);
    this.show();
  }

  private show(): void {
    const { chosen, sort } = this.state();
    const words = wordsOf(this.input.value);
    const fits = (card: Listed, but?: Menu) =>
      hasAll(card.folded, words) &&
      this.menus.every((menu) => {
        const values = chosen.get(menu.facet.key);
        return menu === but || !values || menu.facet.of(card).some((value) => values.has(value));
      });
    const active = chosen.size > 0 || words.length > 0;
    let shown = 0;
    for (const { list, cards, count, all } of this.columns) {
      const found = cards.filter((card) => fits(card)).sort(orderCalled(sort).compare);
      list.replaceChildren(...found.flatMap(({ element }) => element ?? []));
      if (count) count.textContent = active ? this.words.say("found-of-group", { found: found.length, all }) : all;
      shown += found.length;
    }
    for (const menu of this.menus) menu.show(countValues(this.cards.filter((card) => fits(card, menu)), menu.facet.of));
    this.count.textContent = active ? this.words.say("found-ledgers", { count: shown }) : "";
    this.clear.hidden = !active;
    this.bar.dataset["active"] = String(active);
    if (!this.onward) return;
    this.onward.hidden = !active;
    const link = this.onward.querySelector("a");
    // After `#`, which works from disk, too.
    if (link) link.hash = writeListState(this.state());
  }
}
