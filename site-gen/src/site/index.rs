//! The files that scripts read: `ledgers.json` for the editor, and the rows that the home page has no room for.

use ledgerline_core::Stage;
use serde::Serialize;

use super::address;
use super::project::{Members, Project};
use super::view::row::Row;

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
    settings: Option<&'a str>,
}

/// The text of `ledgers.json`. Files that gave no text are left out: an editor can do nothing with them.
pub(super) fn ledgers(project_name: &str, project: &Project) -> anyhow::Result<Vec<u8>> {
    let entries = project.summaries.iter().zip(&project.extras).map(|(summary, extra)| IndexEntry {
        slug: &summary.slug,
        title: &summary.title,
        status: &summary.status,
        stage: summary.stage.map(Stage::name),
        page: address::ledger_page(&summary.slug),
        raw: address::raw_file(&summary.slug),
        file: &extra.shown,
        settings: extra.settings.as_deref(),
    });
    let index = Index { version: 1, project: project_name, ledgers: entries.collect() };
    Ok(serde_json::to_vec(&index)?)
}

/// `rows.json`: every row of the home page and what the filter looks at, in the order of the page.
#[derive(Serialize)]
struct Rows<'a> {
    version: u32,
    rows: Vec<Row<'a>>,
}

/// The text of `rows.json`.
pub(super) fn rows(sorted: &[Members<'_>]) -> anyhow::Result<Vec<u8>> {
    let all = sorted.iter().flat_map(|members| members.rows(0, usize::MAX));
    let rows = all.map(Row::without_reason).collect();
    Ok(serde_json::to_vec(&Rows { version: 1, rows })?)
}
