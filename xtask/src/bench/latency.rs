//! How long a saved ledger takes until the browser shows it, while `ledgerline serve` runs.

use anyhow::{Context, Result, ensure};

use super::{project, scratch};
use crate::process;
use crate::progress::Progress;
use crate::setup;
use crate::workspace::Workspace;

/// The budget is stated for this many ledgers.
const LEDGERS: usize = 1_000;

/// What it may take, in milliseconds.
const BUDGET_MS: u64 = 150;

/// Saves a ledger `runs` times, with a page of it open in Chromium, and says how long it took.
pub(super) fn measure(workspace: &Workspace, progress: &Progress, runs: usize) -> Result<String> {
    let folder = workspace.browser_tests();
    let chromium = setup::chromium(workspace, progress)?;
    setup::packages(workspace, progress, &folder)?;
    let scratch = scratch()?;
    let served = scratch.path().join("project");
    progress.step(&format!("generate {LEDGERS} ledgers"), || project::write(&served, LEDGERS))?;
    progress.step(&format!("save a ledger {runs} times while serving"), || {
        let mut node = process::program("node", &folder);
        node.arg("latency.mjs").arg(&served).arg(runs.to_string());
        node.env("LEDGERLINE_BIN", workspace.binary()).env("LEDGERLINE_CHROMIUM", chromium);
        let output = node.output().context("cannot run node")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "the measurement failed: {}", said.trim());
        let told = String::from_utf8_lossy(&output.stdout);
        let times: Vec<u64> = told.lines().filter_map(|line| line.parse().ok()).collect();
        ensure!(times.len() == runs, "{} times were measured, not {runs}", times.len());
        Ok(in_words(&times))
    })
}

/// What to say of `times`, which are in order.
fn in_words(times: &[u64]) -> String {
    let median = times[times.len() / 2];
    let verdict = if median <= BUDGET_MS { "within" } else { "over" };
    format!(
        "one ledger of {LEDGERS} saved while serving: in the browser after {median} ms (fastest {}, slowest {}), {verdict} the \
         budget of {BUDGET_MS} ms",
        times[0],
        times[times.len() - 1]
    )
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn the_median_is_judged() {
        let said = in_words(&[60, 80, 900]);
        assert!(said.contains("after 80 ms (fastest 60, slowest 900), within the budget"), "{said}");
        assert!(in_words(&[151]).contains("over the budget"));
    }
}
