// Code in a message is told from the words around it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { codeSpans } from "../src/editor/problems/code-spans";

test("text and code take turns", () => {
  assert.deepEqual(codeSpans("plain"), ["plain"]);
  assert.deepEqual(codeSpans("write `[ ]` or `[x]`"), ["write ", "[ ]", " or ", "[x]", ""]);
});

test("a backtick without a mate is text", () => {
  assert.deepEqual(codeSpans("a ` b"), ["a ` b"]);
  assert.deepEqual(codeSpans("`a` and ` b"), ["", "a", " and ` b"]);
});
