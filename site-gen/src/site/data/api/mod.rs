//! `api/v1`: everything that pages show, as JSON.
//!
//! Described in `site-gen/FORMATS.md` and by the schema that lies beside the files. Within a version members may be added;
//! none is taken away and none changes its meaning. Addresses in them are paths from the root of the site, texts are plain
//! texts.

mod findings;
mod ledger;
mod project;
mod records;
mod registers;

use super::super::entry::Entry;
use super::super::{Site, SiteFile};

pub(in super::super) use registers::REGISTERS;

/// The version of the form.
const VERSION: u32 = 1;

/// The JSON Schema of all these files.
const SCHEMA: &str = include_str!("../../../../schema/site-api.schema.json");

/// The address of a file, from the root of the site.
pub(in super::super) fn address(name: &str) -> String {
    format!("api/v1/{name}")
}

/// The address of all that is known of the ledger `slug`, from the root of the site.
pub(in super::super) fn of_ledger(slug: &str) -> String {
    format!("api/v1/ledgers/{slug}.json")
}

/// Every file of the interface.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let ledgers = site.ledgers().map(|(at, ledger)| {
        SiteFile::json(of_ledger(&ledger.summary.slug), move || ledger::document(site, at, ledger)).of_ledger(at)
    });
    let mut files: Vec<SiteFile<'_>> = ledgers.collect();
    files.push(SiteFile::json(address("project.json"), || project::document(site)));
    files.push(SiteFile::json(address("ledgers.json"), || ledger::list(site)));
    files.push(SiteFile::json(address("findings.json"), || findings::document(site)));
    files.extend(registers::files(site));
    files.push(SiteFile::of_bytes(address("schema.json"), SCHEMA.as_bytes()));
    files
}

/// The slug of the ledger at place `at`.
fn slug(site: &Site, at: usize) -> &str {
    match &site.entries[at] {
        Entry::Ledger(ledger) => &ledger.summary.slug,
        Entry::Unreadable(file) => &file.slug,
    }
}
