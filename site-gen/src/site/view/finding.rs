//! What the rules found, wherever a page says so.

use ledgerline_core::Diagnostic;
use ledgerline_core::text::LineIndex;
use serde::Serialize;

use super::super::inline::sentence;
use crate::messages::Messages;

/// How many findings of one file a page shows; `ledgerline check` shows all.
const MOST_FINDINGS: usize = 200;

/// One finding.
#[derive(Serialize)]
pub(crate) struct FindingView {
    severity: &'static str,
    code: &'static str,
    line: usize,
    /// As safe HTML.
    message: String,
    help: String,
}

impl FindingView {
    /// The rule's code, and how bad it is here.
    pub(crate) fn rule(&self) -> (&'static str, &'static str) {
        (self.code, self.severity)
    }

    /// The view of `finding`, which begins on `line`, from 1.
    pub(crate) fn new(finding: &Diagnostic, line: usize) -> Self {
        Self {
            severity: finding.severity.name(),
            code: finding.rule.code,
            line,
            message: sentence(&finding.message),
            help: finding.help.as_deref().map(sentence).unwrap_or_default(),
        }
    }
}

/// The findings, the worst first and each kind in the order of the text, and what to say of those left out.
pub(crate) fn views(messages: &Messages, source: &str, found: &[Diagnostic]) -> (Vec<FindingView>, String) {
    if found.is_empty() {
        return (Vec::new(), String::new());
    }
    let lines = LineIndex::new(source);
    let mut sorted: Vec<&Diagnostic> = found.iter().collect();
    sorted.sort_by_key(|finding| (std::cmp::Reverse(finding.severity), finding.span.start));
    let shown = sorted.iter().take(MOST_FINDINGS);
    let views: Vec<_> = shown.map(|finding| FindingView::new(finding, lines.line_at(finding.span.start) + 1)).collect();
    let more = match found.len() - views.len() {
        0 => String::new(),
        left => messages.count("findings-left-out", left),
    };
    (views, more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::SiteLanguage;
    use ledgerline_core::{CheckOptions, Ledger, check};

    #[test]
    fn the_worst_findings_come_first() {
        let source = "# A\n\n**Status:** Doen\n**Created:** 2025-02-30\n";
        let found = check(&Ledger::parse(source), &CheckOptions::default());
        let messages = Messages::built_in(SiteLanguage::english());
        let (views, more) = views(&messages, source, &found);
        assert_eq!(views.len(), found.len());
        assert!(more.is_empty());
        let rank = |severity| ["error", "warning", "note"].iter().position(|&name| name == severity);
        assert!(views.is_sorted_by_key(|view| rank(view.severity)));
    }
}
