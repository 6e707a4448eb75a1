// Ledgers that are made here, because a file of their kind would not survive every checkout, or would only be bulk.

export const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** As an editor on Windows would have it: a byte order mark, CRLF, and no line end at the very end. */
export function windowsFile(): Buffer {
  const text = [
    "# Windows File 🪟",
    "",
    "**Branch:** feat/windows",
    "**Summary:** Written on Windows: “naïve” quotes, 𝔘nicode, and 👩‍👩‍👧‍👦.",
    "**Status:** In Progress",
    "**Created:** 2025-04-30",
    "**Updated:** 2025-05-02",
    "",
    "## Context",
    "",
    "### Acceptance Criteria",
    "- [x] Before 🎉",
    "- [ ] Box to tick 🎈",
    "- [ ] After it",
    "",
    "```",
    "- [ ] Box to tick 🎈 (only code)",
    "```",
    "",
    "## Progress Log",
    "",
    "### 2025-05-02 - Last line without an end",
    "- Ends here",
  ].join("\r\n");
  return Buffer.concat([BYTE_ORDER_MARK, Buffer.from(text)]);
}

/** Text in an old encoding: `é` is one byte, so that it is no UTF-8. */
export function latinFile(): Buffer {
  return Buffer.from("# Café\n\n**Status:** In Progress\n", "latin1");
}

/** A ledger of about `bytes` bytes, well-formed as far as it goes. */
export function longLedger(bytes: number): string {
  const parts = [
    "# Long Road\n\n**Branch:** feat/long-road\n**Summary:** A ledger that has been kept for years.\n" +
      "**Status:** In Progress\n**Created:** 2020-01-01\n**Updated:** 2025-05-01\n\n## Context\n\n" +
      "### Acceptance Criteria\n",
  ];
  for (let item = 1; item <= 120; item += 1) {
    parts.push(`- [${item % 3 === 0 ? " " : "x"}] Item ${item}: the part of the road between two milestones is open\n`);
  }
  parts.push("\n## Progress Log\n");
  let size = parts.join("").length;
  for (let day = 0; size < bytes; day += 1) {
    const date = new Date(Date.UTC(2020, 0, 1 + day * 9)).toISOString().slice(0, 10);
    const entry =
      `\n### ${date} - Milestone ${day + 1}\n- Measured \`${day * 37} m\` of the road, and *walked* it twice\n` +
      `- What was found is written in [the plan](https://example.org/plan/${day})\n`;
    parts.push(entry);
    size += entry.length;
  }
  return parts.join("");
}

const STATUSES = ["In Progress", "Blocked", "Under Review", "Up Next", "Complete", "Cancelled", "Archived"];

/** The `number`th of many short ledgers; most are of one stage, so that its list has several pages. */
export function shortLedger(number: number): string {
  const status = number % 3 === 0 ? STATUSES[number % STATUSES.length]! : "Complete";
  const day = new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
  return (
    `# Feature ${number}\n\n**Branch:** feat/number-${number}\n**Summary:** What number ${number} is about.\n` +
    `**Status:** ${status}\n**Created:** ${day}\n**Updated:** ${day}\n**Ticket:** T-${number * 7}\n\n` +
    `## Context\n\n### Acceptance Criteria\n- [x] One\n- [${status === "Complete" ? "x" : " "}] Two\n`
  );
}
