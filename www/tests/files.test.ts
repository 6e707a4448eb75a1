// Bytes become text only when they can become the same bytes again; everything else is refused in a sentence.

import assert from "node:assert/strict";
import { test } from "node:test";
import { nameFor } from "../src/editor/files/download";
import { addressForFile } from "../src/editor/files/ledger-index";
import { CannotOpen, decode } from "../src/editor/files/open-file";

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

test("a byte order mark and every line end survive", () => {
  const source = "\uFEFF# T\r\n\n🎉\r";
  const encoded = new TextEncoder().encode(source);
  assert.equal(decode(encoded.buffer, "t.md"), source);
  assert.deepEqual(new TextEncoder().encode(decode(encoded.buffer, "t.md")), encoded);
});

test("what is not UTF-8 is refused by name", () => {
  assert.throws(() => decode(bytes(0x23, 0x20, 0xe9, 0x0a), "latin.md"), (error) => {
    assert.ok(error instanceof CannotOpen);
    assert.match(error.message, /^latin\.md is not UTF-8 text/);
    return true;
  });
  assert.throws(() => decode(bytes(0xed, 0xa0, 0x80), "surrogate.md"), CannotOpen);
});

test("what is no text or far too long is refused", () => {
  assert.throws(() => decode(bytes(0x23, 0x00), "utf16.md"), /NUL/);
  assert.throws(() => decode(new ArrayBuffer(5_000_000), "long.md"), /5 MB/);
});

test("a text without a name is named by its title", () => {
  assert.equal(nameFor("Search & Find: v2"), "search-find-v2.md");
  assert.equal(nameFor("검색 기능"), "검색-기능.md");
  assert.equal(nameFor("../.."), "ledger.md");
  assert.equal(nameFor(null), "ledger.md");
});

test("a file from elsewhere is asked what the ledger of its name is asked, or what all are", () => {
  const listed = (file: string, settings: string | null) => ({ slug: file, title: file, raw: file, file, settings });
  assert.equal(addressForFile([], "a.md"), null);
  const same = [listed("x/a.md", "s1.json"), listed("b.md", "s1.json")];
  assert.equal(addressForFile(same, "other.md"), "s1.json");
  assert.equal(addressForFile(same, null), "s1.json");
  const mixed = [listed("x/a.md", "s1.json"), listed("b.md", null), listed("y/c.md", "s1.json"), listed("z/c.md", "s2.json")];
  assert.equal(addressForFile(mixed, "a.md"), "s1.json");
  assert.equal(addressForFile(mixed, "b.md"), null);
  assert.equal(addressForFile(mixed, "c.md"), null, "two of that name are asked different things");
  assert.equal(addressForFile(mixed, "other.md"), null);
});
