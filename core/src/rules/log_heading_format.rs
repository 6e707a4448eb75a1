//! `FL401` log-heading-format. The heading of a log entry is not `YYYY-MM-DD - Title`.

use super::bad_date::has_shape_of_a_date;
use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL401",
    name: "log-heading-format",
    severity: Severity::Warning,
    summary: "The heading of a log entry is not `YYYY-MM-DD - Title`.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for entry in &ledger.log {
        let heading = &ledger.section(entry.section).heading;
        let help = "write the heading as `YYYY-MM-DD - Title`, such as `2025-06-25 - First version`";
        let message = match entry.date {
            None if context.is_placeholder(&heading.text) => continue,
            None if has_shape_of_a_date(&heading.text) => {
                format!("the log entry is dated {}, which is not a day of the calendar", &heading.text[..10])
            }
            None => format!("the log entry “{}” has no date", heading.text),
            Some(date) if entry.title.is_empty() => format!("the log entry of {date} has no title"),
            Some(_) => continue,
        };
        context.report(&RULE, heading.span, message, help);
    }
}
