// Projects and their sites: ledgers put into a folder of their own, built by the real command line.

import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { ledgerline } from "./command";
import { latinFile, longLedger, shortLedger, windowsFile } from "./files";
import { largeLedgers } from "./large";
import { hostileLedgers } from "./payloads/ledgers";
import { CORPUS, LEDGERS, SITES } from "./places";
import { once, scratch } from "./scratch";

/** A project on disk. */
export interface Project {
  folder: string;
  /** Its ledger folder. */
  ledgers: string;
}

/** An empty project. */
async function project(name: string, config = ""): Promise<Project> {
  const folder = await scratch();
  const ledgers = path.join(folder, ".ai/ledgers");
  await mkdir(ledgers, { recursive: true });
  await writeFile(path.join(folder, "ledgerline.toml"), `[project]\nname = ${JSON.stringify(name)}\n${config}`);
  return { folder, ledgers };
}

/** A project whose ledgers are written in German, and its site: what it asks is not what is built in. */
export async function germanProject(): Promise<Project & { site: string }> {
  const made = await project("Fahrplan", `\n[ledgers]\nlanguages = ["de"]\n`);
  await writeFile(path.join(made.ledgers, "nachtzug.md"), "# Nachtzug\n\n**Status:** In Arbeit\n");
  return { ...made, site: await build(made) };
}

/** A project with the ledgers of this package and those that are made. */
export async function fixtureProject(): Promise<Project> {
  const made = await project("Fixture <b>& Sons</b>");
  await cp(LEDGERS, made.ledgers, { recursive: true });
  await writeFile(path.join(made.ledgers, "windows-file.md"), windowsFile());
  await writeFile(path.join(made.ledgers, "latin-file.md"), latinFile());
  await writeFile(path.join(made.ledgers, "long-road.md"), longLedger(20_000));
  return made;
}

/** The day on which sites are built, so that they are the same whenever these tests run: no ledger of ours is silent yet. */
export const SITE_DAY = "2025-05-10";

/** Builds the site of `project` on the day `today` and gives its folder. */
async function build({ folder }: Project, today = SITE_DAY): Promise<string> {
  const out = path.join(folder, "public");
  const { code, stderr } = await ledgerline(folder, "build", "--out", out, "--today", today);
  // One of the ledgers is no text: the site is there all the same, and the exit code says so.
  if (code > 1) throw new Error(`the site was not built (exit code ${code}): ${stderr}`);
  return out;
}

/** The site of this package's ledgers, all of them on the home page. */
export const fixtureSite = once(async () => build(await fixtureProject()));

/** A day on which nothing has been written in those ledgers for long. */
export const LATER_DAY = "2026-01-01";

/** The same site as it is then. */
export const laterSite = once(async () => build(await fixtureProject(), LATER_DAY));

/** How many ledgers `manySite` has. */
export const MANY = 170;

/** A site with more ledgers than its home page has room for: it has lists, and rows that are fetched. */
export const manySite = once(async () => {
  const made = await project("Many");
  for (let number = 1; number <= MANY; number += 1) {
    await writeFile(path.join(made.ledgers, `feature-${number}.md`), shortLedger(number));
  }
  return build(made);
});

/** The site of a large project: most lists have several pages. */
export const largeSite = once(async () => {
  const made = await project("Large", `\n[ledgers]\nlanguages = ["de"]\n\n[site]\nurl = "https://large.example/status/"\nrepository = "https://github.com/o/large"\n`);
  for (const [file, text] of largeLedgers()) {
    await mkdir(path.dirname(path.join(made.ledgers, file)), { recursive: true });
    await writeFile(path.join(made.ledgers, file), text);
  }
  return build(made);
});

/** A site whose ledgers say the same in several ways, and name several owners and tags. */
export const spelledSite = once(async () => {
  const made = await project("Spelled");
  const ledgers = {
    alone: "# Alone\n\n**Status:** ✅ Complete\n**Owner:** Ada\n",
    both: "---\nstatus: done\nowner: [Ada, Ben]\ntags: [web, api]\n---\n# Both\n",
    other: "---\nstatus: Complete\nowner: Ben\ntags:\n  - web\n---\n# Other\n",
    way: "# Under way\n\n**Status:** In Progress\n",
  };
  for (const [name, text] of Object.entries(ledgers)) await writeFile(path.join(made.ledgers, `${name}.md`), text);
  return build(made);
});

/** A site with one ledger in Arabic and one in English. */
export const arabicSite = once(async () => {
  const made = await project("Arabic");
  const arabic =
    "# تذاكر دون شبكة\n\n**Status:** In Progress\n**Summary:** تُفحص التذاكر على الرصيف.\n**Updated:** 2025-03-05\n\n" +
    "## Context\n\nلا شبكة على الرصيف.\n\n## Progress Log\n\n### 2025-03-05 - تجربة على القارب\n- عمل كل شيء\n";
  await writeFile(path.join(made.ledgers, "arabic.md"), arabic);
  await writeFile(path.join(made.ledgers, "english.md"), "# English\n\n**Status:** In Progress\n**Updated:** 2025-03-01\n");
  return build(made);
});

