//! Writing files below the output folder, and counting them.
//!
//! Owns the folders it makes. Whether the output folder may be written to is the caller's business.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use anyhow::Context as _;

/// The output folder. Shared by all threads.
pub(super) struct Output<'a> {
    root: &'a Path,
    files: AtomicUsize,
    bytes: AtomicU64,
}

impl<'a> Output<'a> {
    /// The folder `root`, which exists.
    pub(super) fn new(root: &'a Path) -> Self {
        Self { root, files: AtomicUsize::new(0), bytes: AtomicU64::new(0) }
    }

    /// Makes the folders that `pages` stand in: once, before many threads write into them.
    pub(super) fn make_folders<'p>(&self, pages: impl Iterator<Item = &'p str>) -> anyhow::Result<()> {
        let folders: BTreeSet<&str> =
            pages.filter_map(|page| page.rsplit_once('/')).map(|(folder, _)| folder).collect();
        for folder in folders {
            let path = self.root.join(folder);
            fs::create_dir_all(&path).with_context(|| format!("cannot make the folder {}", path.display()))?;
        }
        Ok(())
    }

    /// Writes `page`, whose folder exists.
    pub(super) fn write(&self, page: &str, contents: &[u8]) -> anyhow::Result<()> {
        let path = self.path(page);
        fs::write(&path, contents).with_context(|| format!("cannot write {}", path.display()))?;
        self.count(contents.len() as u64);
        Ok(())
    }

    /// Stops counting `page`, which is about to be written again.
    pub(super) fn forget(&self, page: &str) -> anyhow::Result<()> {
        let path = self.path(page);
        let length = fs::metadata(&path).with_context(|| format!("cannot look at {}", path.display()))?.len();
        self.files.fetch_sub(1, Ordering::Relaxed);
        self.bytes.fetch_sub(length, Ordering::Relaxed);
        Ok(())
    }

    /// The text of `page`, which was written.
    pub(super) fn read(&self, page: &str) -> anyhow::Result<String> {
        let path = self.path(page);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Files and bytes written so far.
    pub(super) fn written(&self) -> (usize, u64) {
        (self.files.load(Ordering::Relaxed), self.bytes.load(Ordering::Relaxed))
    }

    fn path(&self, page: &str) -> PathBuf {
        self.root.join(page)
    }

    fn count(&self, bytes: u64) {
        self.files.fetch_add(1, Ordering::Relaxed);
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }
}
