//! The rows of the page about the health of ledgers.

use ledgerline_core::rules::Severity;
use ledgerline_core::text::LineIndex;

use super::Writer;
use super::record::{Part, RecordRow, RecordRows};
use crate::messages::SiteLanguage;
use crate::site::Site;
use crate::site::entry::Entry;
use crate::site::pages::listed_findings;

/// The findings in the ledgers at `places`, as far as pages list them.
pub(in crate::site) fn health<'a>(site: &'a Site, places: &[usize]) -> RecordRows<'a> {
    let mut writer = Writer::new(site, "ledger");
    // What rules say is in English.
    let lang = if site.messages.language() == SiteLanguage::english() { "" } else { SiteLanguage::english().name };
    for &at in places {
        let entry = &site.entries[at];
        let source = match entry {
            Entry::Ledger(ledger) => ledger.source.as_str(),
            Entry::Unreadable(_) => "",
        };
        let lines = LineIndex::new(source);
        for finding in listed_findings(entry) {
            let line = lines.line_at(finding.span.start.min(source.len())) + 1;
            let line = site.messages.with("finding-line", &[("line", (&line.to_string()).into())]);
            let severity = site.messages.text(match finding.severity {
                Severity::Error => "severity-error",
                Severity::Warning => "severity-warning",
                Severity::Note => "severity-note",
            });
            writer.push(
                at,
                RecordRow {
                    anchor: "#findings".into(),
                    state: finding.severity.name(),
                    title: format!("{}, {line}", finding.rule.code).into(),
                    mark: severity.into(),
                    parts: vec![Part::new("", finding.message.as_str(), lang)],
                    ..RecordRow::default()
                },
            );
        }
    }
    writer.rows
}
