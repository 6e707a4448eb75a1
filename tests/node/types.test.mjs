// @ts-check
// The TypeScript types against what comes back. Each expectation is an object literal of its type and deep-equal to the
// real result: a property that the types lack, or that is not there, fails either the compiler or the comparison.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { load } from "./package.mjs";

/**
 * @typedef {import("../../wasm/types.js").Ledger} Ledger
 * @typedef {import("../../wasm/types.js").Diagnostic} Diagnostic
 * @typedef {import("../../wasm/types.js").TextEdit} TextEdit
 * @typedef {import("../../wasm/types.js").Operation} Operation
 * @typedef {import("../../wasm/types.js").RenderOptions} RenderOptions
 * @typedef {import("../../wasm/types.js").Span} Span
 */

const ledgerline = load();

/** One of everything that a ledger can hold, with characters of one and of two UTF-16 units. */
const source = `# 🔍 Search

**Branch:** feat/search
**Status:** ✅ Done
**Team:** Ada

## Context

### Success Criteria
- [x] Fast 🦀
  - [ ] Nested
- [~] Small
- Plain

### Risks & Mitigations
- **Risk 1**: Slow
  - *Mitigation*: Cache
- **Risk 2**: Large

## Progress Log

### 2025-06-25 - Begun
Words.

### Later
Words.

## Technical Decisions

### Decision 1: Trie
**Context**: Lists
**Cost**: Low

### Wait
Words.

---

*The end.*
`;

/**
 * The span of the first `text` at or after `from`, found in the string itself.
 * @param {string} text
 * @param {number} [from]
 * @returns {Span}
 */
function at(text, from = 0) {
  const start = source.indexOf(text, from);
  assert.notEqual(start, -1, text);
  return { start, end: start + text.length };
}

/**
 * From the beginning of `first` to the end of `last`.
 * @param {string} first
 * @param {string} last
 * @returns {Span}
 */
function range(first, last) {
  const { start } = at(first);
  return { start, end: at(last, start).end };
}

test("the compiler agrees", () => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const tsc = path.join(here, "../../www/node_modules/typescript/bin/tsc");
  const result = spawnSync(process.execPath, [tsc, "-p", here], { encoding: "utf8" });
  assert.equal(result.stdout + result.stderr, "");
  assert.equal(result.status, 0);
});

