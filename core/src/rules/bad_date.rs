//! `FL206` bad-date. A date field does not hold a real date.

use crate::ledger::{FieldKind, fold};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL206",
    name: "bad-date",
    severity: Severity::Error,
    summary: "A date field does not hold a real date.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for field in ledger.fields.iter().filter(|field| field.kind.is_date()) {
        let value = field.value.as_str();
        let folded = fold(value);
        let may_be_open = !matches!(field.kind, FieldKind::Created | FieldKind::Updated);
        // Dates that lie ahead may be open.
        let is_open = folded.is_empty() || context.vocabulary.not_yet_words.contains(&folded);
        if value.is_empty() || field.date().is_some() || (may_be_open && is_open) || context.is_placeholder(value) {
            continue;
        }
        let message = if has_shape_of_a_date(value) {
            format!("{} is not a day of the calendar", &value[..10])
        } else {
            format!("“{}” is not a date of the form YYYY-MM-DD", field.value)
        };
        let help = "write the day as year-month-day, such as 2025-06-25";
        context.report(&RULE, field.value_span, message, help);
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
