// The filter of every list of records: registers, timeline, archive, health. Of a list with several pages it looks through all,
// in a file that is fetched when the filter is first used; where that cannot be had, through this page, and says so.
// Owns what is shown and hidden and what is said about it.

import { parametersOf, putInAddress } from "../filter/address";
import { listenForKeys } from "../filter/keys";
import { hasAll, wordsOf } from "../filter/match";
import type { Source } from "../filter/source";
import { nextTask } from "../tasks";
import { inWords, Words } from "../words";
import { facetButtons, type FacetButtons } from "./facets";
import { ledgersOnPage, readPage, type ShownRecord } from "./page";
import { showRecords } from "./results";
import { recordSource, type AllRecords } from "./rows";

/** How many found records are put onto the page at a time. */
const STEP = 100;

/** Reveals the filter, if this page has one. */
export function recordFilter(): void {
  const bar = document.querySelector<HTMLElement>("[data-record-filter]");
  const list = document.querySelector<HTMLElement>("[data-records]");
  if (bar && list) new RecordFilter(bar, list).start();
}

class RecordFilter {
  private readonly words = new Words(this.bar.dataset["words"]);
  /** The records of all pages, if there are several. */
  private readonly source: Source<AllRecords> | undefined;
  private readonly facets: FacetButtons;
  private records: ShownRecord[] | undefined;
  private readonly groups: HTMLElement[];
  private readonly input = this.bar.querySelector<HTMLInputElement>("[data-query]")!;
  private readonly ledgers = this.bar.querySelector<HTMLSelectElement>("[data-ledgers]")!;
  private readonly found = this.bar.querySelector<HTMLElement>("[data-found]");
  private readonly onward = this.bar.querySelector<HTMLElement>("[data-onward]");
  private readonly none = document.querySelector<HTMLElement>("[data-none]");
  private readonly noneText = document.querySelector<HTMLElement>("[data-none-text]");
  private readonly results = document.querySelector<HTMLElement>("[data-record-results]");
  private readonly more = document.querySelector<HTMLElement>("[data-more]");
  private readonly range = document.querySelector<HTMLElement>("[data-range]");
  private readonly pager = document.querySelector<HTMLElement>("[data-pager]");
  private readonly clears = document.querySelectorAll<HTMLButtonElement>("[data-clear]");
  private readonly chosen = new Map<string, Set<string>>();
  /** The slug of the chosen ledger, which may be on another page; empty for all. */
  private ledger = "";
  private limit = STEP;
  /** Counts the changes, so that an answer to an older one is not shown. */
  private turn = 0;
  /** Whether the page still is as it came: it shows all, and nothing has to be done for that. */
  private isUntouched = true;

  constructor(
    private readonly bar: HTMLElement,
    private readonly list: HTMLElement,
  ) {
    const rows = bar.dataset["rows"];
    if (rows) this.source = recordSource(rows);
    this.facets = facetButtons(bar, this.source?.isReachable ?? false, (facet, value) => this.toggle(facet, value));
    for (const facet of this.facets.keys()) this.chosen.set(facet, new Set());
    // Inner groups come first, so that an outer one knows what is left of them.
    this.groups = [...list.querySelectorAll<HTMLElement>("[data-record-group]")].reverse();
  }

