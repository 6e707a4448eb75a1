//! `cargo xtask bench`: how long `check` and `build` take, and how much memory, against a floor of the same run; and how long
//! a saved ledger takes to be seen, and a check in wasm.
//!
//! Times on two machines cannot be compared, ratios to the floor can. Nothing here fails because something is slow: the
//! table says which budget is missed and by how much.

mod calendar;
mod latency;
mod ledger;
mod measure;
mod project;
mod prose;
mod random;
mod report;
mod wasm;
mod words;
mod writer;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::assets;
use crate::process;
use crate::progress::Progress;
use crate::site;
use crate::workspace::Workspace;
use measure::Series;
use report::Measured;

/// The day that counts as today: the same ledgers are silent whenever it is measured. No ledger
/// but the long one is younger.
const TODAY: &str = "2026-11-23";

#[derive(Args)]
pub(crate) struct Options {
    /// How many ledgers to measure with.
    #[arg(long, value_name = "COUNTS", value_delimiter = ',', default_value = "1000,10000")]
    ledgers: Vec<usize>,
    /// How often to run each; the median counts.
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Measure nothing: write this many ledgers below --out.
    #[arg(long, value_name = "N", requires = "out")]
    generate: Option<usize>,
    /// An empty folder for --generate.
    #[arg(long, value_name = "DIR", requires = "generate")]
    out: Option<PathBuf>,
}

/// How often a ledger is saved while it is served.
const SAVES: usize = 20;

/// How often a ledger is checked in wasm.
const WASM_CHECKS: usize = 500;

pub(crate) fn run(workspace: &Workspace, progress: &Progress, options: &Options) -> Result<()> {
    if let (Some(count), Some(out)) = (options.generate, &options.out) {
        let bytes = project::write(out, count)?;
        println!("{count} ledgers, {bytes} bytes, in {}", out.join(project::LEDGERS).display());
        return Ok(());
    }
    ensure!(options.runs > 0, "--runs has to be at least 1");
    assets::ensure(workspace, progress)?;
    site::binary(workspace, progress)?;
    progress.streamed("compile the floor and the launcher", || {
        let mut cargo = process::cargo(workspace);
        cargo.args(["build", "--release", "--package", "xtask", "--bins"]);
        process::stream(cargo.args(["--no-default-features", "--features", "bench"]))
    })?;
    let mut measured = Vec::new();
    for &count in &options.ledgers {
        measured.push(measure_with(workspace, progress, count, options.runs)?);
    }
    let wasm = wasm::measure(workspace, progress, WASM_CHECKS)?;
    let latency = latency::measure(workspace, progress, SAVES)?;
    report::print(&measured);
    println!("\n{wasm}\n{latency}");
    Ok(())
}

/// Memory-backed storage where there is any: creating files on a disk varies fivefold.
fn scratch() -> Result<tempfile::TempDir> {
    let shared_memory = Path::new("/dev/shm");
    let mut builder = tempfile::Builder::new();
    builder.prefix("ledgerline-bench-");
    if shared_memory.is_dir() { builder.tempdir_in(shared_memory) } else { builder.tempdir() }
        .context("cannot create a temporary folder")
}

fn measure_with(workspace: &Workspace, progress: &Progress, count: usize, runs: usize) -> Result<Measured> {
    let scratch = scratch()?;
    let project = scratch.path().join("project");
    let input = progress.step(&format!("generate {count} ledgers"), || project::write(&project, count))?;
    let floor_out = scratch.path().join("floor");
    let site = scratch.path().join("site");
    let tools = workspace.target().join("release");
    let launcher = tools.join("bench-launch");
    let mut floor = process::program(tools.join("bench-floor"), scratch.path());
    floor.arg(project.join(project::LEDGERS)).arg(&floor_out);
    let mut check = process::program(workspace.binary(), &project);
    check.args(["check", "--today", TODAY]);
    let mut build = process::program(workspace.binary(), &project);
    build.args(["build", "--today", TODAY]).arg("--out").arg(&site);

    let mut measured = Measured {
        count,
        input,
        output: 0,
        floor: Series::new(),
        check: Series::new(),
        build: Series::new(),
        rebuild: Series::new(),
    };
    for run in 1..=runs {
        // One of each in turn, so that a slow minute of the machine falls on all of them.
        progress.step(&format!("measure with {count} ledgers, run {run} of {runs}"), || {
            remove(&floor_out)?;
            remove(&site)?;
            measured.floor.push(measure::run(&launcher, &floor)?);
            measured.check.push(measure::run(&launcher, &check)?);
            measured.build.push(measure::run(&launcher, &build)?);
            measured.rebuild.push(measure::run(&launcher, &build)?);
            Ok(())
        })?;
    }
    measured.output = measure::size(&site)?;
    Ok(measured)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
