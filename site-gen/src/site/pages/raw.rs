//! The copies of the ledgers' files, byte for byte.

use super::{Site, SiteFile};
use crate::site::address;
use crate::site::entry::Entry;

/// One for each file that could be read.
pub(super) fn files(site: &Site) -> impl Iterator<Item = SiteFile<'_>> {
    site.files.iter().zip(&site.entries).enumerate().filter_map(|(at, (file, entry))| {
        let bytes = match entry {
            Entry::Ledger(ledger) => ledger.source.as_bytes(),
            Entry::Unreadable(file) => file.bytes.as_deref()?,
        };
        Some(SiteFile::of_bytes(address::raw_file(&file.slug), bytes).of_ledger(at))
    })
}
