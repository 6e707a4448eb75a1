//! `FL208` date-in-the-future. Something is said to have happened on a day that has not come.
//!
//! ### What it finds
//!
//! A day of creation, of the last change, of the beginning or of the end of work, or of a log entry, that lies after
//! today. One day ahead is allowed: somewhere it is tomorrow already. Days that are meant to lie ahead, such as `Due`, are
//! left alone. It is only looked for where the day of the check is known.
//!
//! ### Why it matters
//!
//! Such a ledger stays at the top of every list of what changed last, until the day has come.
//!
//! ### Example
//!
//! ```markdown
//! **Updated:** 2205-06-25
//! ```
//!
//! ### What to do
//!
//! Correct the day; most often a digit of the year or the month is wrong. What is planned belongs in the plan, or in a
//! field such as `Due`.

use crate::ledger::{Date, FieldKind};
use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL208",
    name: "date-in-the-future",
    severity: Severity::Warning,
    summary: "Something is said to have happened on a day that has not come.",
    fix: None,
};

/// How many days ahead the earliest time zone may be.
const GRACE: i64 = 1;

pub(super) fn check(context: &mut Context<'_, '_>) {
    let Some(today) = context.today else { return };
    let ledger = context.ledger;
    let has_happened = |kind: FieldKind| {
        matches!(kind, FieldKind::Created | FieldKind::Updated | FieldKind::Started | FieldKind::Completed)
    };
    for field in ledger.fields.iter().filter(|field| has_happened(field.kind)) {
        if let Some(date) = field.date() {
            report(context, &format!("“{}”", field.name), date, today, field.value_span);
        }
    }
    for entry in &ledger.log {
        if let Some(date) = entry.date {
            report(context, "the log entry", date, today, ledger.section(entry.section).heading.span);
        }
    }
}

fn report(context: &mut Context<'_, '_>, what: &str, date: Date, today: Date, span: Span) {
    let ahead = date.days_since(today);
    if ahead > GRACE {
        let message = format!("{what} is dated {date}, {ahead} days ahead of today ({today})");
        context.report(&RULE, span, message, "correct the day; what is planned is not yet so");
    }
}
