// The list of all ledgers: its address, its facets and its orders.

import assert from "node:assert/strict";
import test from "node:test";
import type { RowData } from "../src/site/filter/rows";
import { facetsOf } from "../src/site/list/facets";
import { groupable, groupsOf } from "../src/site/list/groups";
import { listed, type Listed } from "../src/site/list/facts";
import { orderCalled, ORDERS } from "../src/site/list/sort";
import { readListState, writeListState } from "../src/site/list/state";
import { Words } from "../src/site/words";

function ledger(title: string, more: Partial<RowData> = {}): Listed {
  const empty = { href: "", stage: "active", status: "In Progress", summary: "", branch: "", owner: "", due: "", moved: "", created: "", folder: "" };
  return listed({ ...empty, title, meter: null, findings: { errors: 0, warnings: 0 }, silent: false, search: "", ...more });
}

test("a state is the same after it was in an address", () => {
  for (const parameters of [
    "",
    "stage=active,blocked",
    "status=Sea+Trial&owner=&owner=A+%26+B",
    "stage=done&field.Team=Z%3D1&sort=title&q=two+words",
    "owner=Ada&group=owner&sort=title",
  ]) {
    assert.equal(writeListState(readListState({ search: `?${parameters}`, hash: "" })), parameters);
    assert.equal(writeListState(readListState({ search: "", hash: `#${parameters}` })), parameters, "after #");
  }
  assert.equal(writeListState(readListState({ search: "?sort=moved", hash: "#main" })), "", "the usual order goes without");
});

test("facets give each ledger its values", () => {
  const today = "2026-06-30";
  const all = [
    ledger("One", { owner: "Ada", due: "2026-06-29", moved: "2026-06-29", meter: { done: 8, total: 10, complete: false }, search: "Team: Red" }),
    ledger("Two", { due: "2026-07-14", moved: "2026-04-01", silent: true, findings: { errors: 1, warnings: 2 }, search: "Team: Red" }),
    ledger("Three", { due: "2026-07-15", source: "Web shop", meter: { done: 3, total: 3, complete: true }, search: "Team: Blue" }),
  ];
  const facets = new Map(facetsOf(all, new Map(), today, new Words('{"facet-owner":"Wem"}')).map((facet) => [facet.key, facet]));
  const values = (key: string) => all.map((one) => facets.get(key)!.of(one).join("+"));
  assert.deepEqual(values("owner"), ["Ada", "", ""]);
  assert.deepEqual(values("source"), ["", "", "Web shop"]);
  assert.deepEqual(values("risk"), ["overdue", "soon+silent", ""]);
  assert.deepEqual(values("moved"), ["7+30+90", "90", ""]);
  assert.deepEqual(values("progress"), ["nearly", "", "all"]);
  assert.deepEqual(values("findings"), ["", "errors+warnings", ""]);
  assert.deepEqual(values("field.Team"), ["Red", "Red", "Blue"]);
  assert.equal(facets.has("stage"), false, "all have the same");
  assert.equal(facets.get("owner")!.label, "Wem", "its words are those of the page");
});

test("groups are in the order of the menus, what says nothing last, and each keeps the order of the list", () => {
  const all = [
    ledger("One", { owner: "Ada" }),
    ledger("Two", { stage: "blocked" }),
    ledger("Three", { owner: "Ben", stage: "done" }),
    ledger("Four", { owner: "Ada", stage: "blocked" }),
  ];
  const stages = new Map([["blocked", "Stuck"], ["active", "Moving"], ["done", "Over"]]);
  const facets = facetsOf(all, stages, "2026-06-30", new Words('{"no-owner":"Nobody"}'));
  assert.deepEqual(groupable(facets).map(({ key }) => key), ["stage", "owner"]);
  const told = (key: string, found = all) =>
    groupsOf(found, facets.find((facet) => facet.key === key)!, all).map(({ name, ledgers }) => [name, ...ledgers.map(({ data }) => data.title)]);
  assert.deepEqual(told("owner"), [["Ada", "One", "Four"], ["Ben", "Three"], ["Nobody", "Two"]]);
  assert.deepEqual(told("stage"), [["Stuck", "Two", "Four"], ["Moving", "One"], ["Over", "Three"]]);
  assert.deepEqual(told("owner", all.slice(1, 2)), [["Nobody", "Two"]], "of what is found, no empty group");
});

test("a status is one choice, however it is written, and each name of a list is one", () => {
  const all = [
    ledger("One", { status: "✅ Complete", word: "Complete", owner: "Ada, Ben", owners: "Ada\nBen", search: "Tags: web\nTags: api" }),
    ledger("Two", { status: "done", word: "Complete", owner: "Ben", search: "Tags: web" }),
    ledger("Three", { status: "Complete", owner: "Ada", search: "Tags: api\nNote: once" }),
    ledger("Four", { status: "Blocked" }),
  ];
  const facets = facetsOf(all, new Map(), "2026-06-30", new Words());
  const values = (key: string) => all.map((one) => facets.find((facet) => facet.key === key)!.of(one).join("+"));
  assert.deepEqual(values("status"), ["Complete", "Complete", "Complete", "Blocked"]);
  assert.deepEqual(values("owner"), ["Ada+Ben", "Ben", "Ada", ""]);
  assert.deepEqual(values("field.Tags"), ["web+api", "web", "api", ""]);
  assert.equal(facets.some(({ key }) => key === "field.Note"), false, "it does not repeat");
  const groups = groupsOf(all, facets.find(({ key }) => key === "owner")!, all);
  assert.deepEqual(groups.map(({ value, ledgers }) => [value, ...ledgers.map(({ data }) => data.title)]), [
    ["Ada", "One", "Three"],
    ["Ben", "One", "Two"],
    ["", "Four"],
  ]);
});

test("facets whose values lie in each other make no groups", () => {
  const all = [ledger("One", { due: "2026-06-01", silent: true }), ledger("Two", { moved: "2026-06-29" })];
  const facets = facetsOf(all, new Map(), "2026-06-30", new Words());
  assert.deepEqual(facets.map(({ key }) => key), ["risk", "moved"]);
  assert.deepEqual(groupable(facets), []);
});

test("orders put what says nothing last", () => {
  const all = [ledger("b 10"), ledger("b 9", { moved: "2026-01-01" }), ledger("a", { moved: "2026-02-01", meter: { done: 1, total: 2, complete: false } })];
  const sorted = (key: string) => [...all].sort(orderCalled(key).compare).map(({ data }) => data.title);
  assert.deepEqual(sorted("moved"), ["a", "b 9", "b 10"]);
  assert.deepEqual(sorted("longest"), ["b 9", "a", "b 10"]);
  assert.deepEqual(sorted("title"), ["a", "b 9", "b 10"]);
  assert.deepEqual(sorted("progress")[0], "a");
  assert.equal(orderCalled("nonsense"), ORDERS[0]);
});
