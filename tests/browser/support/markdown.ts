// As much of Markdown as these tests must know on their own, so that the code under test does not judge itself.

/** The headings of second rank and below, outside of code, as plain text. Knows the inline marks that the ledgers use. */
export function headingsOf(source: string): string[] {
  let fence: string | undefined;
  const headings: string[] = [];
  for (const line of source.replace(/^\uFEFF/, "").split(/\r\n|\n/)) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
    } else if (marks) {
      fence = marks;
    } else {
      const text = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1];
      if (text !== undefined) headings.push(text.replace(/[*`]/g, "").replace(/\s+/g, " "));
    }
  }
  // The first one is the title, which is not among the sections.
  return headings.slice(1);
}