  start(): void {
    const fields = this.bar.querySelector<HTMLElement>("[data-fields]");
    if (fields) fields.hidden = false;
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.changed(), 80);
    });
    this.ledgers.addEventListener("change", () => {
      this.ledger = this.ledgers.value;
      this.changed();
    });
    // Whoever goes there is about to choose: what is not on the page can come meanwhile.
    for (const event of ["focusin", "pointerenter"] as const) {
      this.bar.addEventListener(event, () => void this.loadAll(), { once: true });
    }
    for (const button of this.clears) {
      button.addEventListener("click", () => {
        this.chosen.forEach((values) => values.clear());
        this.input.value = "";
        this.ledger = "";
        this.changed();
        this.input.focus();
      });
    }
    this.more?.querySelector("button")?.addEventListener("click", () => {
      const next = this.limit;
      this.limit += STEP;
      void this.show().then(() => this.results?.querySelectorAll(".record")[next]?.querySelector<HTMLElement>("a")?.focus());
    });
    listenForKeys(this.input, () => this.changed());
    for (const event of ["popstate", "hashchange", "pageshow"] as const) addEventListener(event, () => this.restore());
    const listPage = () => {
      if (this.ledgers.options.length === 1) this.listLedgers(ledgersOnPage(this.list));
    };
    // In a task of its own, if it can wait: browsers take long to learn the order of a language's words.
    if (parametersOf(location)("ledger")) listPage();
    else void nextTask().then(listPage);
    this.restore();
  }

  /** All records, if they can be had; then every ledger can be chosen. */
  private async loadAll(): Promise<AllRecords | undefined> {
    const all = await this.source?.load();
    if (all) this.listLedgers(new Map(all.ledgers.map(({ slug, title }) => [slug, title])));
    return all;
  }

  /** Fills the list to choose a ledger from. With one ledger alone there is nothing to choose. */
  private listLedgers(names: ReadonlyMap<string, string>): void {
    if (names.size === this.ledgers.options.length - 1) return;
    const sorted = [...names].sort(([, a], [, b]) => inWords(a, b));
    this.ledgers.replaceChildren(this.ledgers.options[0]!, ...sorted.map(([slug, name]) => new Option(name, slug)));
    this.ledgers.closest("label")?.toggleAttribute("hidden", names.size < 2 && this.ledger === "");
    this.ledgers.value = this.ledger;
  }

  private toggle(facet: string, value: string): void {
    const values = this.chosen.get(facet)!;
    if (!values.delete(value)) values.add(value);
    this.changed();
  }

  private restore(): void {
    const value = parametersOf(location);
    // The links that choose without scripts lead here, too: `#only-superseded`.
    const only = location.hash.startsWith("#only-") ? location.hash.slice("#only-".length) : "";
    for (const [facet, buttons] of this.facets) {
      const wanted = [...value(facet).split(","), only];
      this.chosen.set(facet, new Set([...buttons.keys()].filter((key) => wanted.includes(key))));
    }
    this.input.value = value("q");
    const slug = value("ledger");
    const isKnown = [...this.ledgers.options].some((option) => option.value === slug);
    // Of several pages another one may have it.
    this.ledger = isKnown || this.source ? slug : "";
    this.limit = STEP;
    void this.show();
  }

  private changed(): void {
    if (location.hash.startsWith("#only-")) history.replaceState(history.state, "", location.pathname + location.search);
    this.limit = STEP;
    putInAddress(this.parameters());
    void this.show();
  }

  /** What is chosen, as parameters of an address. */
  private parameters(): string {
    const parts: string[] = [];
    for (const [facet, buttons] of this.facets) {
      // In the order of the page, so that one view has one address.
      const values = [...buttons.keys()].filter((key) => this.chosen.get(facet)?.has(key));
      if (values.length > 0) parts.push(`${facet}=${values.join(",")}`);
    }
    if (this.ledger) parts.push(new URLSearchParams({ ledger: this.ledger }).toString());
    const query = this.input.value.trim();
    if (query) parts.push(new URLSearchParams({ q: query }).toString());
    return parts.join("&");
  }

  private async show(): Promise<void> {
    const turn = ++this.turn;
    for (const [facet, buttons] of this.facets) {
      for (const [value, button] of buttons) {
        button.setAttribute("aria-pressed", String(this.chosen.get(facet)?.has(value) ?? false));
      }
    }
    const words = wordsOf(this.input.value);
    const active = words.length > 0 || this.ledger !== "" || [...this.chosen.values()].some((values) => values.size > 0);
    const all = active ? await this.loadAll() : undefined;
    if (turn !== this.turn) return; // Something else was chosen meanwhile.
    // One that is on another page, which cannot be had, is still what is chosen.
    if (this.ledger && ![...this.ledgers.options].some(({ value }) => value === this.ledger)) {
      this.ledgers.append(new Option(this.ledger, this.ledger));
      this.ledgers.closest("label")?.removeAttribute("hidden");
    }
    this.ledgers.value = this.ledger;
    if (!active && this.isUntouched) return;
    this.isUntouched = false;
    const fits = (ledger: string, facet: (name: string) => string, folded: string) =>
      (!this.ledger || ledger === this.ledger) &&
      [...this.chosen].every(([name, values]) => values.size === 0 || values.has(facet(name))) &&
      hasAll(folded, words);

    const rows = all?.rows.filter(({ ledger, state = "", folded }) =>
      fits(ledger.slug, (name) => (name === "stage" ? ledger.stage : state), folded),
    );
    if (all && rows && this.results) {
      showRecords(this.results, rows.slice(0, this.limit), all, this.bar.dataset["root"] ?? "", this.words);
    }
    this.list.hidden = rows !== undefined;
    if (this.results) this.results.hidden = !rows?.length;
    if (this.more) this.more.hidden = !rows || rows.length <= this.limit;
    for (const part of [this.pager, this.range]) if (part) part.hidden = rows !== undefined;
    const shown = rows?.length ?? this.showPage((record) => fits(record.ledger, (name) => record.facets.get(name) ?? "", record.folded));
    this.say(shown, active, rows !== undefined);
  }

  /** Shows the records of this page that fit, and how many they are. */
  private showPage(fits: (record: ShownRecord) => boolean): number {
    let shown = 0;
    this.records ??= readPage(this.list, [...this.facets.keys()]);
    for (const record of this.records) {
      const isShown = fits(record);
      record.element.hidden = !isShown;
      shown += Number(isShown);
    }
    for (const group of this.groups) group.hidden = !group.querySelector(".record:not([hidden])");
    return shown;
  }

  /** Says how many were found, on this page or on all. */
  private say(count: number, active: boolean, onAll: boolean): void {
    const isPart = this.source !== undefined && active && !onAll;
    const found = this.words.say("found", { count });
    const told = isPart ? this.words.say("found-on-this-page", { found, excuse: this.source!.excuse(this.words) }) : found;
    if (this.found) this.found.textContent = active ? told : "";
    if (this.noneText) this.noneText.textContent = this.words.say(onAll ? "nothing-matches-at-all" : "nothing-matches");
    if (this.none) this.none.hidden = count > 0;
    if (this.onward) this.onward.hidden = !isPart;
    this.takeAlong(isPart ? this.parameters() : "");
    for (const button of this.clears) if (this.bar.contains(button)) button.hidden = !active || count === 0;
    this.bar.dataset["active"] = String(active);
  }

  /** Lets the ways to the pages beside this one take what is chosen along. */
  private takeAlong(parameters: string): void {
    const links = [this.onward, this.pager].flatMap((part) => [...(part?.querySelectorAll<HTMLAnchorElement>("a") ?? [])]);
    for (const link of links) link.hash = parameters;
  }
}
