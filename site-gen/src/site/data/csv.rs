//! The tables for spreadsheets: `api/v1/*.csv`, as RFC 4180 has it, in UTF-8.
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe in front, by which spreadsheets know a text.

use std::borrow::Cow;

use ledgerline_core::Stage;
use ledgerline_core::ledger::{Date, FieldKind, PartKind};
use ledgerline_core::text::LineIndex;

use super::super::address;
use super::super::entry::Entry;
use super::super::{Site, SiteFile};
use super::api;

/// The names of the tables.
pub(in super::super) const NAMES: [&str; 4] = ["ledgers", "decisions", "risks", "findings"];

/// Every table.
pub(super) fn files(site: &Site) -> [SiteFile<'_>; 4] {
    let makers: [fn(&Site) -> Table; 4] = [ledgers, decisions, risks, findings];
    let mut makers = makers.into_iter();
    NAMES.map(|name| {
        let make = makers.next().unwrap_or(ledgers);
        SiteFile::new(api::address(&format!("{name}.csv")), move || Ok(Cow::Owned(make(site).text.into_bytes())))
    })
}

/// A table that is being written.
#[derive(Default)]
struct Table {
    text: String,
}

impl Table {
    fn with_head(names: &[&str]) -> Self {
        let mut table = Self::default();
        table.row(names);
        table
    }

    fn row(&mut self, cells: &[&str]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.cell(cell);
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        let is_quoted = is_formula || cell.contains([',', '"', '\r', '\n']);
        if !is_quoted {
            self.text.push_str(cell);
            return;
        }
        self.text.push('"');
        if is_formula {
            self.text.push('\'');
        }
        for (at, part) in cell.split('"').enumerate() {
            if at > 0 {
                self.text.push_str("\"\"");
            }
            self.text.push_str(part);
        }
        self.text.push('"');
    }
}

fn ledgers(site: &Site) -> Table {
    let mut table = Table::with_head(&[
        "slug",
        "title",
        "status",
        "stage",
        "owner",
        "branch",
        "created",
        "updated",
        "due",
        "last_moved",
        "done",
        "total",
        "errors",
        "warnings",
        "notes",
        "summary",
        "file",
        "page",
    ]);
    for (_, ledger) in site.ledgers() {
        let summary = &ledger.summary;
        let date = |kind| Date::at_start(summary.field(kind)).map(|day| day.to_string()).unwrap_or_default();
        table.row(&[
            &summary.slug,
            &summary.title,
            &summary.status,
            summary.stage.map(Stage::name).unwrap_or_default(),
            summary.field(FieldKind::Owner),
            summary.field(FieldKind::Branch),
            &date(FieldKind::Created),
            &date(FieldKind::Updated),
            &date(FieldKind::Due),
            &summary.last_moved().map(|day| day.to_string()).unwrap_or_default(),
            &summary.progress.done.to_string(),
            &summary.progress.total.to_string(),
            &summary.findings.errors.to_string(),
            &summary.findings.warnings.to_string(),
            &summary.findings.notes.to_string(),
            summary.field(FieldKind::Summary),
            &ledger.shown,
            &address::ledger_page(&summary.slug),
        ]);
    }
    table
}

fn decisions(site: &Site) -> Table {
    let kinds = PartKind::REQUIRED;
    let mut head = vec!["ledger", "ledger_title", "number", "title", "superseded"];
    head.extend(kinds.map(PartKind::name));
    head.push("page");
    let mut table = Table::with_head(&head);
    for (_, ledger) in site.ledgers() {
        for decision in &ledger.records.decisions {
            let number = decision.number.map(|number| number.to_string()).unwrap_or_default();
            let superseded = if decision.is_superseded { "yes" } else { "no" };
            let page = place(&ledger.summary.slug, &decision.anchor);
            let mut row: Vec<&str> =
                vec![&ledger.summary.slug, &ledger.summary.title, &number, &decision.title.plain, superseded];
            row.extend(kinds.iter().map(|kind| {
                let part = decision.parts.iter().find(|(of, ..)| of == kind);
                part.map_or("", |(_, _, text)| text.plain.as_str())
            }));
            row.push(&page);
            table.row(&row);
        }
    }
    table
}

fn risks(site: &Site) -> Table {
    let mut table = Table::with_head(&["ledger", "ledger_title", "stage", "label", "risk", "mitigation", "page"]);
    for (_, ledger) in site.ledgers() {
        for risk in &ledger.records.risks {
            table.row(&[
                &ledger.summary.slug,
                &ledger.summary.title,
                ledger.summary.stage.map(Stage::name).unwrap_or_default(),
                &risk.label,
                &risk.text.plain,
                risk.mitigation.as_ref().map_or("", |mitigation| &mitigation.plain),
                &place(&ledger.summary.slug, &risk.anchor),
            ]);
        }
    }
    table
}

/// The findings of ledgers and dashboards, in the order of `findings.json`.
fn findings(site: &Site) -> Table {
    let mut table =
        Table::with_head(&["ledger", "file", "line", "column", "code", "name", "severity", "message", "help"]);
    let of_entries = site.entries.iter().map(|entry| match entry {
        Entry::Ledger(it) => (it.summary.slug.as_str(), &it.shown, it.source.as_str(), &it.findings, None),
        Entry::Unreadable(it) => (it.slug.as_str(), &it.shown, "", &it.findings, Some(it.error.line())),
    });
    let of_dashboards = site.dashboards.iter().map(|it| ("", &it.shown, it.source.as_str(), &it.diagnostics, None));
    for (slug, file, source, found, line) in of_entries.chain(of_dashboards) {
        if found.is_empty() {
            continue;
        }
        let lines = LineIndex::new(source);
        for finding in found {
            let start = lines.position(source, finding.span.start);
            table.row(&[
                slug,
                file,
                &line.unwrap_or(start.line).to_string(),
                &start.column.to_string(),
                finding.rule.code,
                finding.rule.name,
                finding.severity.name(),
                &finding.message,
                finding.help.as_deref().unwrap_or_default(),
            ]);
        }
    }
    table
}

/// The page of `slug`, at the place with the id `anchor`.
fn place(slug: &str, anchor: &str) -> String {
    let page = address::ledger_page(slug);
    if anchor.is_empty() { page } else { format!("{page}#l-{anchor}") }
}

#[cfg(test)]
mod tests {
    use super::Table;

    fn row(cells: &[&str]) -> String {
        let mut table = Table::default();
        table.row(cells);
        table.text
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        assert_eq!(row(&["a", "", "b c"]), "a,,b c\r\n");
        assert_eq!(row(&["a,b", "say \"hi\"", "two\nlines"]), "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    #[test]
    fn nothing_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(row(&[cell]), format!("\"'{cell}\"\r\n"));
        }
        assert_eq!(row(&["=HYPERLINK(\"x\")"]), "\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }
}
