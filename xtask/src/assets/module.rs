//! One wasm module with its bindings, from the sources to the folder that others take it from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{bindings, package, wasm_opt};
use crate::process;
use crate::progress::Progress;
use crate::setup::WASM32;
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// What a module is made with and where it goes.
pub(super) struct Module {
    name: &'static str,
    /// What cargo is told of the crate's features.
    features: &'static [&'static str],
    /// The profile that it is compiled with.
    profile: &'static str,
    folder: fn(&Workspace) -> PathBuf,
    /// Puts what else belongs there into the folder.
    finish: fn(&Workspace) -> Result<()>,
}

/// What others install: everything that the core can do.
pub(super) const PACKAGE: Module = Module {
    name: "wasm package",
    features: &[],
    profile: "wasm",
    folder: Workspace::wasm_package,
    finish: package::lay_out,
};

/// What the site carries: everything that the editor calls.
pub(super) const EDITOR: Module = Module {
    name: "editor's wasm",
    features: &["--no-default-features"],
    profile: "wasm-editor",
    folder: Workspace::editor_module,
    finish: |_| Ok(()),
};

pub(super) fn build(workspace: &Workspace, progress: &Progress, module: &Module) -> Result<()> {
    progress.streamed(&format!("compile the {}", module.name), || compile(workspace, module))?;

    let name = format!("write the {}", module.name);
    let folder = (module.folder)(workspace);
    let stamp = stamp(workspace, module, &folder)?;
    if stamp.is_current() {
        progress.unchanged(&name);
        return Ok(());
    }
    progress.step(&name, || {
        clear(workspace, &folder)?;
        bindings::write(workspace, &compiled(workspace, module), &folder)?;
        wasm_opt::shrink(workspace, progress, &folder)?;
        (module.finish)(workspace)?;
        stamp.record()
    })
}

fn compile(workspace: &Workspace, module: &Module) -> Result<()> {
    let mut cargo = process::cargo(workspace);
    cargo.args(["build", "--package", "ledgerline-wasm", "--profile", module.profile, "--target", WASM32]);
    process::stream(cargo.args(module.features))
}

/// The module as the compiler leaves it.
fn compiled(workspace: &Workspace, module: &Module) -> PathBuf {
    workspace.target().join(WASM32).join(module.profile).join("ledgerline_wasm.wasm")
}

/// All that the folder is made of: the module, what goes beside it, and the tools that work on it.
fn stamp(workspace: &Workspace, module: &Module, folder: &Path) -> Result<Stamp> {
    Stamp::new(workspace.stamps().join(module.name.replace(['\'', ' '], "-")))
        .text(&wasm_opt::FLAGS.join(" "))
        .input(&compiled(workspace, module), &[])?
        .input(&workspace.path("wasm/npm"), &[])?
        .input(&workspace.path("Cargo.lock"), &[])?
        .input(&workspace.path("xtask/src/assets"), &[])
        .map(|stamp| stamp.output(folder.join("node/package.json")))
}

/// Removes what an earlier build left, so that no file outlives its reason.
fn clear(workspace: &Workspace, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", workspace.display(folder)))?;
    }
    Ok(())
}
