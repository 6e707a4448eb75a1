// Only in sites that `ledgerline serve` builds: reloads the page when the site has changed. The browser connects again by
// itself when the server was away; it may have rebuilt meanwhile, so the page reloads then too.

const events = new EventSource("/__ledgerline/events");
let lost = false;

events.addEventListener("message", () => location.reload());
events.addEventListener("error", () => (lost = true));
events.addEventListener("open", () => {
  if (lost) location.reload();
});
// An open stream keeps a page out of the back-forward cache, and a page in that cache is out of date.
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
