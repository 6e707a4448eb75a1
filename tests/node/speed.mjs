// Measures how long a check of one ledger takes in wasm: `node speed.mjs <file> <runs>` prints the times in microseconds,
// sorted, one line for each module: its name first. From the call until its findings are JavaScript objects. Tests
// nothing: what is fast enough is for its reader to say.
import { readFileSync } from "node:fs";

import { load, loadEditor } from "./package.mjs";

const [file = "", runs] = process.argv.slice(2);
const source = readFileSync(file, "utf8");
const options = { today: "2026-11-23" };

for (const [name, { check }] of /** @type {const} */ ([["package", load()], ["editor", loadEditor()]])) {
  // Whoever writes has checked before: the engine has had time to compile the module well.
  for (let run = 0; run < 200; run += 1) check(source, options);
  const times = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const begun = performance.now();
    check(source, options);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  console.log(name, ...times.map((time) => (time * 1000).toFixed(0)));
}
