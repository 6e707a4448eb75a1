//! `cargo xtask assets`: the wasm package and the browser bundle.
//!
//! Owns the order of the steps. Each step is skipped when it was last done for the same inputs.

mod bindings;
mod budgets;
mod bundle;
mod module;
mod package;
mod panics;
mod wasm_opt;

use anyhow::{Result, bail};

use crate::progress::Progress;
use crate::setup;
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
    module::build(workspace, progress, &module::PACKAGE)?;
    module::build(workspace, progress, &module::EDITOR)?;
    bundle::build(workspace, progress)
}
