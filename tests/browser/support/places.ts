// Where things are: the command line under test, the browser, the ledgers. Knows no test.

import { existsSync } from "node:fs";
import path from "node:path";

/** This package's folder: `run.mjs` runs every test in it. */
const HERE = process.cwd();
const REPOSITORY = path.resolve(HERE, "../..");

/** The ledgers that these tests bring with them. */
export const LEDGERS = path.join(HERE, "ledgers");

/** The catalogues of messages. */
export const MESSAGES = path.join(REPOSITORY, "site-gen/messages");

/** The schema of what programs read of a site. */
export const SCHEMA = path.join(REPOSITORY, "site-gen/schema/site-api.schema.json");

/** The projects whose sites are compared with what is expected. */
export const SITES = path.join(REPOSITORY, "tests/sites");

/** What a failed test leaves behind to be looked at. */
export const FAILURES = path.join(HERE, "out/failures");

/** Real ledgers beside the repository, where there are any. */
export const CORPUS: string | undefined = existing(path.join(REPOSITORY, "../shared/corpus/wrinkl"));

/** The `ledgerline` command line, built with its web assets. */
export function binary(): string {
  const named = process.env["LEDGERLINE_BIN"];
  const built = ["release", "debug"].map((profile) => path.join(REPOSITORY, "target", profile, "ledgerline"));
  const found = (named ? [path.resolve(named)] : built).find((file) => existsSync(file));
  if (!found) throw new Error(`there is no ${named ?? built.join(" and no ")}: run \`cargo xtask site --no-serve\``);
  return found;
}

/** The browser. */
export function chromium(): string {
  const named = process.env["LEDGERLINE_CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(named)) throw new Error(`there is no browser at ${named}: set LEDGERLINE_CHROMIUM`);
  return named;
}

function existing(folder: string): string | undefined {
  return existsSync(folder) ? folder : undefined;
}
