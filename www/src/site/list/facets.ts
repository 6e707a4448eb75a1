// What the list of all ledgers can be filtered by. Each facet gives every ledger one value or more; of a facet any chosen
// value will do, and all facets have to agree.

import type { RowData } from "../filter/rows";
import type { Listed } from "./facts";

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

/** The facets of `ledgers`, as things are on the day `today`. */
export function facetsOf(ledgers: readonly Listed[], stages: ReadonlyMap<string, string>, today: string): Facet[] {
  const facet = (key: string, label: string, of: (ledger: Listed) => string | readonly string[], names: [string, string][] = []): Facet => ({
    key,
    label,
    of: (ledger) => [of(ledger)].flat(),
    names: new Map(names),
  });
  const none = (label: string): [string, string][] => [["", label]];
  return [
    facet("stage", "Stage", ({ data }) => data.stage, [...stages]),
    facet("status", "Status", ({ data }) => data.status),
    facet("folder", "Folder", ({ data }) => data.folder, none("No folder")),
    facet("owner", "Owner", ({ data }) => data.owner, none("No owner")),
    facet("risk", "At risk", ({ data }) => risks(data, today), [
      ["overdue", "Overdue"],
      ["soon", "Due in 14 days"],
      ["silent", "Silent for long"],
      ["", "Neither"],
    ]),
    facet("moved", "Last moved", ({ data }) => ages(data.moved, today), AGES),
    facet("created", "Age", ({ data }) => ages(data.created, today), AGES),
    facet("progress", "Progress", ({ data }) => progress(data.meter), [
      ["begun", "Begun"],
      ["nearly", "80 % or more"],
      ["all", "All ticked"],
      ["nothing", "Nothing ticked"],
      ["", "No items"],
    ]),
    facet("findings", "Findings", ({ data }) => findings(data.findings), [["errors", "Errors"], ["warnings", "Warnings"], ["", "Neither"]]),
    ...fieldNames(ledgers).map((name) => facet(`field.${name}`, name, ({ fields }) => fields.get(name) ?? "", none("Not said"))),
  ].filter(({ of }) => differs(ledgers, of));
}

const AGES: [string, string][] = [["7", "In 7 days"], ["30", "In 30 days"], ["90", "In 90 days"], ["older", "Longer ago"], ["", "No day"]];

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
    for (const [name, value] of fields) {
      const seen = values.get(name) ?? { all: 0, different: new Set() };
      seen.all += 1;
      seen.different.add(value);
      values.set(name, seen);
    }
  }
  const repeats = [...values].filter(([, { all, different }]) => different.size <= MOST_VALUES && all > different.size);
  return repeats.map(([name]) => name).sort((one, other) => one.localeCompare(other));
}

/** Whether to filter by it could make a difference. */
function differs(ledgers: readonly Listed[], of: Facet["of"]): boolean {
  const first = ledgers[0] && String(of(ledgers[0]));
  return ledgers.some((ledger) => String(of(ledger)) !== first);
}
