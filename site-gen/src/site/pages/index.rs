//! The files that scripts read: `ledgers.json` for the editor, and the rows that the home page has no room for.

use ledgerline_core::Stage;
use serde::Serialize;

use super::{Site, SiteFile, home};
use crate::site::address;
use crate::site::view::row::Row;

/// The name of the file with all rows.
pub(super) const ROWS_FILE: &str = "rows.json";

/// `ledgers.json`.
#[derive(Serialize)]
struct Index<'a> {
    version: u32,
    project: &'a str,
    ledgers: Vec<IndexEntry<'a>>,
}

#[derive(Serialize)]
struct IndexEntry<'a> {
    slug: &'a str,
    title: &'a str,
    status: &'a str,
    stage: Option<&'static str>,
    page: String,
    raw: String,
    file: &'a str,
    settings: Option<String>,
}

/// Both files; the rows only where the home page does not show all ledgers.
pub(super) fn files(site: &Site) -> Vec<SiteFile<'_>> {
    let mut files = vec![SiteFile::json("ledgers.json", || ledgers(site))];
    if !home::is_whole(site) {
        files.push(SiteFile::json(ROWS_FILE, || rows(site)));
    }
    files
}

/// What is in `ledgers.json`. Files that gave no text are left out: an editor can do nothing with them.
fn ledgers(site: &Site) -> Index<'_> {
    let entries = site.ledgers().map(|(at, ledger)| IndexEntry {
        slug: &ledger.summary.slug,
        title: &ledger.summary.title,
        status: &ledger.summary.status,
        stage: ledger.summary.stage.map(Stage::name),
        page: address::ledger_page(&ledger.summary.slug),
        raw: address::raw_file(&ledger.summary.slug),
        file: &ledger.shown,
        settings: site.settings.address(at),
    });
    Index { version: 1, project: &site.layout.project, ledgers: entries.collect() }
}

/// `rows.json`: every row of the home page and what the filter looks at, in the order of the page.
#[derive(Serialize)]
struct Rows<'a> {
    version: u32,
    rows: Vec<Row<'a>>,
}

/// What is in `rows.json`.
fn rows(site: &Site) -> Rows<'_> {
    let all = site.groups.iter().flat_map(|members| members.rows(site, 0, usize::MAX));
    Rows { version: 1, rows: all.map(Row::without_reason).collect() }
}
