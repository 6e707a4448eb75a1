// The board: its cards sorted within their columns and narrowed down, as the list of all ledgers is. Where the board has no
// card of some ledgers, it says so and leads to the list with what is chosen. Owns what is shown and what is said about it.

import { FilterBar } from "../list/bar";
import { facetsOf } from "../list/facets";
import type { Listed } from "../list/facts";
import { putIn } from "../list/put-in";
import { readCard } from "./cards";

/** What columns stand for already. */
const COLUMNS: ReadonlySet<string> = new Set(["stage", "status"]);

/** Reveals the filters, if this is a board. */
export function board(): void {
  const bar = document.querySelector<HTMLElement>("[data-board]");
  if (bar) void new Board(bar).start();
}

interface Column {
  list: HTMLElement;
  cards: readonly Listed[];
  count: HTMLElement | null;
  /** How many ledgers it has in all, as it says. */
  all: string;
}

class Board {
  private readonly bar: FilterBar;
  private readonly onward: HTMLElement | null;
  private readonly columns: readonly Column[];
  /** One card of each ledger. */
  private readonly cards: readonly Listed[];

  constructor(bar: HTMLElement) {
    this.bar = new FilterBar(bar, () => this.show());
    this.onward = bar.querySelector<HTMLElement>("[data-onward]");
    this.columns = [...document.querySelectorAll<HTMLElement>(".cards")].map((list) => {
      const count = list.closest(".column")?.querySelector<HTMLElement>(".group-count") ?? null;
      const cards = [...list.querySelectorAll<HTMLElement>(".card")].map(readCard);
      return { list, cards, count, all: count?.textContent ?? "" };
    });
    // A ledger may have a card in several lanes.
    this.cards = [...new Map(this.columns.flatMap(({ cards }) => cards.map((card) => [card.data.href, card]))).values()];
  }

  async start(): Promise<void> {
    this.bar.listen();
    const facets = facetsOf(this.cards, new Map(), this.bar.today, this.bar.words).filter(({ key }) => !COLUMNS.has(key));
    await this.bar.offer(facets, (facet) => this.bar.menu(facet, this.cards));
  }

  private show(): void {
    const chosen = this.bar.chosen();
    const { words } = this.bar;
    for (const { list, cards, count, all } of this.columns) {
      const found = cards.filter((card) => chosen.fits(card)).sort(chosen.compare);
      putIn(list, found.flatMap(({ element }) => element ?? []));
      if (count) count.textContent = chosen.isActive ? words.say("found-of-group", { found: found.length, all }) : all;
    }
    const count = this.cards.filter((card) => chosen.fits(card)).length;
    this.bar.tell(chosen, this.cards, chosen.isActive ? words.say("found-ledgers", { count }) : "");
    if (!this.onward) return;
    this.onward.hidden = !chosen.isActive;
    const link = this.onward.querySelector("a");
    // After `#`, which works from disk, too.
    if (link) link.hash = this.bar.parameters;
  }
}
