//! `FL202` duplicate-field. A field is given more than once.
//!
//! ### What it finds
//!
//! A field that is given twice, in the header or in front matter, under one name or under two that mean the same. Two owners
//! may have a line each.
//!
//! ### Why it matters
//!
//! Only the first one counts. Sooner or later somebody changes the other.
//!
//! ### Example
//!
//! ```markdown
//! **Updated:** 2025-06-25
//! **Last Updated:** 2025-06-27
//! ```
//!
//! ### What to do
//!
//! Keep the one that is true and remove the other. There is no fix: which one is true is not in the file.

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
