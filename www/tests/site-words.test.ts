// The words that scripts say: plural forms by the rules of the language, values in their places.

import assert from "node:assert/strict";
import test from "node:test";
import { grouped, Words } from "../src/site/words";

const words = new Words(
  JSON.stringify({
    ledgers: { one: "{count} ledger", other: "{count} ledgers" },
    among: { other: "{count} of {on-page}: {excuse}" },
    title: "Items done: {title}",
  }),
);

test("a number chooses the form and is grouped", () => {
  const said = [0, 1, 2, 5, 11, 12_345].map((count) => words.say("ledgers", { count }));
  assert.deepEqual(said, ["0 ledgers", "1 ledger", "2 ledgers", "5 ledgers", "11 ledgers", "12,345 ledgers"]);
  assert.equal(grouped(1_000), "1,000");
});

test("a form that is not there is that of other numbers", () => {
  assert.equal(words.say("among", { count: 1, "on-page": 80, excuse: "x" }), "1 of 80: x");
});

test("values are mere text", () => {
  assert.equal(words.say("title", { title: "{count} $& <b>" }), "Items done: {count} $& <b>");
  assert.equal(words.say("title"), "Items done: {title}", "what is not given stays open");
  assert.equal(words.say("unknown"), "unknown");
});
