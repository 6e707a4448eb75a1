//! The Rust tests of the whole workspace, documentation examples included.

use anyhow::Result;

use super::{Outcome, count, summary};
use crate::process;
use crate::progress::Progress;
use crate::setup;
use crate::workspace::Workspace;

pub(super) fn run(workspace: &Workspace, progress: &Progress, filter: Option<&str>) -> Result<Outcome> {
    // CommonMark's examples, which one of them reads.
    setup::packages(workspace, progress, &workspace.path("tests/commonmark"))?;
    let mut cargo = process::cargo(workspace);
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    cargo.args(filter);
    count(cargo, workspace, summary::cargo)
}
