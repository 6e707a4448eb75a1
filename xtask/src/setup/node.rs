//! Node and the npm packages that lock files name.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::progress::Progress;
use crate::stamp::Stamp;
use crate::workspace::Workspace;

const OLDEST_NODE: u32 = 20;

/// A `node` command in `folder`, once there is a Node that is new enough.
pub(crate) fn node(folder: &Path) -> Result<Command> {
    let version = process::first_line(process::program("node", folder).arg("--version"))
        .with_context(|| format!("cannot run `node`: install Node {OLDEST_NODE} or newer, with npm"))?;
    match major(&version) {
        Some(found) if found >= OLDEST_NODE => Ok(process::program("node", folder)),
        _ => bail!("Node {version} is too old: install Node {OLDEST_NODE} or newer"),
    }
}

/// Installs exactly what the lock file in `folder` names, unless that is what is there.
pub(crate) fn packages(workspace: &Workspace, progress: &Progress, folder: &Path) -> Result<()> {
    node(folder)?;
    let modules = folder.join("node_modules");
    // The stamp lies among the modules, so that it goes when they go.
    let stamp = Stamp::new(modules.join(".ledgerline-lock")).input(&folder.join("package-lock.json"), &[])?;
    if stamp.is_current() {
        return Ok(());
    }
    progress.step(&format!("install npm packages in {}", workspace.display(folder)), || {
        let mut command = process::program(npm()?, folder);
        process::quiet(progress, command.args(["ci", "--no-audit", "--no-fund"]))?;
        stamp.record()
    })
}

/// Type-checks the TypeScript project in `folder`, if it is one.
pub(crate) fn typescript(workspace: &Workspace, progress: &Progress, folder: &Path) -> Result<()> {
    if !folder.join("tsconfig.json").is_file() {
        return Ok(());
    }
    packages(workspace, progress, folder)?;
    progress.step(&format!("check types in {}", workspace.display(folder)), || {
        // The locked compiler by its path: `npx` would fetch one where it is missing.
        process::quiet(progress, node(folder)?.args(["node_modules/typescript/bin/tsc", "--noEmit"]))
    })
}

/// Where npm is.
pub(crate) fn npm() -> Result<PathBuf> {
    // On Windows npm is a script, which the search path's executables do not include.
    let found = if cfg!(windows) { Some(PathBuf::from("npm.cmd")) } else { process::find("npm") };
    found.context("cannot find `npm`, which comes with Node: install it")
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("unknown"), None);
    }
}