test("a ledger is what its type says", () => {
  const none = { done: 0, total: 0 };
  const riskList = { start: at("### Risks").start, end: at("## Progress Log").start };
  /** @type {Ledger} */
  const expected = {
    title: { text: "🔍 Search", span: at("🔍 Search") },
    status: { written: "✅ Done", stage: "done" },
    fields: [
      {
        kind: "branch",
        name: "Branch",
        value: "feat/search",
        span: at("**Branch:** feat/search"),
        nameSpan: at("Branch"),
        valueSpan: at("feat/search"),
      },
      {
        kind: "status",
        name: "Status",
        value: "✅ Done",
        span: at("**Status:** ✅ Done"),
        nameSpan: at("Status"),
        valueSpan: at("✅ Done"),
      },
      {
        kind: "other",
        name: "Team",
        value: "Ada",
        span: at("**Team:** Ada"),
        nameSpan: at("Team"),
        valueSpan: at("Ada"),
      },
    ],
    sections: [
      {
        level: 2,
        title: "Context",
        id: "context",
        role: "context",
        span: { start: at("## Context").start, end: at("## Progress Log").start },
        body: { start: at("## Context").end, end: at("### Success").start },
        progress: { done: 1, total: 3 },
        items: [],
        children: [
          {
            level: 3,
            title: "Success Criteria",
            id: "success-criteria",
            role: "success-criteria",
            span: { start: at("### Success").start, end: at("### Risks").start },
            body: { start: at("### Success Criteria").end, end: at("### Risks").start },
            progress: { done: 1, total: 3 },
            items: [
              {
                state: "done",
                mark: at("[x]"),
                text: "Fast 🦀",
                span: range("- [x]", "Nested"),
                children: [
                  { state: "open", mark: at("[ ]"), text: "Nested", span: at("- [ ] Nested"), children: [] },
                ],
              },
              { state: "odd", mark: at("[~]"), text: "Small", span: at("- [~] Small"), children: [] },
              { state: null, mark: null, text: "Plain", span: at("- Plain"), children: [] },
            ],
            children: [],
          },
          {
            level: 3,
            title: "Risks & Mitigations",
            id: "risks--mitigations",
            role: "risks",
            span: riskList,
            body: { start: at("### Risks & Mitigations").end, end: riskList.end },
            progress: none,
            items: [
              {
                state: null,
                mark: null,
                text: "Risk 1: Slow",
                span: range("- **Risk 1", "Cache"),
                children: [
                  {
                    state: null,
                    mark: null,
                    text: "Mitigation: Cache",
                    span: at("- *Mitigation*: Cache"),
                    children: [],
                  },
                ],
              },
              { state: null, mark: null, text: "Risk 2: Large", span: at("- **Risk 2**: Large"), children: [] },
            ],
            children: [],
          },
        ],
      },
      {
        level: 2,
        title: "Progress Log",
        id: "progress-log",
        role: "log",
        span: { start: at("## Progress Log").start, end: at("## Technical").start },
        body: { start: at("## Progress Log").end, end: at("### 2025").start },
        progress: none,
        items: [],
        children: [
          {
            level: 3,
            title: "2025-06-25 - Begun",
            id: "2025-06-25---begun",
            role: "other",
            span: { start: at("### 2025").start, end: at("### Later").start },
            body: { start: at("Begun").end, end: at("### Later").start },
            progress: none,
            items: [],
            children: [],
          },
          {
            level: 3,
            title: "Later",
            id: "later",
            role: "other",
            span: { start: at("### Later").start, end: at("## Technical").start },
            body: { start: at("### Later").end, end: at("## Technical").start },
            progress: none,
            items: [],
            children: [],
          },
        ],
      },
      {
        level: 2,
        title: "Technical Decisions",
        id: "technical-decisions",
        role: "decisions",
        span: { start: at("## Technical").start, end: at("---").start },
        body: { start: at("## Technical Decisions").end, end: at("### Decision").start },
        progress: none,
        items: [],
        children: [
          {
            level: 3,
            title: "Decision 1: Trie",
            id: "decision-1-trie",
            role: "other",
            span: { start: at("### Decision").start, end: at("### Wait").start },
            body: { start: at("Trie").end, end: at("### Wait").start },
            progress: none,
            items: [],
            children: [],
          },
          {
            level: 3,
            title: "Wait",
            id: "wait",
            role: "other",
            span: { start: at("### Wait").start, end: at("---").start },
            body: { start: at("### Wait").end, end: at("---").start },
            progress: none,
            items: [],
            children: [],
          },
        ],
      },
    ],
    log: [
      { date: "2025-06-25", title: "Begun", span: { start: at("### 2025").start, end: at("### Later").start } },
      { date: null, title: "Later", span: { start: at("### Later").start, end: at("## Technical").start } },
    ],
    decisions: [
      {
        number: 1,
        title: "Trie",
        parts: [
          { kind: "context", key: "Context", value: "Lists", span: at("**Context**: Lists") },
          { kind: "other", key: "Cost", value: "Low", span: at("**Cost**: Low") },
        ],
        span: { start: at("### Decision").start, end: at("### Wait").start },
      },
      { number: null, title: "Wait", parts: [], span: { start: at("### Wait").start, end: at("---").start } },
    ],
    risks: [
      { text: "Slow", mitigation: "Cache", span: range("- **Risk 1", "Cache") },
      { text: "Large", mitigation: null, span: at("- **Risk 2**: Large") },
    ],
    closing: { text: "The end.", span: at("*The end.*") },
    progress: { done: 1, total: 3 },
  };
  /** @type {Ledger} */
  const actual = ledgerline.parse(source);
  assert.deepEqual(actual, expected);
});