/** A site whose decisions and log entries fill several pages: ten ledgers are done, and one decision of each is superseded. */
export const pagedSite = once(async () => {
  const made = await project("Paged");
  for (let number = 1; number <= 60; number += 1) {
    const decisions = [1, 2, 3].map(
      (of) => `### Decision ${of}: Choice ${number}.${of}${of === 3 ? " (superseded by decision 2)" : ""}\n**Decision**: Number ${number} <b>holds</b>\n\n`,
    );
    const log = [1, 2, 3].map((of) => `### 2025-0${of}-${String((number % 28) + 1).padStart(2, "0")} - Step ${number}.${of}\n- Went on\n\n`);
    await writeFile(
      path.join(made.ledgers, `feature-${number}.md`),
      `# Feature ${number}\n\n**Status:** ${number % 6 === 0 ? "Complete" : "In Progress"}\n**Updated:** 2025-04-01\n\n` +
        `## Progress Log\n\n${log.join("")}## Technical Decisions\n\n${decisions.join("")}`,
    );
  }
  return build(made);
});

/** A German site whose ledgers are in English: a register and a timeline of several pages, in which some things have no title. */
export const twoLanguagesSite = once(async () => {
  const made = await project("Zwei Sprachen", `\n[site]\nlanguage = "de"\n`);
  for (let number = 1; number <= 90; number += 1) {
    const untitled = number === 1;
    await writeFile(
      path.join(made.ledgers, `feature-${number}.md`),
      `# Feature ${number}\n\n**Status:** In Progress\n\n## Progress Log\n\n### 2025-05-0${(number % 9) + 1}${untitled ? "" : ` - Step ${number}`}\n- Went on\n\n` +
        `### 2025-04-01 - Begun\n- Began\n\n` +
        `## Technical Decisions\n\n### Decision 1:${untitled ? "" : ` Choice ${number}`}\n**Decision**: Number ${number} holds\n\n### Decision 2: Another ${number}\n**Decision**: As well\n`,
    );
  }
  return build(made);
});

/** A site with more ledgers than its home page has room for, those of odd numbers late on the day it is built. */
export const lateSite = once(async () => {
  const made = await project("Late");
  for (let number = 1; number <= 90; number += 1) {
    const due = number % 2 === 1 ? "2025-05-01" : "2025-06-01";
    await writeFile(path.join(made.ledgers, `feature-${number}.md`), `# Feature ${number}\n\n**Status:** In Progress\n**Due:** ${due}\n`);
  }
  return build(made);
});

/** The site of a project with two sources besides its own ledgers. */
export const sourcesSite = once(async () => {
  const sources = ["Web shop", "Api & <i>more</i>"].map(
    (name, at) => `\n[[source]]\nname = ${JSON.stringify(name)}\npath = "packages/${at}"\n`,
  );
  const made = await project("Several", sources.join(""));
  const folders = [made.ledgers, ...["0", "1"].map((at) => path.join(made.folder, `packages/${at}/ledgers`))];
  for (const [at, folder] of folders.entries()) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "one.md"), shortLedger(2 * at + 1));
    await writeFile(path.join(folder, "two.md"), shortLedger(2 * at + 2));
  }
  return build(made);
});

/** A site whose name and every ledger are hostile. */
export const hostileSite = once(async () => {
  const made = await project(`"></title><img src=x onerror=window.__pwned='project'>`);
  for (const { name, text } of hostileLedgers()) await writeFile(path.join(made.ledgers, name), text);
  for (const name of HOSTILE_NAMES) await writeFile(path.join(made.ledgers, name), `# A name\n\n**Status:** In Progress\n`);
  return build(made);
});

/** Names of files that mean something to a page, an address or a disk. */
const HOSTILE_NAMES = [
  `"><img src=x onerror=window.__pwned='file'>.md`,
  "javascript:window.__pwned=1.md",
  "..%2f..%2fetc%2fpasswd.md",
  "a?b#c&d=e.md",
  "CON.md",
  "aux .md",
  "{{ 7 * 7 }}.md",
  `${"long".repeat(60)}.md`,
];

/** The site of the real ledgers beside the repository, where there are any. */
export const corpusSite = once(async () => {
  if (!CORPUS) return undefined;
  const made = await project("Corpus");
  await cp(CORPUS, made.ledgers, { recursive: true });
  return build(made);
});

/** The site of the project `name` of `tests/sites`. */
const sitesIn = new Map<string, Promise<string>>();
export function siteIn(name: string): Promise<string> {
  const built = sitesIn.get(name) ?? buildSiteIn(name);
  sitesIn.set(name, built);
  return built;
}

async function buildSiteIn(name: string): Promise<string> {
  const folder = await scratch();
  await cp(path.join(SITES, name, "project"), folder, { recursive: true });
  return build({ folder, ledgers: folder }, "2025-06-26");
}

/** A site whose theme does what pages forbid: a script and a style in the page, and a page in it. */
export const unrulyThemeSite = once(async () => {
  const made = await project("Unruly");
  await writeFile(path.join(made.ledgers, "one.md"), shortLedger(1));
  const templates = path.join(made.folder, "theme/templates");
  await mkdir(templates, { recursive: true });
  await writeFile(
    path.join(templates, "base.html"),
    `{% extends "built-in/base.html" %}{% block footer %}{{ super() }}<p class="unruly" style="color: rgb(1, 2, 3)">Theme</p>` +
      `<script>window.__pwned = "theme"</script><iframe title="Frame" src="data:text/html,<b>shown</b>"></iframe>{% endblock %}`,
  );
  return build(made);
});

/** All sites by name. */
export async function allSites(): Promise<Map<string, string>> {
  const sites = new Map([
    ["fixture", await fixtureSite()],
    ["many", await manySite()],
    ["large", await largeSite()],
    ["german", await siteIn("german")],
    ["korean", await siteIn("korean")],
  ]);
  const corpus = await corpusSite();
  if (corpus) sites.set("corpus", corpus);
  return sites;
}

/** The files below `folder`, as paths from it with `/`, in order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")).sort();
}
