//! The npm package around the bindings: its manifest, README and licences.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::workspace::Workspace;

/// What `wasm/npm/package.json` has in place of the version, which is the workspace's.
const VERSION_IN_TEMPLATE: &str = "\"version\": \"0.0.0\"";

/// Writes everything of the package that is not a binding.
pub(super) fn lay_out(workspace: &Workspace) -> Result<()> {
    let package = workspace.wasm_package();
    let template = workspace.path("wasm/npm/package.json");
    let manifest =
        fs::read_to_string(&template).with_context(|| format!("cannot read {}", workspace.display(&template)))?;
    ensure!(
        manifest.matches(VERSION_IN_TEMPLATE).count() == 1,
        "{} has to hold `{VERSION_IN_TEMPLATE}` once: the workspace's version is put in its place",
        workspace.display(&template)
    );
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    write(workspace, &package.join("package.json"), &manifest.replace(VERSION_IN_TEMPLATE, &version))?;
    for (from, to) in
        [("wasm/npm/README.md", "README.md"), ("LICENSE-MIT", "LICENSE-MIT"), ("LICENSE-APACHE", "LICENSE-APACHE")]
    {
        fs::copy(workspace.path(from), package.join(to)).with_context(|| format!("cannot copy {from}"))?;
    }
    Ok(())
}

fn write(workspace: &Workspace, path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", workspace.display(path)))
}
