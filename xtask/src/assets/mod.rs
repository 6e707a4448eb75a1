//! `cargo xtask assets`: the wasm package and the browser bundle.
//!
//! Owns the order of the steps. Each step is skipped when it was last done for the same inputs.

mod bindings;
mod budgets;
mod bundle;
mod package;
mod wasm_opt;

use anyhow::{Result, bail};

use crate::process;
use crate::progress::Progress;
use crate::setup::{self, WASM32};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// Builds the assets and fails if they are larger than they may be.
pub(crate) fn run(workspace: &Workspace, progress: &Progress) -> Result<()> {
    build(workspace, progress)?;
    let broken = budgets::measure(workspace)?;
    if !broken.is_empty() {
        bail!("{}", broken.join("; "));
    }
    Ok(())
}

/// Builds the assets; one that is too large is only noted, since it works all the same.
pub(crate) fn ensure(workspace: &Workspace, progress: &Progress) -> Result<()> {
    build(workspace, progress)?;
    for sentence in budgets::measure(workspace)? {
        progress.note(&sentence);
    }
    Ok(())
}

fn build(workspace: &Workspace, progress: &Progress) -> Result<()> {
    setup::wasm32(workspace, progress)?;
    setup::packages(workspace, progress, &workspace.www())?;
    progress.streamed("compile the wasm module", || compile(workspace))?;

    let name = "write the wasm package";
    let stamp = package_stamp(workspace)?;
    if stamp.is_current() {
        progress.unchanged(name);
    } else {
        progress.step(name, || {
            package::clear(workspace)?;
            bindings::write(workspace)?;
            wasm_opt::shrink(workspace, progress)?;
            package::lay_out(workspace)?;
            stamp.record()
        })?;
    }
    bundle::build(workspace, progress)
}

fn compile(workspace: &Workspace) -> Result<()> {
    let mut cargo = process::cargo(workspace);
    process::stream(cargo.args(["build", "--package", "ledgerline-wasm", "--profile", "wasm", "--target", WASM32]))
}

/// All that the package is made of: the module, what goes beside it, and the tools that work on it.
fn package_stamp(workspace: &Workspace) -> Result<Stamp> {
    Stamp::new(workspace.stamps().join("wasm-package"))
        .text(&wasm_opt::FLAGS.join(" "))
        .input(&bindings::module(workspace), &[])?
        .input(&workspace.path("wasm/npm"), &[])?
        .input(&workspace.path("Cargo.lock"), &[])?
        .input(&workspace.path("xtask/src/assets"), &[])
        .map(|stamp| stamp.output(workspace.wasm_package().join("package.json")))
}
