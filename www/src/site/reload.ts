// Only in sites that `ledgerline serve` builds: reloads the page when the site has changed. After a break of the line the
// browser connects again by itself and says what it saw last; the server then tells at once if that is old.

// The server says with each page which version of the site it is part of; a newer one may have come while it loaded.
const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const shown = page?.serverTiming.find(({ name }) => name === "shown")?.description ?? "";

const events = new EventSource(`/__ledgerline/events?shown=${encodeURIComponent(shown)}`);
events.addEventListener("message", () => location.reload());

// An open stream would keep a page out of the back-forward cache, and a page from that cache may be old.
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
