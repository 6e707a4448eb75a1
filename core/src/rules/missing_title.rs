//! `FL101` missing-title. The ledger has no title.

use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL101",
    name: "missing-title",
    severity: Severity::Error,
    summary: "The ledger has no title.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let help = "begin the file with one line `# Name of the feature`";
    match &context.ledger.title {
        None => {
            let start = context.ledger.source().len() - context.ledger.source().trim_start_matches('\u{feff}').len();
            context.report(&RULE, Span::at(start), "the ledger has no title", help);
        }
        Some(title) if title.text.is_empty() => {
            context.report(&RULE, title.heading.span, "the title is empty", help);
        }
        Some(_) => {}
    }
}
