//! The tests that the browser side brings with it: its npm package's own `test` script.

use std::fs;

use anyhow::Result;

use super::{Outcome, count, summary};
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

pub(super) fn exists(workspace: &Workspace) -> bool {
    // The script is in the manifest from the first day on; the folder says whether there is anything to run.
    fs::read_dir(workspace.www().join("tests")).is_ok_and(|mut entries| entries.next().is_some())
}

pub(super) fn run(workspace: &Workspace) -> Result<Outcome> {
    let mut npm = process::program(setup::npm()?, &workspace.www());
    npm.args(["test", "--silent"]);
    count(npm, workspace, summary::node)
}
