//! `FL401` log-heading-format. The heading of a log entry is not `YYYY-MM-DD - Title`.
//!
//! ### What it finds
//! A heading in the progress log without a day, with one that is not in the calendar, with a day in another spelling, or
//! without a title. What stands between the day and the title should be a dash; another sign, or none, is a note.
//! An entry of a lower rank than the one before it, which it then is a part of, is reported too.
//! A time may follow the day, and headings such as `June 2025` may group entries.
//!
//! ### Why it matters
//! Entries are sorted by their day, in the timeline of the project and by whoever looks for what happened when.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Progress Log
//!
//! ### 25.06.2025: First version
//! - Finds words in titles
//! ```
//!
//! ### What to do
//! Write the heading as `### 2025-06-25 - First version`. The fix does so where there is no doubt which day is meant, and
//! is safe.

use crate::ledger::{Date, Heading, LogEntry};
use crate::text::Span;

use super::bad_date::has_shape_of_a_date;
use super::{Context, Fix, Rule, Safety, Severity, spelt_date};

pub(super) static RULE: Rule = Rule {
    code: "FL401",
    name: "log-heading-format",
    severity: Severity::Warning,
    summary: "The heading of a log entry is not `YYYY-MM-DD - Title`.",
    fix: Some(Safety::Safe),
};

const HELP: &str = "write the heading as `YYYY-MM-DD - Title`, such as `2025-06-25 - First version`";

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let source = ledger.source();
    for entry in &ledger.log {
        let heading = &ledger.section(entry.section).heading;
        if !ledger.section(entry.section).children.is_empty() {
            report_nested(context, entry);
        }
        let message = match entry.date {
            None if context.is_placeholder(&heading.text) => continue,
            None if has_shape_of_a_date(&heading.text) => {
                format!("the log entry is dated {}, which is not a day of the calendar", &heading.text[..10])
            }
            None => match respelt(heading, source) {
                Some((date, fix)) => {
                    context.report(
                        &RULE,
                        heading.span,
                        format!("the heading of the log entry should begin with {date}"),
                        HELP,
                    );
                    context.fix(|| Some(fix));
                    continue;
                }
                None => format!("the log entry “{}” has no date", heading.text),
            },
            Some(date) if entry.title.is_empty() => format!("the log entry of {date} has no title"),
            Some(date) => {
                if let Some(gap) = odd_gap(entry, heading, source) {
                    let message = format!("no dash between {date} and the title");
                    context.report_as(Severity::Note, &RULE, heading.span, message, HELP);
                    context.fix(|| Some(Fix::splice(Safety::Safe, "write a dash", source, gap, " - ")));
                }
                continue;
            }
        };
        context.report(&RULE, heading.span, message, HELP);
    }
}

/// Reports headings with a day that stand in an entry, and not beside it.
fn report_nested(context: &mut Context<'_, '_>, entry: &LogEntry) {
    let Some(date) = entry.date else { return };
    let ledger = context.ledger;
    let section = ledger.section(entry.section);
    for &child in &section.children {
        let heading = &ledger.section(child).heading;
        let Some(own) = Date::at_start(&heading.text) else { continue };
        let marks = "#".repeat(usize::from(section.heading.level));
        let message = format!("the log entry of {own} stands in that of {date}");
        context.report(&RULE, heading.span, message, format!("write it as `{marks} {}`", heading.text));
        context.fix(|| {
            let written = Span::new(heading.span.start, heading.span.start + usize::from(heading.level));
            let is_marked = written.of(ledger.source()).bytes().all(|byte| byte == b'#');
            is_marked.then(|| Fix::splice(Safety::Safe, "give it its rank", ledger.source(), written, marks))
        });
    }
}

/// What stands between the day, with its time, and the title, if it is no dash. A remark on the day before the dash, a
/// bracket or a sign is left alone.
fn odd_gap(entry: &LogEntry, heading: &Heading, source: &str) -> Option<Span> {
    let raw = heading.text_span.of(source);
    // In markup, the two are too far apart to tell.
    let title = Span::new(heading.text_span.start, entry.title_span.start);
    Date::at_start(raw)?;
    let lead = title.of(source);
    let behind_day = lead.get("YYYY-MM-DD".len()..)?;
    let behind_time =
        lead.len() - behind_day.len() + behind_day.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let behind_zone = behind_time + usize::from(lead[behind_time..].starts_with('Z'));
    let gap = &lead[behind_zone..];
    let is_dashed =
        gap.contains(['-', '–', '—']) || [" - ", " – ", " — "].iter().any(|dash| entry.title.contains(dash));
    let is_odd = if gap.trim().is_empty() {
        entry.title.starts_with(char::is_alphanumeric)
    } else {
        gap.trim().chars().all(|c| matches!(c, ':' | '|'))
    };
    (is_odd && !is_dashed).then(|| Span::new(title.start + behind_zone, title.end))
}

/// The day of a heading that has one in another spelling, or behind the title, and the heading as it should be.
fn respelt(heading: &Heading, source: &str) -> Option<(Date, Fix)> {
    const BETWEEN: [char; 8] = [' ', '\t', '-', '–', '—', ':', '|', ','];
    let raw = heading.text_span.of(source);
    if let Some((date, length)) = spelt_date::at_start(raw) {
        let title = raw[length..].trim_start_matches(BETWEEN);
        let span = Span::new(heading.text_span.start, heading.text_span.end - title.len());
        let dash = if title.is_empty() { "" } else { " - " };
        return Some((date, Fix::splice(Safety::Safe, "write the day first", source, span, format!("{date}{dash}"))));
    }
    // `Title (2025-06-25)`, `Title - 25.06.2025`
    let at = raw.rfind([' ', '(', '['])?;
    let at = if raw[at..].starts_with(' ') { at + 1 } else { at };
    let last = &raw[at..];
    let (date, length) = match Date::at_start(last) {
        Some(date) => (date, "YYYY-MM-DD".len()),
        None => spelt_date::at_start(last)?,
    };
    let title = raw[..at].trim_end_matches(BETWEEN);
    let is_separated = raw[title.len()..at].contains(['-', '–', '—', ':', '|', ',']) || last.starts_with(['(', '[']);
    if length < last.len() || title.is_empty() || !is_separated {
        return None;
    }
    let fix = Fix::splice(Safety::Safe, "write the day first", source, heading.text_span, format!("{date} - {title}"));
    Some((date, fix))
}
