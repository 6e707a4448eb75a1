// Every file of every site, without a browser: valid HTML, no link that leads nowhere, nothing that the policy would stop.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import test from "node:test";
import Ajv from "ajv/dist/2020.js";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { LARGE } from "../support/large";
import { SCHEMA } from "../support/places";
import { addressesIn, type Document, idsIn, parseHtml } from "../support/html";
import { allSites, filesBelow, largeSite } from "../support/project";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // Titles come from ledgers and are as long as their writers like.
      "long-title": "off",
      // Ids have the folders and names of ledgers in them; only for styles would that be hard.
      "valid-id": ["error", { relaxed: true }],
      // The box that a table scrolls in is no section of the text.
      "prefer-native-element": ["error", { exclude: ["region"] }],
    },
  }),
);

/** How large a page may be, packed. */
const MOST_BYTES = 30 * 1024;

test("every page is valid HTML", async () => {
  const troubles: string[] = [];
  await forEachPage(async (name, _page, _site, text) => {
    // Of many that are made after one pattern, some tell as much.
    if (/^(many|large)\/(ledgers\/.*[1-9]|.*-([3-9]|\d\d)|help\/.*)\.html$/.test(name)) return;
    const { results } = await validator.validateString(text, name);
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages) troubles.push(`${name}:${line}:${column} ${ruleId}: ${message}`);
    }
  });
  assert.deepEqual(troubles.slice(0, 40), [], `${troubles.length} troubles`);
});

test("every internal link leads to a file and to a place in it", async () => {
  const troubles: string[] = [];
  const known = new Map<string, Set<string>>();
  const files = new Map<string, Set<string>>();
  for (const [name, folder] of await allSites()) files.set(name, new Set(await filesBelow(folder)));
  await forEachPage(async (name, page) => void known.set(name, idsIn(page)));
  let links = 0;
  await forEachPage(async (name, page, site) => {
    const own = files.get(site)!;
    const file = name.slice(site.length + 1);
    for (const { element, attribute, address: written } of addressesIn(page)) {
      // It is shown at any depth: where a site knows its own place, one folder below its host, its links begin there.
      const address = file === "404.html" ? written.replace(/^\/[a-z]+\//, "") : written;
      if (/^(https?:|mailto:|tel:)/i.test(address) && element === "a") continue;
      // Its own address, where a site knows it.
      if (element === "link" && /^https:\/\/[a-z]+\.example\//.test(address)) continue;
      if (address.startsWith("data:") && attribute === "href" && element === "link") continue;
      links += 1;
      // It is shown at any depth; of the depths it tries, one is right.
      const from = file === "404.html" ? "" : path.posix.dirname(file);
      if (file === "404.html" && address.startsWith("../")) continue;
      if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(address)) {
        troubles.push(`${name}: <${element} ${attribute}="${address}"> is not relative`);
        continue;
      }
      const [, where = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
      const target = where === "" ? file : path.posix.normalize(path.posix.join(from, decodeURIComponent(where)));
      if (!own.has(target)) troubles.push(`${name}: ${address} leads to no file`);
      const id = decodeURIComponent(hash);
      if (id !== "" && !known.get(`${site}/${target}`)?.has(id)) troubles.push(`${name}: ${address} leads to no place`);
      const slug = new URLSearchParams(query).get("ledger");
      if (slug !== null && !own.has(`raw/${slug}.md`)) troubles.push(`${name}: ${address} names no ledger`);
    }
  });
  assert.deepEqual(troubles.slice(0, 40), [], `${troubles.length} troubles`);
  assert.ok(links > 1_000, `${links} links were followed`);
});

test("every page has its policy, and nothing that it forbids", async () => {
  const troubles: string[] = [];
  await forEachPage(async (name, page) => {
    const policy = page.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy");
    if (!policy?.attributes.get("content")?.startsWith("default-src 'none'; script-src 'self'")) troubles.push(`${name}: no policy`);
    const before = page.slice(0, page.indexOf(policy!)).map(({ tag }) => tag);
    if (before.some((tag) => ["script", "link", "style"].includes(tag))) troubles.push(`${name}: the policy comes too late`);
    for (const { tag, attributes, text } of page) {
      if (tag === "script" && (!attributes.has("src") || text.trim() !== "")) troubles.push(`${name}: an inline script`);
      if (tag === "style") troubles.push(`${name}: an inline style sheet`);
      if (tag === "base") troubles.push(`${name}: a base`);
      for (const attribute of attributes.keys()) {
        if (attribute === "style" || attribute.startsWith("on")) troubles.push(`${name}: <${tag} ${attribute}>`);
      }
      if (tag === "a" && attributes.get("target") === "_blank" && !attributes.get("rel")?.includes("noopener")) {
        troubles.push(`${name}: a window that can reach back`);
      }
    }
  });
  assert.deepEqual(troubles, []);
});

test("no file speaks of the machine that it was built on", async () => {
  for (const [site, folder] of await allSites()) {
    for (const file of (await filesBelow(folder)).filter((file) => /\.(html|json|css|js)$/.test(file))) {
      const text = await readFile(path.join(folder, file), "utf8");
      for (const word of [folder, path.dirname(folder), process.cwd(), "localhost", "127.0.0.1", "sourceMappingURL"]) {
        assert.ok(!text.includes(word), `${site}/${file} has ${word} in it`);
      }
    }
  }
});

test("no page of any site is too heavy for a phone", async () => {
  const troubles: string[] = [];
  await forEachPage(async (name, _page, _site, text) => {
    const size = gzipSync(text).length;
    if (size > MOST_BYTES) troubles.push(`${name}: ${size} bytes`);
  });
  assert.deepEqual(troubles, []);
});

test("what programs read of a large site is what its schema says", async () => {
  const folder = await largeSite();
  const schema = JSON.parse(await readFile(SCHEMA, "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const read = async (file: string) => JSON.parse(await readFile(path.join(folder, file), "utf8"));
  const files = await filesBelow(folder);
  let documents = 0;
  for (const file of files.filter((file) => file.endsWith(".json"))) {
    const value = await read(file);
    if (!file.startsWith("api/v1/") || file.endsWith("schema.json")) continue;
    documents += 1;
    assert.ok(validate(value), `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  }
  assert.ok(documents > LARGE, `${documents} documents`);
  assert.equal((await read("api/v1/ledgers.json")).ledgers.length, LARGE);
  assert.equal((await read("rows.json")).rows.length, LARGE);
  for (const file of ["list/folders/v1-active/index.html", "timeline/index-2.html", "timeline/weeks-2.html", "registers/decisions-2.html", "registers/dependencies-2.html"]) {
    assert.ok(files.includes(file), `there is no ${file}`);
  }
});

/** Goes through every page of every site; its name is that of its site and its path. */
async function forEachPage(step: (name: string, page: Document, site: string, text: string) => Promise<void>): Promise<void> {
  for (const [site, folder] of await allSites()) {
    for (const file of (await filesBelow(folder)).filter((file) => file.endsWith(".html"))) {
      const text = await readFile(path.join(folder, file), "utf8");
      await step(`${site}/${file}`, parseHtml(text), site, text);
    }
  }
}
