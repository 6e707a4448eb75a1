// @ts-check
// The border between JavaScript and the engine: errors, positions in UTF-16 units, and texts that no file can hold.
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";

const ledgerline = load();

/**
 * What `work` throws, checked to be an error of ours.
 * @param {() => unknown} work
 * @returns {import("../../wasm/types.js").LedgerlineError}
 */
function thrown(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, "LedgerlineError");
    assert.ok("code" in error && typeof error.code === "string");
    assert.ok(error.message.length > 10, error.message);
    return /** @type {import("../../wasm/types.js").LedgerlineError} */ (error);
  }
  assert.fail("nothing was thrown");
}

const boxes = "# T\n\n**Status:** Planning\n**Owner:** a\n**Owner:** b\n\n## Success Criteria\n\n- [ ] 🦀 a\n- [ ] b\n- [~] c\n";

test("errors have a name and a code", () => {
  const box = boxes.indexOf("[~]");
  /** @type {[import("../../wasm/types.js").Operation, string][]} */
  const refused = [
    [{ kind: "toggle-item", at: 0 }, "not-found"],
    [{ kind: "toggle-item", at: 4_000_000_000 }, "not-found"],
    [{ kind: "toggle-item", at: box }, "conflict"],
    [{ kind: "set-field", name: "Owner", value: "c" }, "ambiguous"],
    [{ kind: "set-field", name: "Status", value: "a\nb" }, "invalid-value"],
    [{ kind: "set-field", name: "a*b", value: "c" }, "invalid-value"],
    [{ kind: "remove-item", at: 0 }, "not-found"],
    [{ kind: "rename-item", at: box, text: "a\nb" }, "invalid-value"],
    [{ kind: "add-item", section: "Nowhere", text: "c" }, "not-found"],
    [{ kind: "add-item", section: "success-criteria", text: "c", position: 9 }, "not-found"],
    [{ kind: "set-status", status: "Doen" }, "invalid-value"],
    [{ kind: "add-log-entry", date: "2025-07-01", title: "" }, "invalid-value"],
    [{ kind: "set-prose", section: "success-criteria", text: "# c" }, "invalid-value"],
    [{ kind: "archive", note: "c" }, "invalid-value"],
  ];
  for (const [operation, code] of refused) {
    assert.equal(thrown(() => ledgerline.edit(boxes, operation)).code, code, JSON.stringify(operation));
  }
});

test("what is no operation is refused, whatever it is", () => {
  const odd = [
    {},
    null,
    undefined,
    1,
    "toggle-item",
    [],
    { kind: "remove" },
    { kind: "toggle-item" },
    { kind: "toggle-item", at: -1 },
    { kind: "toggle-item", at: 1.5 },
    { kind: "toggle-item", at: Number.NaN },
    { kind: "toggle-item", at: Number.POSITIVE_INFINITY },
    { kind: "toggle-item", at: "3" },
    { kind: "set-field", name: "Status" },
    { kind: "set-field", name: 1, value: "x" },
    { kind: "set-status", status: "Done", today: "2025-02-30" },
    { kind: "add-item", section: "success-criteria", text: "x", position: -1 },
    { kind: "add-log-entry", date: "today", title: "x" },
    { kind: "add-log-entry", date: "2025-07-01", title: "x", body: "y" },
    { kind: "add-log-entry", date: "2025-07-01", title: "x", body: [1] },
    { kind: "add-decision", title: "x", parts: { context: 1 } },
    { kind: "add-decision", title: "x", parts: { other: "y" } },
    { kind: "add-risk", text: "x", mitigation: 1 },
    { kind: "rename-title" },
  ];
  for (const operation of odd) {
    const error = thrown(() => ledgerline.edit(boxes, /** @type {any} */ (operation)));
    assert.equal(error.code, "invalid-operation", JSON.stringify(operation));
  }
});

