// @ts-check
// Differences and merges: what comes back is what the types say, positions in UTF-16 units included.
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./package.mjs";

/**
 * @typedef {import("../../wasm/types.js").Change} Change
 * @typedef {import("../../wasm/types.js").Merge} Merge
 */

const ledgerline = load();

const base = "# 🔍\n\n**Status:** Planning\n\n## Success Criteria\n- [ ] fast\n";

test("a change is what its type says", () => {
  const text = base.replace("Planning", "Done") + "- [ ] exact\n";
  const status = { start: text.indexOf("**Status"), end: text.indexOf("Done") + 4 };
  const nothing = { name: null, value: null, date: null, stage: null, state: null, number: null, section: null };
  /** @type {Change[]} */
  const expected = [
    {
      kind: "status-changed",
      message: "the field “Status” went from “Planning” (planned) to “Done” (done)",
      from: "planned",
      to: "done",
      old: { start: status.start, end: base.indexOf("Planning") + 8 },
      new: status,
      before: { ...nothing, name: "Status", value: "Planning", stage: "planned" },
      after: { ...nothing, name: "Status", value: "Done", stage: "done" },
    },
    {
      kind: "item-added",
      message: "the item “exact” was added to “Success Criteria”",
      from: null,
      to: null,
      old: null,
      new: { start: text.indexOf("- [ ] exact"), end: text.length - 1 },
      before: null,
      after: { ...nothing, name: "exact", state: "open", section: "Success Criteria" },
    },
  ];
  assert.deepEqual(ledgerline.diff(base, text), expected);
  assert.deepEqual(ledgerline.diff(text, text), []);
});

test("a merge is what its type says", () => {
  const ours = base.replace("Planning", "Done");
  const theirs = base.replace("Planning", "Blocked").replace("[ ]", "[x]");
  const block = `<<<<<<< ours
**Status:** Done
||||||| base
**Status:** Planning
=======
**Status:** Blocked
>>>>>>> theirs`;
  const text = base.replace("**Status:** Planning", block).replace("[ ]", "[x]");
  const start = text.indexOf("<<<");
  /** @type {Merge} */
  const expected = {
    text,
    conflicts: [
      {
        what: "the field “Status”",
        base: "**Status:** Planning",
        ours: "**Status:** Done",
        theirs: "**Status:** Blocked",
        span: { start, end: start + block.length },
      },
    ],
  };
  assert.deepEqual(ledgerline.merge(base, ours, theirs), expected);
  assert.deepEqual(ledgerline.merge(base, base, theirs), { text: theirs, conflicts: [] });
});
