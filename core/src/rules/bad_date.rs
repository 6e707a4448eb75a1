//! `FL206` bad-date. A date field does not hold a real date.
//!
//! ### What it finds
//!
//! A date field that holds something else than a day of the calendar in the form `YYYY-MM-DD`. A time or a remark may
//! follow. Days that lie ahead may be open (`TBD`); those of creation and of the last change may not.
//!
//! ### Why it matters
//!
//! Only this form sorts by itself and means the same everywhere: `06/07/2025` is June or July, depending on who reads it.
//!
//! ### Example
//!
//! ```markdown
//! **Created:** 25.06.2025
//! ```
//!
//! ### What to do
//!
//! Write the day as year-month-day. Where the text can only mean one day, such as `2025/6/25`, `20250625`, `25.06.2025` or
//! `June 25, 2025`, the fix writes that day. It is unsafe, because it is an interpretation.
//!
//! ### Settings
//!
//! `not-yet` in `[words]` lists what else stands for a day that is not known yet.

use crate::ledger::{FieldKind, fold};
use crate::text::{Span, TextEdit};

use super::{Context, Fix, Rule, Safety, Severity, spelt_date};

pub(super) static RULE: Rule = Rule {
    code: "FL206",
    name: "bad-date",
    severity: Severity::Error,
    summary: "A date field does not hold a real date.",
    fix: Some(Safety::Unsafe),
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for field in ledger.fields.iter().filter(|field| field.kind.is_date()) {
        let value = field.value.as_str();
        if value.is_empty() || field.date().is_some() || context.is_placeholder(value) {
            continue;
        }
        // Days that lie ahead may be open.
        let may_be_open = !matches!(field.kind, FieldKind::Created | FieldKind::Updated);
        let folded = fold(value);
        if may_be_open && (folded.is_empty() || context.vocabulary.not_yet_words.contains(&folded)) {
            continue;
        }
        let message = if has_shape_of_a_date(value) {
            format!("{} is not a day of the calendar", &value[..10])
        } else {
            format!("“{}” is not a date of the form YYYY-MM-DD", field.value)
        };
        let help = "write the day as year-month-day, such as 2025-06-25";
        context.report(&RULE, field.value_span, message, help);
        context.fix(|| {
            let raw = field.value_span.of(ledger.source());
            let (date, length) = spelt_date::read(raw)?;
            let span = Span::new(field.value_span.start, field.value_span.start + length);
            let edit = TextEdit { span, expected: raw[..length].into(), replacement: date.to_string() };
            Some(Fix { safety: Safety::Unsafe, title: format!("write the day as {date}"), edits: vec![edit] })
        });
    }
}

pub(super) fn has_shape_of_a_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 10
        && bytes[..10].iter().enumerate().all(|(place, byte)| match place {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
