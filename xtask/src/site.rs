//! `cargo xtask site`: this repository's own ledgers as a site, or those of the sample project.
//!
//! Owns building the released binary too, since every task that needs one shares it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use crate::assets;
use crate::process;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// The sample project, and the last day of its story.
const SAMPLE: &str = "tests/sites/sample/project";
pub(crate) const SAMPLE_DAY: &str = "2026-06-30";

#[derive(Args)]
pub(crate) struct Options {
    /// Show the sample project, a fictional one in which every page has something to show.
    #[arg(long)]
    sample: bool,
    /// Stop once the site is written.
    #[arg(long)]
    no_serve: bool,
    /// Where the site goes; `target/site` by default.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The port to serve on.
    #[arg(long, conflicts_with = "no_serve")]
    port: Option<u16>,
}

pub(crate) fn run(workspace: &Workspace, progress: &Progress, options: &Options) -> Result<()> {
    assets::ensure(workspace, progress)?;
    binary(workspace, progress)?;
    let out = options.out.clone().unwrap_or_else(|| workspace.target().join("site"));
    // The reader's folder counts for what the reader typed; children run in the repository's root.
    let out = std::path::absolute(out)?;
    let project = if options.sample { Project::Sample } else { Project::Own };
    generate(workspace, progress, project, &out)?;
    if options.no_serve {
        println!("the site is in {}", workspace.display(&out));
        return Ok(());
    }
    let mut serve = process::program(workspace.binary(), workspace.root());
    serve.arg("serve").args(project.arguments(workspace));
    if let Some(port) = options.port {
        serve.args(["--port", &port.to_string()]);
    }
    process::become_command(&mut serve)
}

/// Builds the command line as it is released, with the assets that are there.
pub(crate) fn binary(workspace: &Workspace, progress: &Progress) -> Result<()> {
    progress.streamed("compile the command line", || {
        let mut cargo = process::cargo(workspace);
        process::stream(cargo.args(["build", "--release", "--package", "ledgerline"]))
    })
}

/// Whose ledgers are shown.
#[derive(Clone, Copy)]
pub(crate) enum Project {
    /// Those of this repository.
    Own,
    /// Those of the sample project, on its own day.
    Sample,
}

impl Project {
    fn arguments(self, workspace: &Workspace) -> Vec<OsString> {
        match self {
            Self::Own => Vec::new(),
            Self::Sample => {
                let root = workspace.root().join(SAMPLE).into_os_string();
                vec!["--root".into(), root, "--today".into(), SAMPLE_DAY.into()]
            }
        }
    }
}

/// Writes the site of `project` into `out`.
pub(crate) fn generate(workspace: &Workspace, progress: &Progress, project: Project, out: &Path) -> Result<()> {
    progress.step("generate the site", || {
        let mut build = process::program(workspace.binary(), workspace.root());
        process::quiet(progress, build.arg("build").arg("--out").arg(out).args(project.arguments(workspace)))
    })
}