test("options are checked, and may be left out", () => {
  for (const odd of [{ today: "yesterday" }, { today: "2025-02-30" }, { today: 1 }, { previous: 1 }, 1]) {
    for (const work of [ledgerline.check, ledgerline.fix]) {
      assert.equal(thrown(() => work(boxes, /** @type {any} */ (odd))).code, "invalid-options", JSON.stringify(odd));
    }
  }
  const plain = ledgerline.check(boxes);
  for (const none of [undefined, null, {}, { today: null, previous: null, fixes: false }]) {
    assert.deepEqual(ledgerline.check(boxes, /** @type {any} */ (none)), plain);
  }
});

test("splices are applied only where they fit", () => {
  const edits = ledgerline.edit(boxes, { kind: "toggle-item", at: boxes.indexOf("[ ]") });
  const ticked = ledgerline.apply(boxes, edits);
  assert.equal(ticked, boxes.replace("[ ]", "[x]"));
  assert.equal(thrown(() => ledgerline.apply(ticked, edits)).code, "conflict");
  assert.equal(thrown(() => ledgerline.apply(boxes, [...edits, ...edits])).code, "conflict");
  for (const odd of [null, 1, [{}], [{ span: { start: 0 }, expected: "", replacement: "" }]]) {
    assert.equal(thrown(() => ledgerline.apply(boxes, /** @type {any} */ (odd))).code, "invalid-operation");
  }
  assert.equal(ledgerline.apply(boxes, []), boxes);
});

test("positions count UTF-16 units", () => {
  const text = "\ufeff# 🔍 漢字\r\n\r\n**Status:** 🚧 Doing\r\n\r\n## Success Criteria\r\n\r\n- [ ] 👩‍👩‍👧 one\r\n- [x] e\u0301 two";
  const ledger = ledgerline.parse(text);
  assert.equal(text.slice(ledger.title?.span.start, ledger.title?.span.end), "🔍 漢字");
  const status = ledger.fields[0];
  assert.equal(text.slice(status?.valueSpan.start, status?.valueSpan.end), "🚧 Doing");
  const items = ledger.sections[0]?.items ?? [];
  assert.deepEqual(
    items.map((item) => [text.slice(item.mark?.start, item.mark?.end), text.slice(item.span.start, item.span.end)]),
    [
      ["[ ]", "- [ ] 👩‍👩‍👧 one"],
      ["[x]", "- [x] e\u0301 two"],
    ],
  );
  for (const item of items) {
    const at = item.mark?.start ?? -1;
    const edits = ledgerline.edit(text, { kind: "toggle-item", at });
    const edited = ledgerline.apply(text, edits);
    assert.equal(edited.length, text.length);
    assert.notEqual(edited[at + 1], text[at + 1]);
    const back = ledgerline.apply(edited, ledgerline.edit(edited, { kind: "toggle-item", at }));
    assert.equal(back, text);
  }
  for (const finding of ledgerline.check(text)) {
    assert.ok(finding.span.start <= finding.span.end && finding.span.end <= text.length);
  }
});

test("a splice can begin in the middle of a pair without harm", () => {
  const text = "# 🔍\n";
  const edit = { span: { start: 3, end: 3 }, expected: "", replacement: "x" };
  const result = ledgerline.apply(text, [edit]);
  assert.equal(Buffer.from(result).toString(), result);
});

test("lone surrogates and other odd texts break nothing", () => {
  const odd = ["\ud800", "# \udc00 T\n", "- [ ] \ud83d\n", "\0", "\u{10ffff}", "\ufeff".repeat(3), "\r", "x".repeat(200_000)];
  for (const text of odd) {
    ledgerline.parse(text);
    ledgerline.check(text);
    ledgerline.render(text, { interactive: true });
    assert.throws(() => ledgerline.edit(text, { kind: "toggle-item", at: 0 }), { name: "LedgerlineError" });
  }
  // The engine lives on.
  assert.equal(ledgerline.parse("# T\n").title?.text, "T");
});

test("deep nesting does not end the engine", () => {
  for (const piece of ["> ", "- ", "[", "*a ", "![", "1. ", "- [ ] "]) {
    const text = piece.repeat(20_000);
    ledgerline.check(text);
    ledgerline.render(text, undefined);
  }
  assert.equal(ledgerline.parse("# T\n").title?.text, "T");
});
