//! The Rust tests of the whole workspace, documentation examples included.

use anyhow::Result;

use super::{Outcome, count, summary};
use crate::process;
use crate::workspace::Workspace;

pub(super) fn run(workspace: &Workspace, filter: Option<&str>) -> Result<Outcome> {
    let mut cargo = process::cargo(workspace);
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    cargo.args(filter);
    count(cargo, workspace, summary::cargo)
}
