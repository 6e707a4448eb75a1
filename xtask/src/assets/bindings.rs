//! The JavaScript beside the wasm module, written by wasm-bindgen's own library.
//!
//! There are two modules. The package's has everything; the editor's has what the editor calls, and the site carries it.
//!
//! The library is a dependency of this driver, locked with the workspace, so that the bindings and the module are one
//! version on every machine and nothing is downloaded.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::panics;
use crate::workspace::Workspace;

/// The name of the files written.
pub(super) const NAME: &str = "ledgerline";

/// Writes the bindings of `module` for browsers and for Node into two folders of `folder`.
pub(super) fn write(workspace: &Workspace, module: &Path, folder: &Path) -> Result<()> {
    generate(workspace, module, &folder.join("web"), |bindgen| bindgen.web(true))?;
    generate(workspace, module, &folder.join("node"), |bindgen| bindgen.nodejs(true))?;
    // Node's bindings are CommonJS inside a package of ES modules.
    let manifest = folder.join("node/package.json");
    fs::write(&manifest, "{ \"type\": \"commonjs\" }\n")
        .with_context(|| format!("cannot write {}", workspace.display(&manifest)))
}

type Target = fn(&mut Bindgen) -> Result<&mut Bindgen, anyhow::Error>;

fn generate(workspace: &Workspace, module: &Path, folder: &Path, target: Target) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(NAME).typescript(true).remove_name_section(true).remove_producers_section(true);
    let mut output = target(&mut bindgen)?.generate_output()?;
    panics::silence(&mut output)?;
    output.emit(folder).with_context(|| format!("cannot write the bindings in {}", workspace.display(folder)))
}
