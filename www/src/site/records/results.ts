// Found records that are on other pages, put onto this one: in the same form, as text alone.

import { relativeDates } from "../relative-dates";
import type { Words } from "../words";
import type { AllRecords, RecordRow } from "./rows";

/** Puts `rows` of `all` into `list`; `root` leads to the root of the site. */
export function showRecords(list: HTMLElement, rows: readonly RecordRow[], all: AllRecords, root: string, words: Words): void {
  const writer = new Writer(root, words);
  const groups = all.by === "day" ? [timeline(rows, writer)] : inGroups(rows, (row) => row.ledger).map((of) => group(of, writer));
  list.replaceChildren(...groups);
  relativeDates(list);
}

/** Where a record leads to. */
export function addressOf({ ledger, anchor = "" }: RecordRow, root: string): string {
  return `${root}ledgers/${ledger.slug}.html${anchor}`;
}

/** Neighbours that are alike, together. */
export function inGroups<T>(rows: readonly T[], of: (row: T) => unknown): T[][] {
  const groups: T[][] = [];
  let last: unknown;
  for (const row of rows) {
    const key = of(row);
    const current = groups.at(-1);
    if (current && key === last) current.push(row);
    else groups.push([row]);
    last = key;
  }
  return groups;
}

class Writer {
  constructor(
    readonly root: string,
    readonly words: Words,
  ) {}

  /** An element with a text of a ledger, in `lang` where it is not in the language of the page. */
  text(tag: string, className: string, text: string, lang = ""): HTMLElement {
    const element = make(tag, className, text);
    element.dir = "auto";
    if (lang) element.lang = lang;
    return element;
  }

  link(row: RecordRow, text: string): HTMLAnchorElement {
    const link = this.text("a", "", text, row.lang) as HTMLAnchorElement;
    link.href = addressOf(row, this.root);
    return link;
  }
}

function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function day(iso: string): HTMLTimeElement {
  const time = make("time", "", iso) as HTMLTimeElement;
  time.dateTime = iso;
  time.dataset["ago"] = "";
  return time;
}

function group(rows: readonly RecordRow[], writer: Writer): HTMLElement {
  const { ledger } = rows[0]!;
  const name = make("a", "", ledger.title) as HTMLAnchorElement;
  name.href = `${writer.root}ledgers/${ledger.slug}.html`;
  name.dir = "auto";
  if (ledger.lang) name.lang = ledger.lang;
  const head = make("div", "record-head", make("h2", "", name), make("span", "badge", make("bdi", "", ledger.status)));
  if (ledger.moved) head.append(make("span", "record-moved", day(ledger.moved)));
  const section = make("section", "record-group", head, make("ul", "records", ...rows.map((row) => record(row, writer))));
  section.dataset["stage"] = ledger.stage;
  return section;
}

function record(row: RecordRow, writer: Writer): HTMLElement {
  const item = make("li", "record");
  if (row.state) item.dataset["state"] = row.state;
  if (row.title) {
    const top = make("div", "record-top", make("h3", "record-title", writer.link(row, row.title)));
    if (row.mark) top.append(make("span", "record-mark", row.mark));
    item.append(top);
  }
  const parts = row.parts ?? [];
  if (parts.some(([label]) => label !== "")) {
    const described = parts.map(([label, text, lang]) => make("div", "", make("dt", "", label), writer.text("dd", "", text, lang)));
    item.append(make("dl", "record-parts", ...described));
  } else item.append(...parts.map(([, text, lang]) => writer.text("p", "", text, lang)));
  if (!row.title && row.anchor) {
    const go = make("a", "record-go") as HTMLAnchorElement;
    go.href = addressOf(row, writer.root);
    go.setAttribute("aria-label", writer.words.say("in-the-ledger", { title: short(parts[0]?.[1] ?? "") }));
    item.append(make("p", "record-links", go));
  }
  return item;
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

function timeline(rows: readonly RecordRow[], writer: Writer): HTMLElement {
  const days = inGroups(rows, (row) => row.day).map((of) => {
    const item = make("li", "timeline-day");
    if (of[0]?.day) item.append(make("p", "timeline-date", day(of[0].day)));
    item.append(make("ul", "", ...of.map((row) => entry(row, writer))));
    return item;
  });
  return make("ol", "timeline", ...days);
}

function entry(row: RecordRow, writer: Writer): HTMLElement {
  const item = make("li", "record", writer.link(row, row.title ?? ""), writer.text("span", "timeline-ledger", row.ledger.title, row.ledger.lang));
  for (const [, text, lang] of row.parts ?? []) item.append(writer.text("p", "timeline-excerpt", text, lang));
  return item;
}
