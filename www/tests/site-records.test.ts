// The records of all pages of a list: how their file is read, and what stands together.

import assert from "node:assert/strict";
import test from "node:test";
import { addressOf, inGroups } from "../src/site/records/results";
import { readRecords, type RowFile } from "../src/site/records/rows";

const FILE: RowFile = {
  by: "ledger",
  ledgers: [{ slug: "v1/a", title: "Ä Ledger", stage: "active", status: "In Progress", moved: "" }],
  rows: [
    { ledger: 0, anchor: "#l-x", state: "in-force", title: "Choice", parts: [["Decision", "Café"]] },
    { ledger: 0 },
    { ledger: 7, title: "of a ledger that the file does not have" },
  ],
};

test("a record is found by its words and by its ledger's", () => {
  const { rows } = readRecords(FILE);
  assert.equal(rows.length, 2);
  assert.match(rows[0]!.folded, /choice.*decision cafe a ledger/);
  assert.equal(rows[1]!.folded, "a ledger");
});

test("a record leads to its place in its ledger", () => {
  const { rows } = readRecords(FILE);
  assert.equal(addressOf(rows[0]!, "../"), "../ledgers/v1/a.html#l-x");
  assert.equal(addressOf(rows[1]!, ""), "ledgers/v1/a.html");
});

test("only neighbours stand together", () => {
  assert.deepEqual(inGroups([1, 3, 2, 5], (number) => number % 2), [[1, 3], [2], [5]]);
  assert.deepEqual(inGroups([], () => undefined), []);
  assert.deepEqual(inGroups(["a", "b"], () => undefined), [["a", "b"]], "without a day");
});
