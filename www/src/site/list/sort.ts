// The orders of the list of all ledgers.

import type { Listed } from "./facts";
import { inWords } from "../words";

export interface Order {
  /** Its name in the address, where the first one goes without, and in the message `sort-…`. */
  key: string;
  compare(one: Listed, other: Listed): number;
}

/** By a day, the newest first; those without one come last. */
const newest = (day: (ledger: Listed) => string) => (one: Listed, other: Listed) => compare(day(other), day(one));
/** By a day, the oldest first; those without one come last. */
const oldest = (day: (ledger: Listed) => string) => (one: Listed, other: Listed) => compare(day(one) || "~", day(other) || "~");

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function share({ data: { meter } }: Listed): number {
  return meter ? meter.done / meter.total : -1;
}

function statusOf({ data: { word, status } }: Listed): string {
  return word || status;
}

function weight({ data: { findings } }: Listed): number {
  return findings.errors * 1_000 + findings.warnings;
}

/** Every order; the first is that of the page. */
export const ORDERS: readonly Order[] = [
  { key: "moved", compare: newest(({ data }) => data.moved) },
  { key: "longest", compare: oldest(({ data }) => data.moved) },
  { key: "title", compare: (one, other) => inWords(one.data.title, other.data.title) },
  { key: "status", compare: (one, other) => inWords(statusOf(one), statusOf(other)) },
  { key: "newest", compare: newest(({ data }) => data.created) },
  { key: "oldest", compare: oldest(({ data }) => data.created) },
  { key: "due", compare: oldest(({ data }) => data.due) },
  { key: "progress", compare: (one, other) => share(other) - share(one) },
  { key: "least", compare: (one, other) => share(one) - share(other) },
  { key: "findings", compare: (one, other) => weight(other) - weight(one) },
];

/** The order called `key`; the first where there is none. */
export function orderCalled(key: string): Order {
  return ORDERS.find((order) => order.key === key) ?? ORDERS[0]!;
}
