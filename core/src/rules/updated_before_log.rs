//! `FL209` updated-before-log. Updated is older than the newest log entry.
//!
//! ### What it finds
//!
//! A date of the last change that is before the newest entry of the progress log.
//!
//! ### Why it matters
//!
//! Lists show what moved last by this field. A ledger in which work is logged but the field is forgotten looks asleep.
//!
//! ### Example
//!
//! ```markdown
//! **Updated:** 2025-06-25
//!
//! ## Progress Log
//!
//! ### 2025-06-27 - Ranking works
//! ```
//!
//! ### What to do
//!
//! Set the field to the day of the newest entry. The fix does that. It is safe: the log says that there was a change.

use crate::ledger::{Date, FieldKind};
use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL209",
    name: "updated-before-log",
    severity: Severity::Warning,
    summary: "Updated is older than the newest log entry.",
    fix: Some(Safety::Safe),
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
        context.fix(|| {
            let start = field.value_span.start;
            let span = Span::new(start, start + updated.to_string().len());
            // The value may have markup before the date.
            let written = span.of(ledger.source());
            written.parse::<Date>().ok().filter(|date| *date == updated)?;
            let edit = TextEdit { span, expected: written.into(), replacement: newest.to_string() };
            let title = format!("set “{}” to {newest}", field.name);
            Some(Fix { safety: Safety::Safe, title, edits: vec![edit] })
        });
    }
}
