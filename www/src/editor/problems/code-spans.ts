// The engine's messages put code between backticks, as in a terminal. On a page, code looks like code.

/** The parts of a message in turn: text, code, text, and so on. Some may be empty. A backtick without a mate is text. */
export function codeSpans(message: string): string[] {
  const parts = message.split("`");
  if (parts.length % 2 === 0) {
    const rest = parts.pop()!;
    parts.push(`${parts.pop()!}\`${rest}`);
  }
  return parts;
}
