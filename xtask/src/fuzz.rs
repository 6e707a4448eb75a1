//! `cargo xtask fuzz`: each fuzz target for a while, on nightly Rust with cargo-fuzz. What a target finds stays in
//! `tests/fuzz/artifacts`, what it has learnt in `tests/fuzz/corpus`; neither is committed.

use std::fs;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::process;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// Where inputs begin: the literate cases and our own ledgers.
const SEEDS: [&str; 2] = ["tests/suite", ".ai/ledgers"];

#[derive(Args)]
pub(crate) struct Options {
    /// Run this target alone.
    target: Option<String>,
    /// How long each target runs.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

pub(crate) fn run(workspace: &Workspace, progress: &Progress, options: &Options) -> Result<()> {
    let targets = targets(workspace)?;
    if let Some(wanted) = &options.target
        && !targets.contains(wanted)
    {
        bail!("there is no fuzz target `{wanted}`: there are {}", targets.join(", "));
    }
    let mut failed = Vec::new();
    for target in targets.iter().filter(|target| options.target.as_ref().is_none_or(|wanted| wanted == *target)) {
        if progress.streamed(&format!("fuzz {target}"), || fuzz(workspace, target, options.seconds)).is_err() {
            failed.push(target.as_str());
        }
    }
    if !failed.is_empty() {
        bail!("what {} failed on is in tests/fuzz/artifacts, if it ran", failed.join(" and "));
    }
    Ok(())
}

fn fuzz(workspace: &Workspace, target: &str, seconds: u32) -> Result<()> {
    let corpus = format!("tests/fuzz/corpus/{target}");
    fs::create_dir_all(workspace.path(&corpus)).with_context(|| format!("cannot make {corpus}"))?;
    // By the name that rustup has on the search path, which understands `+nightly`.
    let mut cargo = process::program("cargo", workspace.root());
    // No sanitizer: there is no unsafe code of ours to watch, and without one more inputs are tried.
    cargo.args(["+nightly", "fuzz", "run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", target, &corpus]);
    cargo.args(SEEDS);
    cargo
        .args(["--", "-dict=tests/fuzz/ledger.dict", "-max_len=4096", "-timeout=10"])
        .arg(format!("-max_total_time={seconds}"));
    process::stream(&mut cargo)
        .context("fuzzing needs `rustup toolchain install nightly` and `cargo install cargo-fuzz`")
}

/// The names of the targets, sorted.
fn targets(workspace: &Workspace) -> Result<Vec<String>> {
    let folder = workspace.path("tests/fuzz/targets");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot list {}", workspace.display(&folder)))? {
        let path = entry?.path();
        names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}
