// Bundles the browser side into `dist/assets/<name>-<hash>.<ext>` and writes `dist/manifest.json`, which names them.
//
// Owns: what is bundled, in which order, under which name. Does not build the wasm (`cargo xtask assets` does)
// and does not check types (`npm run check` does). The same input gives the same bytes.
//
// The order is forced by the names: a file that names another can only be hashed after it, so wasm → worker → editor.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { thirdPartyNotices } from "./third-party.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(root, "src");
const dist = path.join(root, "dist");
const engine = path.resolve(root, process.env.LEDGERLINE_EDITOR_WASM ?? "../wasm/editor");
const wasmGlue = path.join(engine, "web/ledgerline.js");
const wasmModule = path.join(engine, "web/ledgerline_bg.wasm");

/** Without this flag a missing part fails the build: a site must not be published without its editor by accident. */
const partial = process.argv.includes("--partial");

/** What goes into `dist`, by the name that the manifest has for it. */
const assets = new Map();
/** All inputs of all bundles: whose licences have to be given. */
const inputs = new Set();
const skipped = [];

/** Lets a component import a style sheet as text, minified, to be adopted by its shadow root. */
const cssAsText = {
  name: "css-as-text",
  setup(builder) {
    builder.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, "utf8"), {
        loader: "css",
        minify: true,
        target: "es2022",
      });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** Gives `src/core.ts` the glue of the editor's wasm, wherever that was built. */
const wasmBinding = {
  name: "wasm-binding",
  setup(builder) {
    builder.onResolve({ filter: /^ledgerline-wasm\/web$/ }, () => ({ path: wasmGlue }));
  },
};

/** Bundles one entry point and gives its text. */
async function bundle(entry, options) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [path.join(source, entry)],
    bundle: true,
    minify: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    write: false,
    outdir: dist,
    ...options,
  });
  for (const input of Object.keys(result.metafile.inputs)) inputs.add(input);
  return result.outputFiles[0].contents;
}

/** Names `contents` by its hash, remembers it, and gives the name. */
function add(name, contents) {
  const bytes = Buffer.from(contents);
  const { name: stem, ext } = path.parse(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const file = `${stem}-${hash}${ext}`;
  assets.set(name, { file, bytes });
  return file;
}

/** Adds a bundle unless its entry point or one of the files it `needs` is missing. */
async function addBundle(name, entry, options, needs = []) {
  const missing = [path.join(source, entry), ...needs].find((file) => !existsSync(file));
  if (missing) {
    skipped.push({ name, missing: path.relative(root, missing) });
    return undefined;
  }
  return add(name, await bundle(entry, options));
}

const style = { loader: { ".css": "css" } };
const classic = { format: "iife" };
const module = { format: "esm", plugins: [cssAsText, wasmBinding] };

await addBundle("site.css", "site/site.css", style);
await addBundle("site.js", "site/site.ts", classic);
await addBundle("reload.js", "site/reload.ts", classic);
await addBundle("editor.css", "editor/editor.css", style);

if (existsSync(wasmModule)) {
  const wasmFile = add("ledgerline.wasm", await readFile(wasmModule));
  const workerFile = await addBundle(
    "worker.js",
    "editor/worker.ts",
    // The glue has a default address for the wasm file; ours is always given, and the default would be a dead name.
    { ...module, define: { __WASM_FILE__: JSON.stringify(wasmFile) }, logOverride: { "empty-import-meta": "silent" } },
    [wasmGlue],
  );
  if (workerFile) {
    await addBundle("editor.js", "editor/main.ts", {
      ...module,
      define: { __WORKER_FILE__: JSON.stringify(workerFile) },
    });
  }
} else {
  const missing = path.relative(root, wasmModule);
  for (const name of ["ledgerline.wasm", "worker.js", "editor.js"]) skipped.push({ name, missing });
}

add("THIRD-PARTY.txt", await thirdPartyNotices(root, inputs));

for (const { name, missing } of skipped) console.error(`skipped ${name}: there is no ${missing}`);
if (skipped.length > 0 && !partial) {
  console.error("The assets are not complete; `cargo xtask assets` builds all, `node build.mjs --partial` what there is.");
  process.exit(1);
}

const folder = path.join(dist, "assets");
await mkdir(folder, { recursive: true });
const sorted = [...assets].sort(([a], [b]) => (a < b ? -1 : 1));
const current = new Set(sorted.map(([, { file }]) => file));
for (const [, { file, bytes }] of sorted) {
  const target = path.join(folder, file);
  await writeIfChanged(target, bytes);
}
const manifest = { version: 1, files: Object.fromEntries(sorted.map(([name, { file }]) => [name, file])) };
await writeIfChanged(path.join(dist, "manifest.json"), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
for (const file of await readdir(folder)) {
  if (!current.has(file)) await rm(path.join(folder, file), { recursive: true });
}

for (const [name, { file, bytes }] of sorted) {
  const gz = gzipSync(bytes, { level: 9 }).length;
  console.log(`${name.padEnd(16)} ${kilobytes(bytes.length)} ${kilobytes(gz)} gz  ${file}`);
}

/** Leaves the time stamp of a file alone that is right already: `site-gen/build.rs` watches them. */
async function writeIfChanged(file, bytes) {
  if (existsSync(file) && bytes.equals(await readFile(file))) return;
  await writeFile(file, bytes);
}

function kilobytes(count) {
  return `${(count / 1000).toFixed(1).padStart(7)} kB`;
}
