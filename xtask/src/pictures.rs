//! `cargo xtask pictures`: the pictures of the README, taken of the sample project's site in a real browser.

use anyhow::Result;

use crate::progress::Progress;
use crate::workspace::Workspace;
use crate::{assets, process, setup, site};

/// Where the pictures go.
const FOLDER: &str = ".github/pictures";

pub(crate) fn run(workspace: &Workspace, progress: &Progress) -> Result<()> {
    assets::ensure(workspace, progress)?;
    site::binary(workspace, progress)?;
    let folder = workspace.target().join("pictures-site");
    site::generate(workspace, progress, site::Project::Sample, &folder)?;
    let browser = workspace.browser_tests();
    let chromium = setup::chromium(workspace, progress)?;
    setup::packages(workspace, progress, &browser)?;
    progress.step("take the pictures", || {
        let mut node = setup::node(&browser)?;
        node.arg("pictures.mjs").arg(&folder).arg(workspace.path(FOLDER)).arg(site::SAMPLE_DAY);
        process::quiet(progress, node.env("LEDGERLINE_CHROMIUM", chromium))
    })
}
