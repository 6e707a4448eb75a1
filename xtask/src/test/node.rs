//! The wasm package's tests, in Node's own runner.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::{Outcome, count, summary};
use crate::setup;
use crate::workspace::Workspace;

pub(super) fn exists(workspace: &Workspace) -> bool {
    !files(workspace).is_empty()
}

pub(super) fn run(workspace: &Workspace) -> Result<Outcome> {
    let mut node = setup::node(workspace.root())?;
    // One reporter for terminals and logs, whatever this Node takes by default.
    node.args(["--test", "--test-reporter=spec"]).args(files(workspace));
    count(node, workspace, summary::node)
}

/// `tests/node/*.test.mjs`, in order: the oldest Node that is supported knows no patterns.
fn files(workspace: &Workspace) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(workspace.path("tests/node")) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(".test.mjs")))
        .collect();
    files.sort();
    files
}
