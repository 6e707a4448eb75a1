// The filter of the home page: by stage and by typing. Owns what is shown and hidden and what is said about it; the address
// is the business of `state.ts`, what matches that of `match.ts`, rows from elsewhere that of `rows.ts`.

import { relativeDates } from "../relative-dates";
import { listenForKeys } from "./keys";
import { fold, hasAll, wordsOf } from "./match";
import { textOnPage } from "./page-rows";
import { rowSource, type RowSource, type SearchableRow } from "./row-source";
import { buildRow } from "./rows";
import { readState, showInAddress, type FilterState } from "./state";
import { stageButtons } from "./tiles";
import { Words } from "../words";

/** How many found rows are put on the page; nobody reads more. */
const MOST_RESULTS = 100;

interface PageRow {
  element: HTMLElement;
  stage: string;
  folded: string;
}

/** Reveals the filter, if this is the home page. */
export function homeFilter(): void {
  const bar = document.querySelector<HTMLElement>("[data-filter]");
  const input = bar?.querySelector<HTMLInputElement>("[data-query]");
  const nav = document.querySelector<HTMLElement>("[data-stages]");
  if (!bar || !input || !nav) return;
  new HomeFilter(bar, input, nav).start();
}

class HomeFilter {
  private readonly words = new Words(this.bar.dataset["words"]);
  private readonly buttons: Map<string, HTMLButtonElement>;
  private readonly groups = [...document.querySelectorAll<HTMLElement>("[data-group]")];
  private rows: readonly PageRow[] | undefined;
  /** What speaks of the whole project: it would only be in the way of what is looked for. */
  private readonly around = document.querySelectorAll<HTMLElement>(".latest, [data-insights]");
  private readonly count: HTMLElement | null;
  private readonly clears = document.querySelectorAll<HTMLButtonElement>("[data-clear]");
  private readonly none = document.querySelector<HTMLElement>("[data-none]");
  private readonly results = document.querySelector<HTMLElement>("[data-results]");
  private readonly source: RowSource | undefined;
  private readonly pattern = document.querySelector<HTMLTemplateElement>("[data-row-pattern]");
  private stages = new Set<string>();
  /** Counts the changes, so that an answer to an older one is not shown. */
  private turn = 0;
  /** Whether the page still is as it came: it shows all, and nothing has to be done for that. */
  private isUntouched = true;

  constructor(
    private readonly bar: HTMLElement,
    private readonly input: HTMLInputElement,
    nav: HTMLElement,
  ) {
    this.buttons = stageButtons(nav, this.words.say("only-these-stages"));
    this.count = bar.querySelector("[data-found]");
    const rows = bar.dataset["rows"];
    if (rows) this.source = rowSource(rows);
  }

  /** What the filter looks at in each row of the page; read when it is first used. */
  private readRows(): readonly PageRow[] {
    return this.groups.flatMap((group) =>
      [...group.querySelectorAll<HTMLElement>(".row")].map((element) => ({
        element,
        stage: group.dataset["group"] ?? "",
        folded: fold(textOnPage(element)),
      })),
    );
  }

