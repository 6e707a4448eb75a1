// The filter of the home page: what matches, and how its state is written in an address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, hasAll, wordsOf } from "../src/site/filter/match";
import { readState, writeParameters } from "../src/site/filter/state";

const known = new Set(["active", "blocked", "done"]);

test("every word has to be there, in any order and any case", () => {
  const row = fold("Order Search\n  feat/order-search  Café");
  assert.ok(hasAll(row, wordsOf("search ORDER")));
  assert.ok(hasAll(row, wordsOf("cafe  feat/")));
  assert.ok(hasAll(row, wordsOf("   ")), "no word at all fits everything");
  assert.ok(!hasAll(row, wordsOf("order invoices")));
});

test("full-width and half-width letters are the same", () => {
  assert.ok(hasAll(fold("ＡＰＩ の改善"), wordsOf("api 改善")));
});

test("what is written is what is read", () => {
  const states = [
    { stages: new Set<string>(), query: "" },
    { stages: new Set(["active", "done"]), query: "" },
    { stages: new Set(["blocked"]), query: "a&b=c #1 + 100% ü" },
  ];
  for (const state of states) {
    const parameters = writeParameters(state);
    assert.deepEqual(readState({ search: `?${parameters}`, hash: "" }, known), state);
    assert.deepEqual(readState({ search: "", hash: `#${parameters}` }, known), state);
  }
});

test("an address is short and unknown stages are left out", () => {
  assert.equal(writeParameters({ stages: new Set(["active", "blocked"]), query: " text " }), "stage=active,blocked&q=text");
  assert.deepEqual([...readState({ search: "?stage=active,nonsense,", hash: "" }, known).stages], ["active"]);
});

test("a link to a place on the page is no state", () => {
  assert.deepEqual(readState({ search: "", hash: "#stage-active" }, known), { stages: new Set(), query: "" });
});
