//! `FL207` created-after-updated. Updated is before Created.
//!
//! ### What it finds
//!
//! A ledger whose last change is dated before its creation.
//!
//! ### Why it matters
//!
//! One of the two is wrong, and everything that is sorted by either is too.
//!
//! ### Example
//!
//! ```markdown
//! **Created:** 2025-06-26
//! **Updated:** 2025-06-25
//! ```
//!
//! ### What to do
//!
//! Correct the one that is wrong. There is no fix: which one it is is not in the file.

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
