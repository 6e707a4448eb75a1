// Rows of links that are pushed on a phone: the one that leads to this page is brought into view.

/** Pushes every such row, and nothing else, to its current link. */
export function showCurrentTab(): void {
  for (const row of document.querySelectorAll<HTMLElement>(".tabs ul, .site-nav")) {
    const current = row.querySelector<HTMLElement>("[aria-current]");
    if (!current) continue;
    // Where it is, the browser says once it has laid out the page by itself: to ask now would have it do so twice.
    const watch = new IntersectionObserver(([seen]) => {
      watch.disconnect();
      const bounds = seen?.rootBounds;
      if (!seen || !bounds || seen.intersectionRatio === 1) return;
      const { left, right } = seen.boundingClientRect;
      if (left < bounds.left || right > bounds.right) row.scrollLeft += (left + right) / 2 - (bounds.left + bounds.right) / 2;
    }, { root: row });
    watch.observe(current);
  }
}
