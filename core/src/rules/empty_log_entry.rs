//! `FL403` empty-log-entry. A log entry has a heading and nothing else.
//!
//! ### What it finds
//! An entry of the progress log below whose heading stands nothing, or comments and rules only. It is a note: a title such
//! as `2025-06-25 - Released 1.0` may say all there is.
//!
//! ### Why it matters
//! The log is where people look for what was done and why; a title alone rarely answers that.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Progress Log
//!
//! ### 2025-06-25 - Went on
//! ```
//!
//! ### What to do
//! Say below the heading what was done, decided or found out, or remove the entry. There is no fix.

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL403",
    name: "empty-log-entry",
    severity: Severity::Note,
    summary: "A log entry has a heading and nothing else.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    for entry in &ledger.log {
        let section = ledger.section(entry.section);
        if !section.is_blank || !section.children.is_empty() || context.is_placeholder(&section.heading.text) {
            continue;
        }
        let message = match entry.date {
            Some(date) => format!("the log entry of {date} says nothing"),
            None => format!("the log entry “{}” says nothing", section.heading.text),
        };
        context.report(&RULE, section.heading.span, message, "say below the heading what happened");
    }
}
