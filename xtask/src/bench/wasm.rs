//! How long a check of a long ledger takes in wasm, in both modules.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{ledger, scratch};
use crate::progress::Progress;
use crate::setup;
use crate::workspace::Workspace;

/// The budget is stated for a ledger of this many bytes.
const BYTES: usize = 50_000;

/// What it may take, in microseconds.
const BUDGET_US: u64 = 2_000;

/// Checks a ledger `runs` times with each module, and says how long it took.
pub(super) fn measure(workspace: &Workspace, progress: &Progress, runs: usize) -> Result<String> {
    let scratch = scratch()?;
    let file = scratch.path().join("long.md");
    let text = ledger::generate_long(0, BYTES).text;
    fs::write(&file, &text).with_context(|| format!("cannot write {}", file.display()))?;
    progress.step(&format!("check a ledger of {BYTES} bytes {runs} times in wasm"), || {
        let mut node = setup::node(workspace.root())?;
        node.arg("tests/node/speed.mjs").arg(&file).arg(runs.to_string());
        let output = node.output().context("cannot run node")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "the measurement failed: {}", said.trim());
        let told = String::from_utf8_lossy(&output.stdout);
        let sentences: Vec<String> = told.lines().filter_map(|line| sentence(line, text.len())).collect();
        ensure!(sentences.len() == 2, "{} modules were measured, not 2", sentences.len());
        Ok(sentences.join("\n"))
    })
}

/// What to say of one module: `line` is its name and its times in microseconds, in order.
fn sentence(line: &str, bytes: usize) -> Option<String> {
    let (name, times) = line.split_once(' ')?;
    let times: Vec<u64> = times.split(' ').filter_map(|time| time.parse().ok()).collect();
    let (&fastest, &slowest) = times.first().zip(times.last())?;
    let median = times[times.len() / 2];
    let verdict = if median <= BUDGET_US { "within" } else { "over" };
    Some(format!(
        "one ledger of {bytes} bytes checked in wasm, {name}: {} (fastest {}, slowest {}), {verdict} the budget of {}",
        milliseconds(median),
        milliseconds(fastest),
        milliseconds(slowest),
        milliseconds(BUDGET_US),
    ))
}

fn milliseconds(us: u64) -> String {
    format!("{}.{:02} ms", us / 1_000, us % 1_000 / 10)
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn the_median_is_judged() {
        let said = sentence("editor 1500 1999 9000", 50_123).unwrap();
        assert!(
            said.contains("50123 bytes checked in wasm, editor: 1.99 ms (fastest 1.50 ms, slowest 9.00 ms), within")
        );
        assert!(sentence("package 2001", 1).unwrap().contains("over the budget of 2.00 ms"));
        assert_eq!(sentence("package", 1), None);
    }
}
