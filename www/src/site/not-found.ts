// The page for missing addresses does not know how deep it is; the address of this script tells where the site begins.

/** Where this script was loaded from; only known while it runs for the first time. */
const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : undefined;

/** Sets and reveals the link home on the page for missing addresses. */
export function linkHome(): void {
  const line = document.querySelector<HTMLElement>("[data-home-link]");
  const link = line?.querySelector("a");
  if (!line || !link || !source) return;
  link.href = new URL("../index.html", source).href;
  line.hidden = false;
}
