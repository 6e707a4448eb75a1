//! Where things are: the repository's folders and the files that steps hand to each other.
//!
//! Owns every path that more than one step names. Builds nothing.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository and its target folder.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the repository from the manifest that cargo runs, and the target folder from this very executable.
    pub(crate) fn locate() -> Result<Self> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask lies in no repository")?.to_path_buf();
        // Cargo marks its target folder, wherever its configuration has put it.
        let executable = env::current_exe().context("cannot tell where xtask itself is")?;
        let target = executable
            .ancestors()
            .find(|folder| folder.join("CACHEDIR.TAG").is_file())
            .map_or_else(|| root.join("target"), Path::to_path_buf);
        Ok(Self { root, target })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path given relative to the repository's root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// Where steps remember what they were last done for.
    pub(crate) fn stamps(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// The browser side.
    pub(crate) fn www(&self) -> PathBuf {
        self.path("www")
    }

    /// The npm package as `assets` lays it out.
    pub(crate) fn wasm_package(&self) -> PathBuf {
        self.path("wasm/pkg")
    }

    /// The editor's own module and its bindings.
    pub(crate) fn editor_module(&self) -> PathBuf {
        self.path("wasm/editor")
    }

    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.path("tests/browser")
    }

    /// The command line as it is released.
    pub(crate) fn binary(&self) -> PathBuf {
        self.target.join("release").join(format!("ledgerline{}", env::consts::EXE_SUFFIX))
    }

    /// A path as a reader knows it: relative to the repository where it lies in it.
    pub(crate) fn display(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
