//! What is wrong in a template: the faults that make what is derived from it contradict itself. Owns their codes and how
//! they are found; what a template leads one to expect is the business of `schema`.
//!
//! Their codes begin with `FLT`, and no level of a project applies to them: a template is the project's own law.

mod fields;
mod records;
mod rules;
mod sections;
mod texts;

use crate::ledger::{Ledger, Vocabulary};
use crate::rules::{Diagnostic, Rule};
use crate::text::Span;

#[cfg(feature = "docs")]
pub use rules::documentation;
pub use rules::{FAMILY, RULES, find};

/// Checks a template that is read with the words of `vocabulary`. The findings are sorted by place, then by code.
///
/// ```
/// use ledgerline_core::ledger::Vocabulary;
/// use ledgerline_core::template;
///
/// let found = template::check("# [Name]\n\n**Status:** Planing\n\n## Log\n\n## Log\n", Vocabulary::english());
/// let codes: Vec<_> = found.iter().map(|finding| finding.rule.code).collect();
/// assert_eq!(codes, ["FLT05", "FLT08"]);
/// ```
#[must_use]
pub fn check(template: &str, vocabulary: &Vocabulary) -> Vec<Diagnostic> {
    let ledger = Ledger::parse_with(template, vocabulary);
    let mut found = Found::default();
    fields::check(&ledger, vocabulary, &mut found);
    sections::check(&ledger, &mut found);
    records::check(&ledger, &mut found);
    texts::check(&ledger, vocabulary, &mut found);
    found.diagnostics.sort_by_key(|finding| (finding.span, finding.rule.code));
    found.diagnostics
}

/// What is found so far.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
}

impl Found {
    fn add(&mut self, rule: &'static Rule, span: Span, message: String, help: &str) {
        self.diagnostics.push(Diagnostic {
            rule,
            severity: rule.severity,
            span,
            message,
            help: Some(help.to_owned()),
            related: Vec::new(),
            fix: None,
        });
    }

    /// Adds a second place to the last finding.
    fn relate(&mut self, span: Span, message: &str) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.related.push(crate::rules::Related { span, message: message.to_owned() });
        }
    }
}
