// Rows of links that are pushed on a phone: the one that leads to this page is brought into view.

/** Pushes every such row, and nothing else, to its current link. */
export function showCurrentTab(): void {
  for (const row of document.querySelectorAll<HTMLElement>(".tabs ul, .site-nav")) {
    const current = row.querySelector<HTMLElement>("[aria-current]");
    if (!current) continue;
    const { left, right } = current.getBoundingClientRect();
    const { left: start, right: end } = row.getBoundingClientRect();
    if (left < start || right > end) row.scrollLeft += (left + right) / 2 - (start + end) / 2;
  }
}
