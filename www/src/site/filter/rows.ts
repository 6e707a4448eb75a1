// Rows that are not on the page, made from the page's own pattern of a row.

import type { Words } from "../words";

/** One row as `rows.json` has it. */
export interface RowData {
  href: string;
  stage: string;
  status: string;
  /** The project's own word for the status, where it is written in another way. */
  word?: string;
  /** The language of its text, where it is known to be another than that of the page. */
  lang?: string;
  title: string;
  summary: string;
  branch: string;
  owner: string;
  /** One owner a line, where there are several. */
  owners?: string;
  /** The name of its project, if it is of another site; its address is a whole one then. */
  project?: string;
  /** The name of its source, or of its project, if it is of another site; none for the project's own ledgers. */
  source?: string;
  due: string;
  /** Whether that day is past. */
  late?: boolean;
  moved: string;
  /** The first day. */
  created: string;
  /** Empty for none. */
  folder: string;
  meter: { done: number; total: number; complete: boolean } | null;
  findings: { errors: number; warnings: number };
  /** Whether the rules say that nothing was written for long. */
  silent: boolean;
  /** The other fields, a line `Name: value` for each value. */
  search: string;
}

/** A row for the page. `icons` holds the icon of each stage, taken from the page. */
export function buildRow(pattern: HTMLTemplateElement, row: RowData, icons: ReadonlyMap<string, SVGElement>, words: Words): Element {
  const built = (pattern.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const find = <E extends Element>(selector: string) => built.querySelector<E>(selector);
  built.dataset["stage"] = row.stage;
  // What the pattern has of these is its own.
  for (const key of ["search", "folder", "source", "created", "word", "owners"]) delete built.dataset[key];

  const link = find<HTMLAnchorElement>(".row-title a");
  if (link) {
    link.href = row.href;
    link.textContent = row.title;
  }
  setText(find(".row-summary"), row.summary);
  for (const part of built.querySelectorAll<HTMLElement>(".row-title, .row-summary")) {
    // Ledgers of other sites are in a language that nobody knows.
    if (row.lang) part.lang = row.lang;
    else part.removeAttribute("lang");
  }

  const badge = find<HTMLElement>(".badge");
  if (badge) {
    badge.dataset["stage"] = row.stage;
    setText(badge.querySelector("bdi"), row.status);
    const icon = icons.get(row.stage)?.cloneNode(true);
    if (icon) badge.querySelector("svg")?.replaceWith(icon);
  }
  setOrRemove(find(".row-branch"), "code", row.branch);
  setOrRemove(find(".row-source"), "bdi", row.source ?? "");
  setOrRemove(find(".row-owner"), "bdi", row.owner);
  setDue(find(".row-due"), row, words);
  setDay(find(".row-moved"), row.moved);
  setCount(find(".finding-count[data-severity='error']"), row.findings.errors, "errors", words);
  setCount(find(".finding-count[data-severity='warning']"), row.findings.warnings, "warnings", words);

  const meter = find<HTMLElement>(".meter");
  if (!row.meter) meter?.remove();
  else if (meter) {
    const { done, total, complete } = row.meter;
    meter.classList.toggle("complete", complete);
    const bar = meter.querySelector("progress");
    if (bar) {
      bar.max = total;
      bar.value = done;
      bar.setAttribute("aria-label", words.say("items-done-of", { title: row.title }));
    }
    const text = meter.querySelector(".meter-text");
    if (text) text.textContent = `${done}/${total}`;
  }
  return built;
}

function setText(element: Element | null, text: string): void {
  if (text === "") element?.remove();
  else if (element) element.textContent = text;
}

function setOrRemove(element: Element | null, inner: string, text: string): void {
  if (text === "") element?.remove();
  else setText(element?.querySelector(inner) ?? null, text);
}

function setDay(element: Element | null, iso: string): void {
  if (iso === "") {
    element?.remove();
    return;
  }
  const time = element?.querySelector("time");
  if (time) {
    time.dateTime = iso;
    time.textContent = iso;
  }
}

/** The pattern's is late: it has the mark and the word for that, which others do without. */
function setDue(element: HTMLElement | null, { due, late }: RowData, words: Words): void {
  setDay(element, due);
  if (!element || late) return;
  delete element.dataset["late"];
  element.querySelector("svg")?.remove();
  setText(element.querySelector("span"), words.say("due"));
}

function setCount(element: Element | null, count: number, key: string, words: Words): void {
  if (count === 0) element?.remove();
  else element?.lastChild?.replaceWith(words.say(key, { count }));
}
