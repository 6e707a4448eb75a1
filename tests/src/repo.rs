//! Where things are: the repository, its binary, and the material beside it that is not part of it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the package stands in the repository").to_owned()
}

/// `path` from the root of the repository.
#[must_use]
pub fn path(path: &str) -> PathBuf {
    root().join(path)
}

/// The template in wide use, which is not part of the repository; `None` where it is not at hand.
#[must_use]
pub fn wide_template() -> Option<String> {
    fs::read_to_string(path("../shared/ledger-template.md")).ok()
}

/// A ledger from a file.
#[derive(Clone, Debug)]
pub struct LedgerFile {
    /// The file's name, for messages.
    pub name: String,
    /// Its text.
    pub source: String,
}

/// The real ledgers beside the repository, sorted by name; none where they are not at hand.
#[must_use]
pub fn corpus() -> Vec<LedgerFile> {
    markdown_files(&path("../shared/corpus"))
        .into_iter()
        .filter(|file| {
            let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
            !name.starts_with('_') && name != "README.md"
        })
        .filter_map(|file| {
            let source = fs::read_to_string(&file).ok()?;
            let name = file.file_name()?.to_string_lossy().into_owned();
            Some(LedgerFile { name, source })
        })
        .collect()
}

/// Every `.md` file in `folder` and its sub-folders, sorted.
#[must_use]
pub fn markdown_files(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|file| file.extension() == Some(OsStr::new("md"))).collect()
}

/// Every file in `folder` and its sub-folders, sorted; none if there is no such folder.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The files that git tracks, as paths from the root.
///
/// # Errors
/// If git is not there or this is no clone.
pub fn tracked_files() -> Result<Vec<String>> {
    let output = std::process::Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .context("git is needed to list the files of the repository")?;
    ensure!(output.status.success(), "git ls-files failed: {}", String::from_utf8_lossy(&output.stderr));
    let listed = String::from_utf8(output.stdout)?;
    let is_there = |file: &&str| !file.is_empty() && path(file).is_file();
    Ok(listed.split('\0').filter(is_there).map(str::to_owned).collect())
}

/// The built command line: `LEDGERLINE_BIN`, else the debug build in the target folder that this test was built in.
///
/// # Errors
/// One sentence that says what to run, if it is not built.
pub fn binary() -> Result<PathBuf> {
    let path = match std::env::var_os("LEDGERLINE_BIN") {
        Some(path) => PathBuf::from(path),
        None => {
            // The test itself is `<target>/<profile>/deps/<name>-<hash>`.
            let this = std::env::current_exe()?;
            let profile = this.ancestors().nth(2).context("the test binary stands in a target folder")?;
            profile.join(format!("ledgerline{}", std::env::consts::EXE_SUFFIX))
        }
    };
    ensure!(path.is_file(), "{} is not built: run `cargo xtask test`, which builds it first", path.display());
    Ok(path)
}

/// The built wasm package: `LEDGERLINE_WASM_PKG`, else `wasm/pkg`.
///
/// # Errors
/// One sentence that says what to run, if it is not built.
pub fn wasm_package() -> Result<PathBuf> {
    let package = std::env::var_os("LEDGERLINE_WASM_PKG").map_or_else(|| path("wasm/pkg"), PathBuf::from);
    ensure!(
        package.join("node/ledgerline.js").is_file(),
        "there is no wasm package in {}: run `cargo xtask test`, which builds it first",
        package.display()
    );
    Ok(package)
}
