// What a page must never have of a ledger, and what sets off what it has.

import type { Page } from "playwright-core";

/** Moves over and focuses all that can be, which is what handlers in attributes wait for. */
export async function stir(page: Page): Promise<void> {
  await page.locator("body").evaluate((body) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    for (const element of all(body)) {
      for (const type of ["mouseover", "mouseenter", "pointerover", "focus", "toggle", "load", "error"]) {
        element.dispatchEvent(new Event(type));
      }
    }
  });
  // Whatever was queued by that has had its turn when two frames are over.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** What could run, load or lead astray in `root`, outside of what the site itself puts there. Runs in the page. */
export function dangersIn(root: Element): string[] {
  const dangers: string[] = [];
  const elements = "script, iframe, object, embed, img, video, audio, style, link, meta, base, form, foreignObject, details[ontoggle]";
  for (const element of root.querySelectorAll(elements)) dangers.push(element.outerHTML);
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const isAddress = ["href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data"].includes(name);
      if (/^on/i.test(name) || name === "style" || name === "srcdoc") dangers.push(`${name}=${value}`);
      if (isAddress && /^(?!https?:|mailto:|tel:)[^/?#]*:/i.test(value.trim())) dangers.push(`${name}=${value}`);
      if (isAddress && /^[\\/]{2}/.test(value.trim())) dangers.push(`${name}=${value}`);
    }
  }
  return dangers;
}
