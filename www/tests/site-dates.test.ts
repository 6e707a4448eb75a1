// Relative dates: the largest unit that fits, in days of the reader's calendar.

import assert from "node:assert/strict";
import { test } from "node:test";
import { relative } from "../src/site/relative-dates";

const now = new Date(2025, 5, 15, 23, 59);

test("the largest unit that fits is used", () => {
  const expected: [string, string][] = [
    ["2025-06-15", "today"],
    ["2025-06-14", "yesterday"],
    ["2025-06-16", "tomorrow"],
    ["2025-06-02", "13 days ago"],
    ["2025-06-01", "2 weeks ago"],
    ["2025-04-15", "2 months ago"],
    ["2025-07-20", "in 5 weeks"],
    ["2023-06-10", "2 years ago"],
  ];
  for (const [iso, text] of expected) assert.equal(relative(iso, now), text, iso);
});

test("what is no date has no distance", () => {
  for (const iso of ["", "2025", "2025-6-1", "yesterday"]) assert.equal(relative(iso, now), undefined, iso);
});
