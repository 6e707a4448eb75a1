//! What the rules found, as JSON: the findings of one ledger, and `findings.json` with all of them.

use ledgerline_core::Diagnostic;
use ledgerline_core::text::{LineIndex, Span};
use serde::Serialize;

use super::VERSION;
use super::ledger::CountsJson;
use crate::report::RangeJson;
use crate::site::Site;
use crate::site::address;
use crate::site::entry::{Entry, LedgerEntry};

/// `findings.json`
#[derive(Serialize)]
pub(super) struct Document<'a> {
    version: u32,
    project: &'a str,
    counts: CountsJson,
    findings: Vec<FindingJson<'a>>,
}

/// One finding. Its members are those of `ledgerline check --format json` that have the same name.
#[derive(Serialize)]
pub(super) struct FindingJson<'a> {
    /// The slug of the ledger; `null` for a dashboard.
    ledger: Option<&'a str>,
    /// The file, from the folder of the project.
    file: &'a str,
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    range: RangeJson,
    /// The page of the rule, if the site has any.
    rule: Option<String>,
}

impl FindingJson<'_> {
    fn on_line(mut self, line: usize) -> Self {
        self.range = self.range.on_line(line);
        self
    }
}

/// What is in `findings.json`: by ledger in the order of the files, then by place; dashboards come last.
pub(super) fn document(site: &Site) -> Document<'_> {
    let mut findings = Vec::new();
    for entry in &site.entries {
        match entry {
            Entry::Ledger(ledger) => findings.extend(of_ledger(site, ledger)),
            Entry::Unreadable(file) => {
                let found = json(site, Some(&file.slug), &file.shown, "", &file.findings);
                // There is no text to count lines in, but the error knows its own.
                findings.extend(found.into_iter().map(|finding| finding.on_line(file.error.line())));
            }
        }
    }
    for file in &site.dashboards {
        findings.extend(json(site, None, &file.shown, &file.source, &file.diagnostics));
    }
    Document { version: VERSION, project: &site.layout.project, counts: site.findings().into(), findings }
}

/// The findings of `ledger`, by place.
pub(super) fn of_ledger<'a>(site: &'a Site, ledger: &'a LedgerEntry) -> Vec<FindingJson<'a>> {
    json(site, Some(&ledger.summary.slug), &ledger.shown, &ledger.source, &ledger.findings)
}

fn json<'a>(
    site: &'a Site,
    ledger: Option<&'a str>,
    file: &'a str,
    source: &str,
    found: &'a [Diagnostic],
) -> Vec<FindingJson<'a>> {
    if found.is_empty() {
        return Vec::new();
    }
    let lines = LineIndex::new(source);
    let range = |span: Span| {
        let position = |offset| lines.position(source, offset);
        RangeJson::new(&(span.start..span.end), position(span.start), position(span.end))
    };
    let each = found.iter().map(|finding| FindingJson {
        ledger,
        file,
        code: finding.rule.code,
        name: finding.rule.name,
        severity: finding.severity.name(),
        message: &finding.message,
        help: finding.help.as_deref(),
        range: range(finding.span),
        rule: site.layout.has_help.then(|| address::rule_page(finding.rule.code)),
    });
    each.collect()
}
