// Only in sites that `ledgerline serve` builds: reloads the page when the site has changed. After a break of the line the
// browser connects again by itself and says what it saw last; the server then tells at once if that is old.

/** How long the way to another page may take, in milliseconds. After that the page is taken to have stayed. */
const LEAVING = 10_000;

// The server says with each page which version of the site it is part of; a newer one may have come while it loaded.
const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const shown = page?.serverTiming.find(({ name }) => name === "shown")?.description ?? "";

const events = new EventSource(`/__ledgerline/events?shown=${encodeURIComponent(shown)}`);
events.addEventListener("message", reload);

/** When the page was last about to be left. */
let left = -Infinity;
addEventListener("beforeunload", () => {
  left = performance.now();
});

/** Reloads the page, unless it is being left: that would overtake the way to the other page and throw the reader back. */
function reload(): void {
  const patience = left + LEAVING - performance.now();
  // A page that is left takes this along. One that stays, as after a download or a change of mind, is reloaded later.
  if (patience > 0) setTimeout(reload, patience);
  else location.reload();
}

// An open stream would keep a page out of the back-forward cache, and a page from that cache may be old.
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