test("an empty ledger is what its type says", () => {
  /** @type {Ledger} */
  const expected = {
    title: null,
    status: null,
    fields: [],
    sections: [],
    log: [],
    decisions: [],
    risks: [],
    closing: null,
    progress: { done: 0, total: 0 },
  };
  assert.deepEqual(ledgerline.parse(""), expected);
});

test("findings are what their type says", () => {
  /** @type {Diagnostic[]} */
  const findings = ledgerline.check(source);
  /** @type {Diagnostic} */
  const open = {
    code: "FL303",
    name: "done-with-open-items",
    severity: "warning",
    span: at("✅ Done"),
    message: "the status is “✅ Done” but 2 items are open",
    help: "tick what is done, strike out what was dropped, or set another status",
    related: [
      { span: at("[ ]"), message: "open" },
      { span: at("[~]"), message: "open" },
    ],
    fix: null,
  };
  assert.deepEqual(
    findings.find((finding) => finding.code === "FL303"),
    open,
  );
  const severities = new Set(findings.map((finding) => finding.severity));
  assert.deepEqual([...severities].sort(), ["error", "note", "warning"]);
});

test("edits are what their type says", () => {
  /** @type {Operation} */
  const toggle = { kind: "toggle-item", at: at("[ ]").start };
  /** @type {TextEdit[]} */
  const ticked = [{ span: at(" ", at("[ ]").start), expected: " ", replacement: "x" }];
  assert.deepEqual(ledgerline.edit(source, toggle), ticked);

  /** @type {Operation} */
  const set = { kind: "set-field", name: "Status", value: "In Progress 🚧" };
  /** @type {TextEdit[]} */
  const replaced = [{ span: at("✅ Done"), expected: "✅ Done", replacement: "In Progress 🚧" }];
  assert.deepEqual(ledgerline.edit(source, set), replaced);
  assert.equal(ledgerline.apply(source, replaced), source.replace("✅ Done", "In Progress 🚧"));
});

test("every operation may leave out what its type says", () => {
  /** @type {Operation[]} */
  const operations = [
    { kind: "set-status", status: "Blocked" },
    { kind: "set-status", status: "Blocked", today: "2025-07-01" },
    { kind: "add-item", section: "Success Criteria", text: "more", position: null },
    { kind: "remove-item", at: at("[ ]").start },
    { kind: "rename-item", at: at("[ ]").start, text: "more" },
    { kind: "add-log-entry", date: "2025-07-01", title: "More" },
    { kind: "add-log-entry", date: "2025-07-01", title: "More", body: ["one", "two"] },
    { kind: "add-decision", title: "More", parts: { decision: "It.", context: null } },
    { kind: "add-decision", title: "More" },
    { kind: "add-risk", text: "Late" },
    { kind: "add-risk", text: "Late", mitigation: "Start." },
    { kind: "add-follow-up", text: "More" },
    { kind: "insert-sections" },
    { kind: "rename-title", title: "More" },
    { kind: "archive" },
    { kind: "archive", today: "2025-07-01", note: "Gone." },
  ];
  for (const operation of operations) {
    const edited = ledgerline.apply(source, ledgerline.edit(source, operation));
    assert.notEqual(edited, source, JSON.stringify(operation));
  }
});

test("HTML is text, with positions where boxes can be ticked", () => {
  /** @type {RenderOptions} */
  const options = { interactive: true };
  const html = ledgerline.render(source, options);
  assert.ok(html.includes(`data-at="${at("[x]").start}"`), html);
  assert.ok(html.includes(`data-at="${at("[ ]").start}"`), html);
  assert.ok(!html.includes(" disabled"), html);
  const still = ledgerline.render(source, undefined);
  assert.ok(!still.includes("data-at") && still.includes(" disabled"), still);
  assert.equal(ledgerline.render(source, null), still);
  assert.equal(ledgerline.render(source, {}), still);
});
