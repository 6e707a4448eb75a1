//! `FL207` created-after-updated. Updated is before Created.

use crate::ledger::FieldKind;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL207",
    name: "created-after-updated",
    severity: Severity::Error,
    summary: "Updated is before Created.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let (Some(created), Some(updated)) = (ledger.field(FieldKind::Created), ledger.field(FieldKind::Updated)) else {
        return;
    };
    let (Some(first), Some(last)) = (created.date(), updated.date()) else { return };
    if last < first {
        let message = format!("“{}” ({last}) is before “{}” ({first})", updated.name, created.name);
        context.report(&RULE, updated.value_span, message, "correct the one that is wrong");
        context.relate(created.value_span, "created on this day");
    }
}
