//! `FL404` silent-ledger. The feature is being worked on, but nothing was written for long.
//!
//! ### What it finds
//! A status that means active while the newest day of the ledger, in its log or in Updated, is longer ago than 30 days.
//! A ledger without any day is not judged. Needs to know today's date, which the command line and the editor tell.
//!
//! ### Why it matters
//! Either nobody works on it any more, and somebody waits in vain, or the ledger no longer says what is so. It is a note,
//! so that a check does not come to fail by time alone.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** In Progress
//! **Updated:** 2025-06-25
//! ```
//!
//! ### What to do
//! Add an entry to the log, or set the status to what is true. There is no fix.
//!
//! ### Settings
//! The number of days is the threshold `stale_days`. Which statuses mean active is the stage `active` of a status.

use crate::ledger::{FieldKind, Stage};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL404",
    name: "silent-ledger",
    severity: Severity::Note,
    summary: "The feature is being worked on, but nothing was written for long.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let Some(today) = context.today else { return };
    let Some(status) = ledger.status().filter(|status| status.stage == Some(Stage::Active)) else { return };
    let entries = ledger.log.iter().filter_map(|entry| Some((entry.date?, ledger.section(entry.section).heading.span)));
    let fields = ledger
        .fields
        .iter()
        .filter(|field| matches!(field.kind, FieldKind::Updated | FieldKind::Created | FieldKind::Started))
        .filter_map(|field| Some((field.date()?, field.value_span)));
    let Some((newest, span)) = fields.chain(entries).max_by_key(|(date, _)| *date) else { return };
    let days = today.days_since(newest);
    if days <= i64::from(context.thresholds.stale_days) {
        return;
    }
    let message = format!("the status is “{}”, but nothing was written for {days} days", status.written);
    context.report(&RULE, status.span, message, "add an entry to the log, or set another status");
    context.relate(span, format!("the newest day, {newest}"));
}
