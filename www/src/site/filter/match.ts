// What the filter looks for and where. Every word of the query has to be there, in any order, anywhere in a row.

/** Lower case, marks such as accents left out, one space between words, so that `cafe` finds `Café`. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The words of a query. */
export function wordsOf(query: string): string[] {
  return fold(query).split(" ").filter((word) => word !== "");
}

/** Whether `folded`, a text given by `fold`, has all `words`. */
export function hasAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
