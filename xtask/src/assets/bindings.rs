//! The JavaScript beside the wasm module, written by wasm-bindgen's own library.
//!
//! The library is a dependency of this driver, locked with the workspace, so that the bindings and the module are one
//! version on every machine and nothing is downloaded.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::WASM32;
use crate::workspace::Workspace;

/// The name of the files written.
pub(super) const NAME: &str = "ledgerline";

/// The module as the compiler leaves it.
pub(super) fn module(workspace: &Workspace) -> PathBuf {
    workspace.target().join(WASM32).join("wasm/ledgerline_wasm.wasm")
}

/// Writes the bindings for browsers and for Node into the package's two folders.
pub(super) fn write(workspace: &Workspace) -> Result<()> {
    let package = workspace.wasm_package();
    generate(workspace, &package.join("web"), |bindgen| bindgen.web(true))?;
    generate(workspace, &package.join("node"), |bindgen| bindgen.nodejs(true))
}

type Target = fn(&mut Bindgen) -> Result<&mut Bindgen, anyhow::Error>;

fn generate(workspace: &Workspace, folder: &Path, target: Target) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module(workspace))
        .out_name(NAME)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    target(&mut bindgen)?
        .generate(folder)
        .with_context(|| format!("cannot write the bindings in {}", workspace.display(folder)))
}