  start(): void {
    this.bar.hidden = false;
    for (const [stage, button] of this.buttons) {
      button.addEventListener("click", () => {
        if (!this.stages.delete(stage)) this.stages.add(stage);
        this.changed();
      });
    }
    let timer = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.changed(), 80);
    });
    // Whoever goes there is about to type: what is not on the page can come meanwhile.
    this.input.addEventListener("focus", () => void this.source?.load(), { once: true });
    for (const button of this.clears) {
      button.addEventListener("click", () => {
        this.stages.clear();
        this.input.value = "";
        this.changed();
        this.input.focus();
      });
    }
    listenForKeys(this.input, () => this.changed());
    for (const event of ["popstate", "hashchange", "pageshow"] as const) addEventListener(event, () => this.restore());
    this.restore();
  }

  private restore(): void {
    const { stages, query } = readState(location, new Set(this.buttons.keys()));
    this.stages = new Set(stages);
    this.input.value = query;
    void this.show();
  }

  private changed(): void {
    // In the order of the page, so that one view has one address.
    this.stages = new Set([...this.buttons.keys()].filter((stage) => this.stages.has(stage)));
    showInAddress(this.state());
    void this.show();
  }

  private state(): FilterState {
    return { stages: this.stages, query: this.input.value };
  }

  private async show(): Promise<void> {
    const turn = ++this.turn;
    const words = wordsOf(this.input.value);
    if (this.isUntouched && words.length === 0 && this.stages.size === 0) return;
    this.isUntouched = false;
    for (const [stage, button] of this.buttons) button.setAttribute("aria-pressed", String(this.stages.has(stage)));

    if (words.length > 0 && this.source) {
      const all = await this.source.load();
      if (turn !== this.turn) return; // Another key was pressed meanwhile.
      if (all) return this.showResults(all, words);
    }

    let shown = 0;
    this.rows ??= this.readRows();
    for (const row of this.rows) {
      const fits = this.fits(row.stage) && hasAll(row.folded, words);
      row.element.hidden = !fits;
      shown += Number(fits);
    }
    for (const group of this.groups) {
      const fits = this.fits(group.dataset["group"] ?? "");
      const fitting = group.querySelectorAll(".row:not([hidden])").length;
      group.hidden = !fits || fitting === 0;
      const count = group.querySelector<HTMLElement>(".group-count");
      if (count) {
        count.dataset["all"] ??= count.textContent ?? "";
        count.textContent = words.length > 0 ? this.words.say("found-of-group", { found: fitting, all: count.dataset["all"] ?? "" }) : count.dataset["all"];
      }
      const more = group.querySelector<HTMLElement>(".group-more");
      if (more) more.hidden = words.length > 0;
    }
    if (this.results) this.results.hidden = true;

    const onPage = Number(this.bar.dataset["shown"]);
    const total = Number(this.bar.dataset["total"]);
    if (onPage === total) this.say(shown);
    else if (words.length > 0) {
      const excuse = this.source?.excuse(this.words) ?? "";
      this.say(shown, this.words.say("found-among-page", { count: shown, "on-page": onPage, excuse }));
    }
    else {
      const chosen = [...this.buttons].filter(([stage]) => this.fits(stage));
      const found = chosen.reduce((sum, [, button]) => sum + Number(button.dataset["count"]), 0);
      if (found > shown) this.say(found, this.words.say("found-of-page", { count: found, shown }));
      else this.say(found);
    }
  }

  private showResults(all: readonly SearchableRow[], words: readonly string[]): void {
    const found = all.filter((row) => this.fits(row.data.stage) && hasAll(row.folded, words));
    for (const group of this.groups) group.hidden = true;
    const list = this.results?.querySelector("[data-result-rows]");
    const more = this.results?.querySelector<HTMLElement>("[data-result-more]");
    if (!this.results || !this.pattern || !list || !more) return;
    const pattern = this.pattern;
    const icons = new Map<string, SVGElement>();
    for (const [stage, button] of this.buttons) {
      const icon = button.querySelector("svg");
      if (icon) icons.set(stage, icon);
    }
    list.replaceChildren(...found.slice(0, MOST_RESULTS).map(({ data }) => buildRow(pattern, data, icons, this.words)));
    relativeDates(list);
    this.results.hidden = found.length === 0;
    more.hidden = found.length <= MOST_RESULTS;
    more.textContent = this.words.say("results-left-out", { count: found.length - MOST_RESULTS });
    this.say(found.length);
  }

  private fits(stage: string): boolean {
    return this.stages.size === 0 || this.stages.has(stage);
  }

  /** Says how many were `found`; `told` says it where there is more to say. */
  private say(found: number, told = this.words.say("found-ledgers", { count: found })): void {
    const active = this.stages.size > 0 || this.input.value.trim() !== "";
    if (this.count) this.count.textContent = active ? told : "";
    if (this.none) this.none.hidden = found > 0;
    for (const button of this.clears) if (this.bar.contains(button)) button.hidden = !active || found === 0;
    for (const part of this.around) part.hidden = active;
    this.bar.dataset["active"] = String(active);
  }
}
