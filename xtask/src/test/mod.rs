//! `cargo xtask test`: every test of the repository, counted over all runners.

mod browser;
mod deep;
mod node;
mod rust;
mod summary;
mod www;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use crate::assets;
use crate::process;
use crate::progress::Progress;
use crate::site;
use crate::workspace::Workspace;
use summary::Count;

#[derive(Args)]
pub(crate) struct Options {
    /// Run these alone; may be given more than once.
    #[arg(long, value_enum)]
    only: Vec<Runner>,
    /// Run the properties alone, over this many cases of each; 50,000 are more than a million in all.
    #[arg(long, value_name = "CASES", num_args = 0..=1, default_missing_value = "50000", conflicts_with_all = ["only", "filter"])]
    deep: Option<u32>,
    /// Run only the Rust tests whose name contains this, and no others.
    #[arg(value_name = "FILTER")]
    filter: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Runner {
    /// `cargo test` over the workspace.
    Rust,
    /// The wasm package, in Node.
    Node,
    /// The parts of the browser side that need no browser, in Node.
    Www,
    /// The site and the editor, in Chromium.
    Browser,
}

pub(crate) fn run(workspace: &Workspace, progress: &Progress, options: &Options) -> Result<ExitCode> {
    if let Some(cases) = options.deep {
        return deep::run(workspace, progress, cases).map(|()| ExitCode::SUCCESS);
    }
    assets::ensure(workspace, progress)?;
    site::binary(workspace, progress)?;
    run_all(workspace, progress, options)
}

/// Runs every test with assets and binary that are already built.
pub(crate) fn run_built(workspace: &Workspace, progress: &Progress) -> Result<ExitCode> {
    run_all(workspace, progress, &Options { only: Vec::new(), deep: None, filter: None })
}

fn run_all(workspace: &Workspace, progress: &Progress, options: &Options) -> Result<ExitCode> {
    let filter = options.filter.as_deref();
    let wanted = |runner: Runner| match filter {
        Some(_) => runner == Runner::Rust,
        None => options.only.is_empty() || options.only.contains(&runner),
    };
    let mut tally = Tally::default();
    if wanted(Runner::Rust) {
        tally.run(progress, "Rust tests", || rust::run(workspace, progress, filter));
    }
    if wanted(Runner::Node) && node::exists(workspace) {
        tally.run(progress, "wasm package in Node", || node::run(workspace));
    }
    if wanted(Runner::Www) && www::exists(workspace) {
        tally.run(progress, "browser side in Node", || www::run(workspace));
    }
    if wanted(Runner::Browser) && browser::exists(workspace) {
        tally.run(progress, "browser tests", || browser::run(workspace, progress));
    }
    Ok(tally.close())
}

/// What a runner came to: whether it was content, and what it counted.
struct Outcome {
    content: bool,
    count: Count,
}

/// Where the tests find what they test.
struct Paths {
    binary: PathBuf,
    wasm_package: PathBuf,
}

impl Paths {
    fn new(workspace: &Workspace) -> Self {
        Self { binary: workspace.binary(), wasm_package: workspace.wasm_package() }
    }

    fn apply(&self, command: &mut Command) {
        command.env("LEDGERLINE_BIN", &self.binary).env("LEDGERLINE_WASM_PKG", &self.wasm_package);
    }
}

/// Runs a test runner and counts what its summary says.
fn count(mut command: Command, workspace: &Workspace, parse: impl Fn(&str) -> Count) -> Result<Outcome> {
    Paths::new(workspace).apply(&mut command);
    let (status, output) = process::tee(&mut command)?;
    Ok(Outcome { content: status.success(), count: parse(&output) })
}

/// The sum over all runners. A runner that could not run does not keep the others from running.
#[derive(Default)]
struct Tally {
    count: Count,
    troubles: Vec<String>,
}

impl Tally {
    fn run(&mut self, progress: &Progress, name: &str, work: impl FnOnce() -> Result<Outcome>) {
        let judged = progress.streamed(name, || {
            let Outcome { content, count } = work()?;
            self.count += count;
            ensure!(count.failed == 0, "{} failed", count.failed);
            ensure!(content, "the runner failed without a failed test");
            ensure!(count.passed > 0, "no test ran");
            Ok(())
        });
        if let Err(error) = judged {
            self.troubles.push(format!("{error:#}"));
        }
    }

    /// Prints the count as the last line, whatever happened.
    fn close(self) -> ExitCode {
        for trouble in &self.troubles {
            eprintln!("error: {trouble}");
        }
        println!("{} passed, {} failed", self.count.passed, self.count.failed);
        if self.troubles.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
