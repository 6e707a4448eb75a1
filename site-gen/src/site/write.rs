//! Writing a site into a folder.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context as _;
use ledgerline_core::project::FindingCounts;
use rayon::prelude::*;

use super::{Site, SiteFile, Unchanged};
use crate::output::Previous;

/// The site that is to be replaced, as far as files can be taken over from it.
pub(crate) struct Before<'a> {
    pub(crate) files: &'a Previous,
    /// The ledgers of which all files in it are right as they are, if it is known to be the last version.
    pub(crate) unchanged: Option<Unchanged>,
}

/// What was written.
pub(crate) struct SiteSummary {
    /// Ledgers, unreadable ones included.
    pub(crate) ledgers: usize,
    /// Pages.
    pub(crate) pages: usize,
    /// Files.
    pub(crate) files: usize,
    /// Files that were the same before.
    pub(crate) unchanged: usize,
    /// Bytes in all files.
    pub(crate) bytes: u64,
    /// What the rules found.
    pub(crate) findings: FindingCounts,
    /// Ledgers that gave no text.
    pub(crate) unreadable: usize,
}

/// Writes all of `site` into the empty folder `out`. Files that are the same in the site that was there `before` are taken
/// over from it; those of ledgers that are known to be unchanged are not even made.
///
/// # Errors
/// If a file cannot be made or written.
pub(crate) fn write_site(site: &Site, out: &Path, before: Option<&Before<'_>>) -> anyhow::Result<SiteSummary> {
    let files = site.site_files();
    // Once, before many threads write into them.
    let folders: BTreeSet<&str> =
        files.iter().filter_map(|file| file.address.rsplit_once('/')).map(|(folder, _)| folder).collect();
    for folder in folders {
        let path = out.join(folder);
        fs::create_dir_all(&path).with_context(|| format!("cannot make the folder {}", path.display()))?;
    }
    let unchanged_files = AtomicUsize::new(0);
    let write = |file: &SiteFile<'_>| {
        let path = out.join(&file.address);
        if let Some(before) = before
            && let (Some(unchanged), Some(at)) = (&before.unchanged, file.ledger)
            && unchanged.has(at)
            && let Some(size) = before.files.take_over_unread(&file.address, &path)
        {
            unchanged_files.fetch_add(1, Ordering::Relaxed);
            return Ok(size);
        }
        let bytes = file.bytes()?;
        if before.is_some_and(|before| before.files.take_over(&file.address, &bytes, &path)) {
            unchanged_files.fetch_add(1, Ordering::Relaxed);
        } else {
            fs::write(&path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(bytes.len() as u64)
    };
    let bytes = files.par_iter().map(write).sum::<anyhow::Result<u64>>()?;
    Ok(SiteSummary {
        ledgers: site.len(),
        pages: files.iter().filter(|file| file.is_page()).count(),
        files: files.len(),
        unchanged: unchanged_files.into_inner(),
        bytes,
        findings: site.findings(),
        unreadable: site.unreadable(),
    })
}
