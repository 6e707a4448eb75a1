//! `cargo xtask ci`: everything that has to hold before a change is merged, the cheapest first.
//!
//! Stops at the first step that fails and names it. The order also keeps compilation down: metadata for lints and
//! documentation, the release build once for the site and the tests.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::gzip::{Size, kilobytes};
use crate::process;
use crate::progress::Progress;
use crate::setup::{self, WASM32};
use crate::workspace::Workspace;
use crate::{assets, site, test};

/// The most that a page may weigh, in bytes, gzipped.
const PAGE: u64 = 30_000;

pub(crate) fn run(workspace: &Workspace, progress: &Progress) -> Result<ExitCode> {
    setup::components(workspace, progress)?;
    let format = ["fmt", "--all", "--check"];
    cargo(workspace, progress, "formatting", &format)?;
    assets::run(workspace, progress).context("assets")?;
    lints(workspace, progress)?;
    progress.streamed("documentation", || {
        let mut cargo = process::cargo(workspace);
        process::stream(cargo.env("RUSTDOCFLAGS", "-D warnings").args(["doc", "--workspace", "--no-deps"]))
    })?;
    setup::typescript(workspace, progress, &workspace.www())?;
    setup::typescript(workspace, progress, &workspace.browser_tests())?;
    if process::find("cargo-deny").is_some() {
        cargo(workspace, progress, "licences and advisories", &["deny", "check", "--config", ".cargo/deny.toml"])?;
    } else {
        progress.note("licences and advisories were not checked: cargo-deny is not installed");
    }
    site::binary(workspace, progress)?;
    progress.streamed("our own ledgers", || {
        let mut check = process::program(workspace.binary(), workspace.root());
        process::stream(check.args(["check", ".ai/ledgers"]))
    })?;
    pages(workspace, progress)?;
    test::run_built(workspace, progress)
}

fn lints(workspace: &Workspace, progress: &Progress) -> Result<()> {
    let native = ["clippy", "--workspace", "--all-targets", "--features", "xtask/bench", "--", "-D", "warnings"];
    cargo(workspace, progress, "lints", &native)?;
    let packages = ["--package", "ledgerline-core", "--package", "ledgerline-wasm"];
    for (name, features) in [("lints for wasm32", &[][..]), ("lints for the editor's wasm", &["--no-default-features"])]
    {
        let wasm = [&["clippy"], &packages[..], features, &["--target", WASM32, "--", "-D", "warnings"]].concat();
        cargo(workspace, progress, name, &wasm)?;
    }
    // A workspace of its own, which shares what it can of the target folder.
    progress.streamed("fuzz targets", || {
        let mut cargo = process::cargo(workspace);
        cargo.args(["clippy", "--locked", "--manifest-path", "tests/fuzz/Cargo.toml", "--target-dir"]);
        process::stream(cargo.arg(workspace.target()).args(["--", "-D", "warnings"]))
    })
}

fn cargo(workspace: &Workspace, progress: &Progress, name: &str, arguments: &[&str]) -> Result<()> {
    progress.streamed(name, || process::stream(process::cargo(workspace).args(arguments)))
}

/// Generates the site and weighs its pages.
fn pages(workspace: &Workspace, progress: &Progress) -> Result<()> {
    let out = workspace.target().join("site");
    site::generate(workspace, progress, site::Project::Own, &out)?;
    progress.step("weigh the pages", || {
        let mut heavy = Vec::new();
        weigh(&out, &out, &mut heavy)?;
        if !heavy.is_empty() {
            bail!("a page may weigh {} gzipped, but {}", kilobytes(PAGE), heavy.join(", "));
        }
        Ok(())
    })
}

fn weigh(site: &Path, folder: &Path, heavy: &mut Vec<String>) -> Result<()> {
    for entry in folder.read_dir().with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            weigh(site, &path, heavy)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let size = Size::of(&path)?;
            if size.gz > PAGE {
                let name = path.strip_prefix(site).unwrap_or(&path).display();
                heavy.push(format!("{name} weighs {}", kilobytes(size.gz)));
            }
        }
    }
    Ok(())
}
