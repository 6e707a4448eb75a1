//! What machines read of the site: JSON and CSV of all that pages show, feeds, a calendar, badges, and what crawlers and
//! browsers look for.
//!
//! One file a format. Each has a function that gives its files; what takes time happens when a file is asked for its
//! bytes. Forms that others rely on are described in `site-gen/FORMATS.md`.

pub(super) mod api;
pub(super) mod badges;
mod calendar;
mod crawlers;
pub(super) mod csv;
pub(super) mod feeds;
mod icon;
mod llms;
mod manifest;
mod sitemap;
pub(super) mod social;
mod xml;

use percent_encoding::{CONTROLS, utf8_percent_encode};

use super::address;
use super::entry::LedgerEntry;
use super::view::frame::Alternate;
use super::{Site, SiteFile};
use crate::config::BaseUrl;

pub(super) use icon::ICON;
pub(super) use manifest::MANIFEST;

/// The calendar, from the root of the site.
pub(super) const CALENDAR: &str = calendar::ADDRESS;

/// The index for language models, from the root of the site.
pub(super) const LLMS: &str = llms::ADDRESS;

/// Every such file of `site`, which has so many `pages`.
pub(super) fn files(site: &Site, pages: usize) -> Vec<SiteFile<'_>> {
    let mut files = Vec::new();
    files.extend(api::files(site));
    files.extend(csv::files(site));
    files.extend(feeds::files(site));
    files.extend(badges::files(site));
    files.push(calendar::file(site));
    files.push(llms::file(site));
    files.push(crawlers::file(site));
    files.push(manifest::file(site));
    files.push(icon::file());
    files.extend(sitemap::files(site, pages));
    files.extend(social::file(site));
    files
}

/// What the page of `ledger`, at the distance `root`, says of its other forms.
pub(super) fn links_of_ledger(site: &Site, ledger: &LedgerEntry, root: &str) -> Vec<Alternate> {
    let form = |media_type, title: &str, address: String| {
        let title = format!("{title}: {}", ledger.summary.title);
        Alternate { media_type, title, href: format!("{root}{address}") }
    };
    let mut forms = vec![
        form("text/markdown", "Markdown", address::raw_file(&ledger.summary.slug)),
        form("application/json", "JSON", api::of_ledger(&ledger.summary.slug)),
    ];
    forms.extend(feeds::links_of_ledger(site, ledger, root).into_iter().flatten());
    forms
}

/// The full address of the file at `path`, a path from the root of the site with letters of any script in it.
pub(super) fn absolute(url: &BaseUrl, path: &str) -> String {
    url.join(&utf8_percent_encode(path, CONTROLS).to_string())
}
