// The `#` beside a heading also copies the address of its section, and “Copy link” that of the page, where the browser lets it.

import { pageWords } from "./words";

/** Makes these links copy themselves. They stay links. */
export function copyLinks(): void {
  const words = pageWords();
  document.addEventListener("click", async (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const link = event.target.closest<HTMLAnchorElement>("a.anchor, a[data-copy]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // The page is there already: it need not be loaded again to have its address copied.
    if (link.dataset["copy"] !== undefined && navigator.clipboard) event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      // Not allowed here; following the link puts the address into the address bar.
      if (event.defaultPrevented) location.assign(link.href);
      return;
    }
    link.dataset["copied"] = words.say("copied");
    announce(words.say("link-copied"));
    setTimeout(() => delete link.dataset["copied"], 1600);
  });
}

let announcer: HTMLElement | undefined;

function announce(text: string): void {
  if (!announcer) {
    announcer = document.createElement("p");
    announcer.className = "visually-hidden";
    announcer.setAttribute("role", "status");
    document.body.append(announcer);
  }
  announcer.textContent = "";
  const target = announcer;
  // A change is only spoken if the region was there, and empty, before it.
  setTimeout(() => (target.textContent = text), 50);
}
