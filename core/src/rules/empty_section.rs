//! `FL107` empty-section. A section holds nothing.

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule =
    Rule { code: "FL107", name: "empty-section", severity: Severity::Warning, summary: "A section holds nothing." };

/// Log entries and decisions have rules of their own. A sub-section is no more than a note.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for section in &ledger.sections {
        let is_record = ledger.log.iter().any(|entry| entry.span.covers(section.span))
            || ledger.decisions.iter().any(|decision| decision.span.covers(section.span));
        if !section.is_blank || !section.children.is_empty() || is_record {
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
