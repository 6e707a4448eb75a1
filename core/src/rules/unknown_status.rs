//! `FL204` unknown-status. The status is not one that the project knows.

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL204",
    name: "unknown-status",
    severity: Severity::Warning,
    summary: "The status is not one that the project knows.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let Some(status) = context.ledger.status() else { return };
    if status.stage.is_some() || context.is_placeholder(&status.written) {
        return;
    }
    let names: Vec<&str> = context.vocabulary.statuses.iter().map(|word| word.name.as_str()).collect();
    let help = match context.vocabulary.nearest_status(&status.written) {
        Some(nearest) => format!("did you mean “{nearest}”?"),
        None => format!("use one of: {}", names.join(", ")),
    };
    context.report(&RULE, status.span, format!("unknown status “{}”", status.written), help);
}
