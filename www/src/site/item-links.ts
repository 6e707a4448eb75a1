// A link to the item that the pointer is over or that was tapped, to be copied. There is one of it, which moves from item to
// item: a page has hundreds of them. By keyboard the arrow keys lead to it, from the link of a section to those of its items.

import { pageWords, type Words } from "./words";

const ITEM = "li[id]";

/** Gives items a link to themselves. */
export function itemLinks(): void {
  const body = document.querySelector<HTMLElement>(".ledger-body");
  if (!body?.querySelector(ITEM)) return;
  const words = pageWords();
  const link = document.createElement("a");
  link.className = "anchor item-anchor";

  body.addEventListener("pointerover", (event) => {
    const item = itemOf(event.target);
    if (item && event.pointerType === "mouse" && document.activeElement !== link) show(item, link, words);
  });
  body.addEventListener("pointerleave", () => {
    if (document.activeElement !== link) link.remove();
  });
  body.addEventListener("click", (event) => {
    // Where there is no mouse, a tap on the text of an item.
    const item = itemOf(event.target);
    if (item && !(event.target as Element).closest("a, button, input, summary")) show(item, link, words);
  });
  // Not at once: moving the link takes the focus from it for a moment.
  link.addEventListener("blur", () => setTimeout(() => document.activeElement === link || link.remove()));
  body.addEventListener("keydown", (event) => {
    const from = event.target;
    if (!(from instanceof HTMLAnchorElement) || !from.classList.contains("anchor")) return;
    const next = event.key === "Escape" ? sectionLink(from) : neighbour(body, from, event.key);
    if (!next) return;
    event.preventDefault();
    if (next instanceof HTMLLIElement) show(next, link, words);
    (next instanceof HTMLLIElement ? link : next).focus();
  });
  for (const anchor of body.querySelectorAll<HTMLAnchorElement>(".part-head > .anchor")) {
    if (anchor.closest(".part")?.querySelector(ITEM)) anchor.setAttribute("aria-keyshortcuts", "ArrowDown");
  }
}

function itemOf(target: EventTarget | null): HTMLLIElement | null {
  return target instanceof Element ? target.closest<HTMLLIElement>(ITEM) : null;
}

/** Puts the link behind the first text of the item. */
function show(item: HTMLLIElement, link: HTMLAnchorElement, words: Words): void {
  if (itemOf(link.parentElement) === item) return;
  delete link.dataset["copied"];
  const inner = item.querySelector(":scope > :is(ul, ol, pre, blockquote, .table)");
  const paragraph = item.querySelector(":scope > p");
  link.href = `#${item.id}`;
  link.setAttribute("aria-label", words.say("link-to-item", { title: label(item) }));
  if (paragraph) paragraph.append(link);
  else item.insertBefore(link, inner);
}

function label(item: HTMLElement): string {
  const text = item.textContent.trim().replace(/\s+/g, " ");
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The link of the section that `from` is in. */
function sectionLink(from: Element): HTMLElement | null {
  const own = itemOf(from) && from.closest(".part")?.querySelector<HTMLElement>(":scope > .part-head > .anchor");
  return own ?? null;
}

/** The item before or behind `from`, by the arrow key that was pressed. */
function neighbour(body: HTMLElement, from: Element, key: string): HTMLLIElement | undefined {
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const items = [...body.querySelectorAll<HTMLLIElement>(ITEM)];
  const here = itemOf(from);
  if (here) return items[items.indexOf(here) + (key === "ArrowDown" ? 1 : -1)];
  const isBehind = (item: Element): boolean =>
    (from.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return key === "ArrowDown" ? items.find(isBehind) : items.findLast((item) => !isBehind(item));
}
