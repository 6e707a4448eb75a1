// Ledgers with a hostile text in every place that a page shows.

import { ADDRESSES, VECTORS } from "./vectors";

/** A ledger file. */
export interface HostileLedger {
  name: string;
  text: string;
  /** How many places have a hostile text. */
  payloads: number;
}

const STATUSES = ["Planning", "In Progress", "Blocked", "Under Review", "Complete", "Dropped", "Archived"];

/** One ledger for each hostile text. */
export function hostileLedgers(): HostileLedger[] {
  return VECTORS.map((vector, at) => ledger(vector, at));
}

function ledger(vector: string, at: number): HostileLedger {
  const line = vector.replace(/[\n\r\u2028]/g, " ");
  const cell = line.replaceAll("|", "");
  const address = ADDRESSES[at % ADDRESSES.length]!;
  const status = STATUSES[at % STATUSES.length]!;
  const payloads: string[] = [];
  /** Counts a text that is put somewhere. */
  const put = (text: string): string => {
    payloads.push(text);
    return text;
  };
  const day = `2025-${String((at % 12) + 1).padStart(2, "0")}-11`;
  const text = [
    `# ${put(line)}`,
    "",
    `**Branch:** ${put(line)}`,
    `**Summary:** ${put(line)}`,
    `**Status:** ${status} ${put(line)}`,
    `**Owner:** ${put(line)}`,
    `**Due:** ${day} ${put(line)}`,
    `**Depends On:** ${put(line)}, hostile-${at + 1}`,
    `**Blocked By:** ${put(line)}`,
    `**${put(line.replaceAll("*", "").replaceAll(":", ""))}:** ${put(line)}`,
    `**Created:** 2025-01-02`,
    `**Updated:** ${day}`,
    "",
    put(vector),
    "",
    "## Context",
    "",
    `Text ${put(line)} text, [${put("a link")}](${put(address)} "${put(line.replaceAll('"', "'"))}"), [another](<${put(address.trim())}>),`,
    `![${put(line)}](${put(address)}), <${put(address.trim())}>, [by name][x], \`${put(line.replaceAll("`", ""))}\`.`,
    "",
    `[x]: ${put(address)} '${put(line.replaceAll("'", '"'))}'`,
    "",
    `> ${put(line)}`,
    "",
    `| ${put(cell)} | b |`,
    "|---|:-:|",
    `| ${put(cell)} | [c](${put(address)}) |`,
    "",
    `\`\`\`${put(line.replaceAll("`", ""))}`,
    put(line),
    "```",
    "",
    `A note[^1].`,
    "",
    `[^1]: ${put(line)}`,
    "",
    `## ${put(line)}`,
    "",
    put(`<div ${line}>`),
    "",
    "## Acceptance Criteria",
    "",
    `- [ ] ${put(line)}`,
    `  - [x] ${put(line)}`,
    "",
    "## Dependencies",
    "",
    `- ${put(line)}`,
    `- [${put(line.replaceAll("]", ")"))}](${put(address)})`,
    "",
    "## Risks & Mitigations",
    "",
    `- **Risk 1:** ${put(line)}`,
    `  - **Mitigation:** ${put(line)}`,
    "",
    "## Progress Log",
    "",
    `### ${day} - ${put(line)}`,
    `- ${put(line)}`,
    "",
    "## Technical Decisions",
    "",
    `### Decision 1: ${put(line)}`,
    `**Context**: ${put(line)}`,
    `**Options**: ${put(line)}`,
    `**Decision**: ${put(line)}`,
    `**Reasoning**: ${put(line)}`,
    `**Consequences**: ${put(line)}`,
    "",
    "## Completion",
    "",
    "### Lessons Learned",
    "",
    `- ${put(line)}`,
    "",
    "### Follow-up Items",
    "",
    `- [ ] ${put(line)}`,
    "",
    "---",
    "",
    `*${put(line.replaceAll("*", ""))}*`,
    "",
  ].join("\n");
  return { name: `hostile-${at}.md`, text, payloads: payloads.length };
}
