// The ledgers of a large project, made by rule: dependencies with circles and without an end, lists of owners, due days, statuses in
// several spellings, folders in folders, two languages.

/** How many there are. */
export const LARGE = 300;

const FOLDERS = ["", "v1", "v1/active", "V2 Next", "größe/상태", "zz-archive"];
const STATUSES = ["In Progress", "in progress", "🚧 In Progress", "Planning", "Blocked", "In Review", "✅ Complete", "done", "Abandoned", "Somewhere"];
const OWNERS = ["Ada", "Ada, Ben", "[Ben, \"Cy D.\"]", "", "Team <b>Blue</b>; Ada"];

const name = (number: number) => `feature-${number}`;
const folderOf = (number: number) => FOLDERS[number % FOLDERS.length]!;
const two = (number: number) => String(number).padStart(2, "0");

/** What a ledger waits for: the one before it, which closes a circle for each tenth, and sometimes a name that nobody has. */
function needs(number: number): string[] {
  const up = "../".repeat(folderOf(number) === "" ? 0 : folderOf(number).split("/").length);
  const to = (other: number) => {
    const folder = folderOf(other);
    return `[Feature ${other}](<${up}${folder && `${folder}/`}${name(other)}.md>)`;
  };
  if (number % 10 === 1) return [to(number + 3)];
  if (number % 10 < 5 && number > 1) return [to(number - 1)];
  return number % 7 === 0 ? ["the port office", to(number - 1)] : [];
}

/** Every ledger by its path below the folder of ledgers. */
export function largeLedgers(): Map<string, string> {
  const all = new Map<string, string>();
  for (let number = 1; number <= LARGE; number += 1) {
    const folder = folderOf(number);
    all.set(`${folder && `${folder}/`}${name(number)}.md`, number % 3 === 0 ? german(number) : english(number));
  }
  return all;
}

function english(number: number): string {
  const day = `2025-0${(number % 4) + 1}-${two((number % 28) + 1)}`;
  const owner = OWNERS[number % OWNERS.length]!;
  return (
    `# Feature ${number} <i>&</i> "more"\n\n**Branch:** feat/${name(number)}\n**Summary:** Does number ${number}, and why.\n` +
    `**Status:** ${STATUSES[number % STATUSES.length]}\n${owner && `**Owner:** ${owner}\n`}**Priority:** ${number % 2 ? "High" : "Low, Later"}\n` +
    `**Due:** 2025-0${(number % 6) + 3}-15\n**Depends on:** ${needs(number).join(", ")}\n**Created:** 2025-01-01\n**Updated:** ${day}\n\n` +
    `## Context\n\n### Success Criteria\n${[1, 2, 3].map((item) => `- [${(number + item) % 2 ? "x" : " "}] Criterion ${item}\n`).join("")}\n` +
    `## Technical Approach\n\n### Risks & Mitigations\n- **Risk ${number}**: It may rain\n${number % 2 ? "  - *Mitigation*: An umbrella\n" : ""}\n` +
    `## Progress Log\n\n### ${day} - Step of ${number}\n- Went on with \`code\`\n\n### 2025-01-01 - Begun\n- Begun\n\n` +
    `## Technical Decisions\n\n### Decision 1: Choice ${number}${number % 9 === 0 ? " (superseded by decision 2)" : ""}\n**Decision**: So\n\n### Decision 2: Another\n**Decision**: Otherwise\n`
  );
}

function german(number: number): string {
  const status = ["In Arbeit", "Geplant", "Fertig", "Blockiert"][number % 4]!;
  return (
    `# Vorhaben ${number}\n\n**Zusammenfassung:** Macht Nummer ${number}.\n**Status:** ${status}\n**Zuständig:** ${OWNERS[number % OWNERS.length]}\n` +
    `**Hängt ab von:** ${needs(number).join(", ")}\n\n## Verlauf\n\n### 2025-03-${two((number % 28) + 1)} - Begonnen\n- Es geht los\n\n### Ohne Tag\n- Irgendwann\n`
  );
}
