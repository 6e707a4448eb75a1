//! What a minimal Rust lacks: the standard library for wasm32, the formatter, the linter.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// The target that browsers and Node run.
pub(crate) const WASM32: &str = "wasm32-unknown-unknown";

/// Adds the wasm32 target to the toolchain in use where it is missing.
pub(crate) fn wasm32(workspace: &Workspace, progress: &Progress) -> Result<()> {
    let mut rustc = process::program("rustc", workspace.root());
    rustc.args(["--print", "sysroot"]);
    let sysroot = process::first_line(&mut rustc).context("cannot run `rustc`: install Rust with rustup")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM32).is_dir() {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!(
            "the Rust target {WASM32} is missing and there is no rustup to add it: install that target the way this \
             Rust was installed"
        );
    }
    progress.step("add the wasm32 target", || {
        let mut rustup = process::program("rustup", workspace.root());
        process::quiet(progress, rustup.args(["target", "add", WASM32]))
    })
}

/// Adds the formatter and the linter, which a minimal Rust does not have.
pub(crate) fn components(workspace: &Workspace, progress: &Progress) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let mut probe = process::cargo(workspace);
        if process::first_line(probe.args([subcommand, "--version"])).is_some() {
            continue;
        }
        if process::find("rustup").is_none() {
            bail!("`cargo {subcommand}` is missing and there is no rustup to add it: install {component}");
        }
        progress.step(&format!("add {component}"), || {
            let mut rustup = process::program("rustup", workspace.root());
            process::quiet(progress, rustup.args(["component", "add", component]))
        })?;
    }
    Ok(())
}
