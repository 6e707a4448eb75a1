//! `cargo xtask lighthouse`: what Lighthouse says of the sample project's site. What it asks of which page, and what fails,
//! is the business of `tests/lighthouse`.

use anyhow::Result;
use clap::Args;

use crate::progress::Progress;
use crate::workspace::Workspace;
use crate::{assets, process, setup, site};

#[derive(Args)]
pub(crate) struct Options {
    /// Fail if performance is below 100, too: for a machine that does nothing else meanwhile.
    #[arg(long)]
    strict: bool,
    /// How often each page is loaded; the median of its performance counts.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

pub(crate) fn run(workspace: &Workspace, progress: &Progress, options: &Options) -> Result<()> {
    assets::ensure(workspace, progress)?;
    site::binary(workspace, progress)?;
    let out = workspace.target().join("lighthouse-site");
    site::generate(workspace, progress, site::Project::Sample, &out)?;
    let folder = workspace.path("tests/lighthouse");
    let chromium = setup::chromium(workspace, progress)?;
    setup::packages(workspace, progress, &folder)?;
    progress.streamed("audit the pages", || {
        let mut node = setup::node(&folder)?;
        node.arg("audit.mjs").arg(&out).args(["--runs", &options.runs.to_string()]);
        if options.strict {
            node.arg("--strict");
        }
        process::stream(node.env("LEDGERLINE_CHROMIUM", chromium))
    })
}
