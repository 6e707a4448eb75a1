// What the list of all ledgers can be filtered by. Each facet gives every ledger one value or more; of a facet any chosen
// value will do, and all facets have to agree.

import type { RowData } from "../filter/rows";
import type { Listed } from "./facts";
import { LANGUAGE, type Words } from "../words";

const DAY = 86_400_000;

export interface Facet {
  /** Its name in the address. */
  key: string;
  label: string;
  /** The values of a ledger. */
  of(ledger: Listed): readonly string[];
  /** What values are called; those that are not here are called as they are. */
  names: ReadonlyMap<string, string>;
}

/** A field is offered if its values repeat: by free text nobody filters. */
const MOST_VALUES = 40;

/** The facets of `ledgers`, as things are on the day `today`, in `words`. */
export function facetsOf(ledgers: readonly Listed[], stages: ReadonlyMap<string, string>, today: string, words: Words): Facet[] {
  const named = (names: readonly (readonly [string, string])[]) =>
    new Map(names.map(([value, name]) => [value, words.say(name)]));
  const facet = (key: string, label: string, of: (ledger: Listed) => string | readonly string[], names: ReadonlyMap<string, string> = new Map()): Facet => ({
    key,
    label,
    of: (ledger) => [of(ledger)].flat(),
    names,
  });
  const ours = (key: string, of: (ledger: Listed) => string | readonly string[], names?: ReadonlyMap<string, string>) =>
    facet(key, words.say(`facet-${key}`), of, names);
  const none = (name: string) => named([["", name]]);
  return [
    ours("stage", ({ data }) => data.stage, stages),
    // However it is written, it is what the project calls it.
    ours("status", ({ data }) => data.word || data.status),
    ours("folder", ({ data }) => data.folder, none("no-folder")),
    ours("source", ({ data }) => data.source ?? "", none("own-source")),
    ours("owner", ({ data }) => (data.owners || data.owner).split("\n"), none("no-owner")),
    ours("risk", ({ data }) => risks(data, today), named(RISKS)),
    ours("moved", ({ data }) => ages(data.moved, today), named(AGES)),
    ours("created", ({ data }) => ages(data.created, today), named(AGES)),
    ours("progress", ({ data }) => progress(data.meter), named(PROGRESS)),
    ours("findings", ({ data }) => findings(data.findings), named(FINDINGS)),
    ...fieldNames(ledgers).map((name) => facet(`field.${name}`, name, ({ fields }) => fields.get(name) ?? "", none("not-said"))),
  ].filter(({ of }) => differs(ledgers, of));
}

/** Values and the messages that name them. */
type Names = readonly (readonly [string, string])[];

const RISKS: Names = [["overdue", "risk-overdue"], ["soon", "risk-soon"], ["silent", "risk-silent"], ["", "neither"]];
const AGES: Names = [["7", "in-7-days"], ["30", "in-30-days"], ["90", "in-90-days"], ["older", "longer-ago"], ["", "no-day"]];
const PROGRESS: Names = [
  ["begun", "progress-begun"],
  ["nearly", "progress-nearly"],
  ["all", "progress-all"],
  ["nothing", "progress-nothing"],
  ["", "no-items"],
];
const FINDINGS: Names = [["errors", "facet-errors"], ["warnings", "facet-warnings"], ["", "neither"]];

/** Every span of days up to `today` that `day` is in. */
function ages(day: string, today: string): string[] {
  if (day === "") return [""];
  const days = (Date.parse(today) - Date.parse(day)) / DAY;
  const within = ["7", "30", "90"].filter((most) => days <= Number(most));
  return within.length > 0 ? within : ["older"];
}

/** What makes a ledger one to look after: the same as on the home page. */
function risks({ due, silent }: RowData, today: string): string[] {
  const left = due === "" ? Number.POSITIVE_INFINITY : (Date.parse(due) - Date.parse(today)) / DAY;
  const found = [...(left < 0 ? ["overdue"] : left <= 14 ? ["soon"] : []), ...(silent ? ["silent"] : [])];
  return found.length > 0 ? found : [""];
}

function progress(meter: { done: number; total: number } | null): string {
  if (!meter) return "";
  if (meter.done === meter.total) return "all";
  if (meter.done === 0) return "nothing";
  return meter.done * 100 >= meter.total * 80 ? "nearly" : "begun";
}

function findings({ errors, warnings }: { errors: number; warnings: number }): string[] {
  if (errors + warnings === 0) return [""];
  return [...(errors > 0 ? ["errors"] : []), ...(warnings > 0 ? ["warnings"] : [])];
}

/** The names of the fields whose values repeat, in the order of the alphabet. */
function fieldNames(ledgers: readonly Listed[]): string[] {
  const values = new Map<string, { all: number; different: Set<string> }>();
  for (const { fields } of ledgers) {
    for (const [name, own] of fields) {
      const seen = values.get(name) ?? { all: 0, different: new Set() };
      seen.all += own.length;
      own.forEach((value) => seen.different.add(value));
      values.set(name, seen);
    }
  }
  const repeats = [...values].filter(([, { all, different }]) => different.size <= MOST_VALUES && all > different.size);
  return repeats.map(([name]) => name).sort((one, other) => one.localeCompare(other, LANGUAGE));
}

/** Whether to filter by it could make a difference. */
function differs(ledgers: readonly Listed[], of: Facet["of"]): boolean {
  const first = ledgers[0] && String(of(ledgers[0]));
  return ledgers.some((ledger) => String(of(ledger)) !== first);
}
