// English words on pages of other languages: which to look for, and what a page says outside of what is marked as English.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { MESSAGES } from "./places";

/** Everything of two words and more that the English catalogue says and that of `language` does not. */
export async function englishWords(language: string): Promise<RegExp[]> {
  const [english, other] = await Promise.all(["en", language].map((name) => readFile(path.join(MESSAGES, `${name}.ftl`), "utf8")));
  const words = new Set<string>();
  for (const line of english!.split("\n")) {
    const text = /^(?:[a-z0-9-]+ =| +\*?\[[a-z]+\]) (.+)$/.exec(line)?.[1];
    if (text === undefined || text.endsWith("->") || other!.includes(` ${text}\n`)) continue;
    for (const part of text.replace(/<[^>]+>/g, "").split(/\{[^}]*\}/)) {
      const plain = part.replace(/^[\s.,:;]+|[\s.,:;]+$/g, "");
      if (plain.includes(" ")) words.add(plain);
    }
  }
  return [...words].map((word) => new RegExp(`(?<!\\p{L})${word.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?!\\p{L})`, "u"));
}

/** What the page says: its texts and the attributes that are read out, but what is marked as English. Runs in the page. */
export function wordsOnPage(): string[] {
  const isEnglish = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest("[lang]")?.getAttribute("lang") === "en";
  };
  const words: string[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isEnglish(node)) continue;
    if (node instanceof Element) {
      for (const name of ["aria-label", "placeholder", "title", "alt", "data-words"]) {
        const text = node.getAttribute(name);
        if (text) words.push(text);
      }
    } else if (node.textContent?.trim()) {
      words.push(node.textContent.replace(/\s+/g, " "));
    }
  }
  return words;
}
