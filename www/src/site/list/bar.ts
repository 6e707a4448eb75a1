// The bar of filters that the list of all ledgers and the board have: its field, its orders and its menus, and the address that
// says what is chosen. Owns what is chosen; what is shown of it is the business of the page.

import { putInAddress } from "../filter/address";
import { listenForKeys } from "../filter/keys";
import { hasAll, wordsOf } from "../filter/match";
import { nextTask } from "../tasks";
import { Words } from "../words";
import type { Facet } from "./facets";
import type { Listed } from "./facts";
import { groupable } from "./groups";
import { type Choice, closeOthers, Menu } from "./menus";
import { orderCalled, ORDERS, type Order } from "./sort";
import { readListState, writeListState, type ListState } from "./state";
import { countValues, inOrder } from "./values";

/** What is chosen, as a page asks for it. */
export interface Chosen {
  /** Whether anything is left out. */
  isActive: boolean;
  compare: Order["compare"];
  /** The key of the facet that ledgers are grouped by; empty for none. */
  group: string;
  /** Whether a ledger is shown, or would be but for one of the choices. */
  fits(ledger: Listed, but?: Choice): boolean;
}

export class FilterBar {
  readonly words = new Words(this.element.dataset["words"]);
  /** The day that counts as today. */
  readonly today = this.element.dataset["today"] || new Date().toISOString().slice(0, 10);
  private readonly input = this.element.querySelector<HTMLInputElement>("[data-query]")!;
  private readonly sort = this.element.querySelector<HTMLSelectElement>("[data-sort]")!;
  private readonly group = this.element.querySelector<HTMLSelectElement>("[data-group]");
  private readonly found = this.element.querySelector<HTMLElement>("[data-found]")!;
  private readonly clear = this.element.querySelector<HTMLButtonElement>("[data-clear]")!;
  private choices: readonly Choice[] = [];
  /** Whether all that there is to choose from is there. */
  private isReady = false;
  /** Whether somebody did not wait for that. */
  private isEager = false;

  /** The bar `element`; `show` is called for every change of what is chosen. */
  constructor(
    private readonly element: HTMLElement,
    private readonly show: () => void,
  ) {
    this.sort.append(...ORDERS.map(({ key }) => new Option(this.words.say(`sort-${key}`), key)));
  }

  /** A menu for `facet` of `ledgers`. */
  menu(facet: Facet, ledgers: readonly Listed[]): Menu {
    return new Menu(facet, inOrder(countValues(ledgers, facet.of), facet), () => this.changed("push"));
  }

  /** Reveals the bar and hears what is typed and chosen, from the first moment on. It holds as soon as it can. */
  listen(): void {
    this.element.hidden = false;
    for (const select of [this.sort, this.group]) select?.addEventListener("change", () => this.changed("push"));
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.changed("replace"), 80);
    });
    this.clear.addEventListener("click", () => {
      this.put({ query: "", sort: this.sort.value, group: this.group?.value ?? "", chosen: new Map() });
      this.changed("push");
      this.input.focus();
    });
    listenForKeys(this.input, () => this.changed("replace"));
  }

  /** Offers what `choiceOf` makes of each of `facets`, each in a task of its own, and shows what the address says. */
  async offer(facets: readonly Facet[], choiceOf: (facet: Facet) => Choice): Promise<void> {
    const choices: Choice[] = [];
    for (const facet of facets) {
      await pause();
      choices.push(choiceOf(facet));
    }
    this.choices = choices;
    this.offerGroups();
    const menus = choices.filter((choice) => choice instanceof Menu);
    this.element.querySelector("[data-facets]")?.append(...menus.map(({ element }) => element));
    closeOthers(menus);
    const fold = this.element.querySelector<HTMLDetailsElement>("[data-filters]");
    // On a phone the menus would fill the screen before the first ledger.
    if (fold) fold.open = matchMedia("(min-width: 40.01em)").matches;
    this.isReady = true;
    for (const event of ["popstate", "hashchange", "pageshow"] as const) addEventListener(event, () => this.restore());
    const [typed, sort] = [this.input.value, this.sort.value];
    this.restore();
    if (!this.isEager && typed === "") return;
    if (typed !== "") this.input.value = typed;
    if (sort !== ORDERS[0]!.key) this.sort.value = sort;
    this.changed("replace");
  }

  private offerGroups(): void {
    if (!this.group) return;
    const groups = groupable(this.choices.map(({ facet }) => facet));
    this.group.append(new Option(this.words.say("group-none"), ""), ...groups.map(({ key, label }) => new Option(label, key)));
    this.group.closest("label")!.hidden = groups.length === 0;
  }

  /** What is chosen, as the address has it. */
  get parameters(): string {
    return writeListState(this.state());
  }

  private state(): ListState {
    const chosen = this.choices.map(({ facet, chosen: values }) => [facet.key, values] as const);
    const group = this.group?.value ?? "";
    return { query: this.input.value, sort: this.sort.value, group, chosen: new Map(chosen.filter(([, values]) => values.size > 0)) };
  }

  private put({ query, sort, group, chosen }: ListState): void {
    this.input.value = query;
    this.sort.value = orderCalled(sort).key;
    if (this.group) {
      this.group.value = group;
      if (this.group.selectedIndex < 0) this.group.value = "";
    }
    for (const choice of this.choices) choice.choose(chosen.get(choice.facet.key) ?? new Set());
  }

  private restore(): void {
    this.put(readListState(location));
    this.show();
  }

  /** Puts what is chosen into the address, and shows it. */
  changed(way: "push" | "replace"): void {
    if (!this.isReady) {
      this.isEager = true;
      return;
    }
    putInAddress(this.parameters, way);
    this.show();
  }

  chosen(): Chosen {
    const { chosen, sort, group } = this.state();
    const words = wordsOf(this.input.value);
    const fits = (ledger: Listed, but?: Choice) =>
      hasAll(ledger.folded, words) &&
      this.choices.every((choice) => {
        const values = chosen.get(choice.facet.key);
        return choice === but || !values || choice.facet.of(ledger).some((value) => values.has(value));
      });
    return { isActive: chosen.size > 0 || words.length > 0, compare: orderCalled(sort).compare, group, fits };
  }

  /** Says what was found, if anything is `told`, and how many of `ledgers` each value has. */
  tell({ isActive, fits }: Chosen, ledgers: readonly Listed[], told: string): void {
    for (const choice of this.choices) choice.show(countValues(ledgers.filter((ledger) => fits(ledger, choice)), choice.facet.of));
    this.found.textContent = told;
    this.clear.hidden = !isActive;
    this.element.dataset["active"] = String(isActive);
  }
}

/** Lets a tap be answered, unless the address asks for something else than what a reader would see meanwhile. */
export function pause(): Promise<void> {
  const isAsked = location.search !== "" || location.hash.includes("=");
  return isAsked ? Promise.resolve() : nextTask();
}
