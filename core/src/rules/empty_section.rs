//! `FL107` empty-section. A section holds nothing.
//!
//! ### What it finds
//!
//! A section with nothing below its heading but comments and rules. Log entries and decisions have rules of their own. For a
//! sub-section it is no more than a note.
//!
//! ### Why it matters
//!
//! An empty section does not say whether there is nothing to say or nobody has thought about it yet.
//!
//! ### Example
//!
//! ```markdown
//! ## Deployment Notes
//!
//! ## Completion
//! ```
//!
//! ### What to do
//!
//! Fill it in, or write “N/A” and why.

use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL107",
    name: "empty-section",
    severity: Severity::Warning,
    summary: "A section holds nothing.",
    fix: None,
};

/// Log entries and decisions have rules of their own. A sub-section is no more than a note.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for section in &ledger.sections {
        if !section.is_blank || !section.children.is_empty() {
            continue;
        }
        // Both are in the order of the text, and none stands in another.
        let entry = ledger.log.partition_point(|entry| entry.span.start <= section.span.start);
        let decision = ledger.decisions.partition_point(|decision| decision.span.start <= section.span.start);
        let covers = |span: Option<Span>| span.is_some_and(|span| span.covers(section.span));
        let entry = entry.checked_sub(1).map(|place| ledger.log[place].span);
        let decision = decision.checked_sub(1).map(|place| ledger.decisions[place].span);
        if covers(entry) || covers(decision) {
            continue;
        }
        let name = &section.heading.text;
        let message = if name.is_empty() {
            "a section without a name is empty".into()
        } else {
            format!("the section “{name}” is empty")
        };
        let severity = if section.heading.level > 2 { Severity::Note } else { RULE.severity };
        let help = "fill it in, or write “N/A” and why";
        context.report_as(severity, &RULE, section.heading.span, message, help);
    }
}
