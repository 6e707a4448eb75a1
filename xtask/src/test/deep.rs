//! The properties over very many cases, and a thousand killed builds. For the properties, as many processes as there are
//! processors, each with its share of the cases of every property and with seeds of its own.

use std::num::NonZero;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// The tests that are properties; `tests/src/deep.rs` says how many cases they try.
const TESTS: [&str; 6] = ["completeness", "differential", "edits", "fuzz", "merge", "properties"];

/// How many builds are killed.
const KILLS: u32 = 1_000;

/// Tries `cases` of every property.
pub(super) fn run(workspace: &Workspace, progress: &Progress, cases: u32) -> Result<()> {
    // Alone: builds that are killed at random moments need the time that they are measured to take.
    progress.streamed(&format!("{KILLS} builds that are killed"), || {
        let mut cargo = process::cargo(workspace);
        cargo.args(["test", "--quiet", "--profile", "deep", "--package", "ledgerline", "--test", "kills"]);
        process::stream(cargo.env("LEDGERLINE_KILLS", KILLS.to_string()))
    })?;
    progress.streamed("build the properties", || process::stream(cargo(workspace).arg("--no-run")))?;
    let processes = thread::available_parallelism().map_or(1, NonZero::get);
    let share = cases.div_ceil(u32::try_from(processes).unwrap_or(1));
    progress.streamed(&format!("{cases} cases of each property, {processes} processes"), || {
        let mut children = Vec::new();
        for _ in 0..processes {
            let mut command = cargo(workspace);
            command.args(["--no-fail-fast", "--", "--test-threads=1", "--skip", "hostile_repetition_ends"]);
            // It asks for the command line, which is not built for this.
            command.args(["--skip", "every_heading_and_item_is_on_its_page"]);
            command.env("LEDGERLINE_CASES", share.to_string());
            children.push(command.spawn().context("cannot run `cargo test`")?);
        }
        let mut failed = 0;
        for mut child in children {
            failed += u32::from(!child.wait().context("cannot wait for `cargo test`")?.success());
        }
        if failed > 0 {
            bail!(
                "{failed} of {processes} processes found a case that fails; it is in `tests/regressions`, and every \
                 later run tries it first"
            );
        }
        Ok(())
    })
}

fn cargo(workspace: &Workspace) -> Command {
    let mut cargo = process::cargo(workspace);
    cargo.args(["test", "--quiet", "--profile", "deep", "--package", "ledgerline-tests"]);
    for test in TESTS {
        cargo.args(["--test", test]);
    }
    cargo
}
