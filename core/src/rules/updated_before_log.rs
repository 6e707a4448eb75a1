//! `FL209` updated-before-log. Updated is older than the newest log entry.

use crate::ledger::FieldKind;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL209",
    name: "updated-before-log",
    severity: Severity::Warning,
    summary: "Updated is older than the newest log entry.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let Some(field) = ledger.field(FieldKind::Updated) else { return };
    let newest = ledger.log.iter().filter_map(|entry| Some((entry.date?, entry))).max_by_key(|(date, _)| *date);
    let (Some(updated), Some((newest, entry))) = (field.date(), newest) else { return };
    if updated < newest {
        context.report(
            &RULE,
            field.value_span,
            format!("“{}” ({updated}) is older than the newest log entry ({newest})", field.name),
            format!("set it to {newest}"),
        );
        context.relate(ledger.section(entry.section).heading.span, "the newest log entry");
    }
}
