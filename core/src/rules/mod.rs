//! The rules: one file a rule. A rule reads the model and the schema and reports findings; it never changes anything.

mod bad_date;
mod created_after_updated;
mod decision_without_parts;
mod diagnostic;
mod done_with_open_items;
mod duplicate_field;
mod empty_section;
mod log_heading_format;
mod malformed_checkbox;
mod missing_field;
mod missing_section;
mod missing_title;
mod placeholder_left;
mod registry;
mod several_titles;
mod unknown_status;
mod updated_before_log;

use crate::ledger::{Ledger, Vocabulary};
use crate::schema::Schema;
use crate::text::Span;

pub use diagnostic::{Diagnostic, Related, Rule, Severity};
pub use registry::{INVALID_UTF8, all, find};

/// What a rule works with.
struct Context<'a, 's> {
    ledger: &'a Ledger<'s>,
    schema: &'a Schema,
    vocabulary: &'a Vocabulary,
    findings: Vec<Diagnostic>,
}

impl Context<'_, '_> {
    /// Reports a finding with the rule's usual severity.
    fn report(&mut self, rule: &'static Rule, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.report_as(rule.severity, rule, span, message, help);
    }

    /// Reports a finding with another severity.
    fn report_as(
        &mut self,
        severity: Severity,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.push(Diagnostic {
            rule,
            severity,
            span,
            message: message.into(),
            help: Some(help.into()),
            related: Vec::new(),
        });
    }

    /// Adds a second place to the last finding.
    fn relate(&mut self, span: Span, message: impl Into<String>) {
        if let Some(last) = self.findings.last_mut() {
            last.related.push(Related { span, message: message.into() });
        }
    }

    /// Whether `text` stands for something not yet written.
    fn is_placeholder(&self, text: &str) -> bool {
        self.schema.placeholders.contains(text)
    }
}

/// Checks one ledger. Findings are sorted by place, then by code, then in the order of the template.
#[must_use]
pub fn check(ledger: &Ledger<'_>, schema: &Schema) -> Vec<Diagnostic> {
    let mut context = Context { ledger, schema, vocabulary: Vocabulary::english(), findings: Vec::new() };
    for run in registry::CHECKS {
        run(&mut context);
    }
    let mut findings = context.findings;
    findings.sort_by_key(|finding| (finding.span, finding.rule.code));
    findings
}
