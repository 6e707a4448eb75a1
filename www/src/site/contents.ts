// The contents of a ledger: open beside the text, folded above it, and marking the section that is being read.

/** Folds and marks the contents, if the page has any. */
export function followContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>("details[data-contents]");
  if (!contents) return;

  const wide = matchMedia("(min-width: 64em)");
  const fold = () => (contents.open = wide.matches);
  fold();
  wide.addEventListener("change", fold);
  contents.addEventListener("click", (event) => {
    if (!wide.matches && event.target instanceof HTMLAnchorElement) contents.open = false;
  });

  const links = new Map<string, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const headings = [...links.keys()]
    .map((id) => document.getElementById(id))
    .filter((heading): heading is HTMLElement => heading !== null);
  if (headings.length === 0) return;

  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const line = innerHeight * 0.28;
    let reading = headings[0];
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top > line) break;
      reading = heading;
    }
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    if (atEnd) reading = headings.at(-1);
    const link = reading && links.get(reading.id);
    if (!link || link === current) return;
    current?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    current = link;
    keepInView(contents, link);
  };

  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  later();
}

/** Scrolls the box, never the page. */
function keepInView(box: HTMLElement, link: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const inner = link.getBoundingClientRect();
  if (inner.top < outer.top + 24) box.scrollTop -= outer.top + 24 - inner.top;
  else if (inner.bottom > outer.bottom - 24) box.scrollTop += inner.bottom - outer.bottom + 24;
}
