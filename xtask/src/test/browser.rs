//! The browser tests: an npm package of their own, run against Chromium.

use anyhow::Result;

use super::{Outcome, count, summary};
use crate::process;
use crate::progress::Progress;
use crate::setup;
use crate::workspace::Workspace;

pub(super) fn exists(workspace: &Workspace) -> bool {
    workspace.browser_tests().join("package.json").is_file()
}

pub(super) fn run(workspace: &Workspace, progress: &Progress) -> Result<Outcome> {
    let folder = workspace.browser_tests();
    let chromium = setup::chromium(workspace, progress)?;
    setup::packages(workspace, progress, &folder)?;
    setup::typescript(workspace, progress, &folder)?;
    let mut npm = process::program(setup::npm()?, &folder);
    npm.args(["test", "--silent"]).env("LEDGERLINE_CHROMIUM", chromium);
    count(npm, workspace, summary::node)
}
