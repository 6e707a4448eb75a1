// The filter of every list of records: registers, timeline, health. What a record can be narrowed down by stands on it or
// around it as `data-state`, `data-stage` and `data-ledger`; the links that choose without scripts become buttons here.
// Owns what is shown and hidden and what is said about it.

import { parametersOf, putInAddress } from "./filter/address";
import { listenForKeys } from "./filter/keys";
import { fold, hasAll, wordsOf } from "./filter/match";
import { LANGUAGE, Words } from "./words";

interface ShownRecord {
  element: HTMLElement;
  ledger: string;
  /** What it has of each facet, by the facet's name. */
  facets: Map<string, string>;
  folded: string;
}

/** Reveals the filter, if this page has one. */
export function recordFilter(): void {
  const bar = document.querySelector<HTMLElement>("[data-record-filter]");
  const list = document.querySelector<HTMLElement>("[data-records]");
  if (bar && list) new RecordFilter(bar, list).start();
}

class RecordFilter {
  /** The buttons by facet and value. */
  private readonly facets = new Map<string, Map<string, HTMLButtonElement>>();
  private readonly records: ShownRecord[];
  private readonly groups: HTMLElement[];
  private readonly input = this.bar.querySelector<HTMLInputElement>("[data-query]")!;
  private readonly ledgers = this.bar.querySelector<HTMLSelectElement>("[data-ledgers]")!;
  private readonly found = this.bar.querySelector<HTMLElement>("[data-found]");
  private readonly none = document.querySelector<HTMLElement>("[data-none]");
  private readonly clears = document.querySelectorAll<HTMLButtonElement>("[data-clear]");
  private readonly chosen = new Map<string, Set<string>>();
  private readonly words = new Words(this.bar.dataset["words"]);

  constructor(
    private readonly bar: HTMLElement,
    list: HTMLElement,
  ) {
    this.makeButtons();
    // Inner groups come first, so that an outer one knows what is left of them.
    this.groups = [...list.querySelectorAll<HTMLElement>("[data-record-group]")].reverse();
    this.records = [...list.querySelectorAll<HTMLElement>(".record")].map((element) => this.read(element));
    this.listLedgers(list);
  }

  start(): void {
    const fields = this.bar.querySelector<HTMLElement>("[data-fields]");
    if (fields) fields.hidden = false;
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.changed(), 80);
    });
    this.ledgers.addEventListener("change", () => this.changed());
    for (const button of this.clears) {
      button.addEventListener("click", () => {
        this.chosen.forEach((values) => values.clear());
        this.input.value = "";
        this.ledgers.value = "";
        this.changed();
        this.input.focus();
      });
    }
    listenForKeys(this.input, () => this.changed());
    for (const event of ["popstate", "hashchange", "pageshow"] as const) addEventListener(event, () => this.restore());
    this.restore();
  }

  private makeButtons(): void {
    const nav = this.bar.querySelector<HTMLElement>("[data-facets]");
    if (!nav) return;
    for (const link of nav.querySelectorAll<HTMLAnchorElement>("a[data-facet]")) {
      const { facet = "", value = "", stage } = link.dataset;
      const button = document.createElement("button");
      button.type = "button";
      button.className = link.className;
      if (stage) button.dataset["stage"] = stage;
      button.setAttribute("aria-pressed", "false");
      button.append(...link.childNodes);
      button.addEventListener("click", () => this.toggle(facet, value));
      link.replaceWith(button);
      if (!this.facets.has(facet)) this.facets.set(facet, new Map());
      this.facets.get(facet)!.set(value, button);
      if (!this.chosen.has(facet)) this.chosen.set(facet, new Set());
    }
    nav.querySelector(".facets-all")?.remove();
    // It no longer leads anywhere: a group of buttons, not a navigation.
    const group = document.createElement("div");
    group.className = nav.className;
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", nav.getAttribute("aria-label") ?? "");
    group.append(...nav.childNodes);
    nav.replaceWith(group);
  }

  private read(element: HTMLElement): ShownRecord {
    const facets = new Map<string, string>();
    for (const name of this.facets.keys()) {
      facets.set(name, element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? "");
    }
    const holder = element.closest<HTMLElement>("[data-ledger]");
    const name = holder?.querySelector("[data-ledger-name]")?.textContent ?? "";
    return {
      element,
      ledger: holder?.dataset["ledger"] ?? "",
      facets,
      folded: fold(`${element.textContent ?? ""} ${name}`),
    };
  }

  /** Fills the list to choose a ledger from. With one ledger alone there is nothing to choose. */
  private listLedgers(list: HTMLElement): void {
    const names = new Map<string, string>();
    for (const holder of list.querySelectorAll<HTMLElement>("[data-ledger]")) {
      const slug = holder.dataset["ledger"]!;
      if (!names.has(slug)) names.set(slug, holder.querySelector("[data-ledger-name]")?.textContent ?? slug);
    }
    const sorted = [...names].sort(([, a], [, b]) => a.localeCompare(b, LANGUAGE));
    this.ledgers.append(...sorted.map(([slug, name]) => new Option(name, slug)));
    if (names.size < 2) this.ledgers.closest("label")?.setAttribute("hidden", "");
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
    this.ledgers.value = value("ledger");
    if (this.ledgers.selectedIndex < 0) this.ledgers.value = "";
    this.show();
  }

  private changed(): void {
    if (location.hash.startsWith("#only-")) history.replaceState(history.state, "", location.pathname + location.search);
    const parts: string[] = [];
    for (const [facet, buttons] of this.facets) {
      // In the order of the page, so that one view has one address.
      const values = [...buttons.keys()].filter((key) => this.chosen.get(facet)?.has(key));
      if (values.length > 0) parts.push(`${facet}=${values.join(",")}`);
    }
    if (this.ledgers.value) parts.push(new URLSearchParams({ ledger: this.ledgers.value }).toString());
    const query = this.input.value.trim();
    if (query) parts.push(new URLSearchParams({ q: query }).toString());
    putInAddress(parts.join("&"));
    this.show();
  }

  private show(): void {
    for (const [facet, buttons] of this.facets) {
      for (const [value, button] of buttons) {
        button.setAttribute("aria-pressed", String(this.chosen.get(facet)?.has(value) ?? false));
      }
    }
    const words = wordsOf(this.input.value);
    let shown = 0;
    for (const record of this.records) {
      const fits =
        (!this.ledgers.value || record.ledger === this.ledgers.value) &&
        [...this.chosen].every(([facet, values]) => values.size === 0 || values.has(record.facets.get(facet) ?? "")) &&
        hasAll(record.folded, words);
      record.element.hidden = !fits;
      shown += Number(fits);
    }
    for (const group of this.groups) group.hidden = !group.querySelector(".record:not([hidden])");
    this.say(shown, words.length > 0);
  }

  private say(shown: number, hasWords: boolean): void {
    const active = hasWords || this.ledgers.value !== "" || [...this.chosen.values()].some((values) => values.size > 0);
    if (this.found) {
      const found = this.words.say("found", { count: shown });
      const told = "pageOnly" in this.bar.dataset ? this.words.say("on-page", { found }) : found;
      this.found.textContent = active ? told : "";
    }
    if (this.none) this.none.hidden = shown > 0;
    for (const button of this.clears) if (this.bar.contains(button)) button.hidden = !active || shown === 0;
    this.bar.dataset["active"] = String(active);
  }
}
