//! A Chromium for the browser tests.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// Names a Chromium by hand.
const VARIABLE: &str = "LEDGERLINE_CHROMIUM";
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MACOS: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The path of a Chromium, installed first where none is found and this user may install one.
pub(crate) fn chromium(workspace: &Workspace, progress: &Progress) -> Result<PathBuf> {
    if let Some(path) = env::var_os(VARIABLE) {
        let path = PathBuf::from(path);
        if !path.is_file() {
            bail!("{VARIABLE} names {}, which is no file: set it to the path of a Chromium", path.display());
        }
        return Ok(path);
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    if !is_root() || process::find("apt-get").is_none() {
        bail!(
            "the browser tests need Chromium and none was found: install Chromium or Google Chrome, or set {VARIABLE} to \
             the path of one"
        );
    }
    progress.step("install Chromium", || {
        apt_get(workspace, progress, &["update"])?;
        // A slim system has no fonts, and a page without glyphs has no layout to test.
        apt_get(workspace, progress, &["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"])
    })?;
    installed().context("Chromium was installed but is not on the search path")
}

fn installed() -> Option<PathBuf> {
    let macos = Path::new(MACOS);
    NAMES.iter().find_map(|name| process::find(name)).or_else(|| macos.is_file().then(|| macos.to_path_buf()))
}

fn is_root() -> bool {
    let mut id = process::program("id", Path::new("/"));
    process::first_line(id.arg("-u")).is_some_and(|user| user == "0")
}

fn apt_get(workspace: &Workspace, progress: &Progress, arguments: &[&str]) -> Result<()> {
    let mut command = process::program("apt-get", workspace.root());
    process::quiet(progress, command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments))
}
