// The notices of the npm packages whose code is in a bundle: name, version, licence and its full text, sorted by name.
//
// Owns: `THIRD-PARTY.txt`. Does not know the crates inside the wasm module; their notices are the wasm package's.

import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const rule = "-".repeat(80);

/** The text for all packages that the bundles' `inputs` (paths relative to `root`) come from. */
export async function thirdPartyNotices(root, inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const match = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll("\\", "/"));
    if (match) folders.add(match[1]);
  }
  const notices = await Promise.all([...folders].map((folder) => notice(path.join(root, folder))));
  const body = notices.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => `${rule}\n${text}`);
  return `The scripts beside this file contain code of these packages.\n\n${body.join("\n")}`;
}

async function notice(folder) {
  const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e/i.test(name));
  if (!manifest.license && !file) throw new Error(`${manifest.name} names no licence`);
  const licence = file && existsSync(path.join(folder, file)) ? await readFile(path.join(folder, file), "utf8") : "";
  return {
    name: manifest.name,
    text: `${manifest.name} ${manifest.version} (${manifest.license ?? "see below"})\n\n${licence.trim()}\n`,
  };
}
