//! `FL202` duplicate-field. A field is given more than once.

use crate::ledger::{FieldKind, fold};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL202",
    name: "duplicate-field",
    severity: Severity::Warning,
    summary: "A field is given more than once.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for (place, field) in ledger.fields.iter().enumerate() {
        let first = ledger.fields[..place].iter().find(|earlier| match field.kind {
            FieldKind::Other => earlier.kind == FieldKind::Other && fold(&earlier.name) == fold(&field.name),
            // Two owners may well have a line each, and so may what it needs or waits for.
            FieldKind::Owner | FieldKind::DependsOn | FieldKind::BlockedBy => false,
            kind => earlier.kind == kind,
        });
        if let Some(first) = first {
            context.report(
                &RULE,
                field.span,
                format!("the field “{}” is given twice", first.name),
                "keep the one that is true and remove the other",
            );
            context.relate(first.span, "it is first given here");
        }
    }
}
