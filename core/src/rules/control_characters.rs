//! `FL004` control-characters. A character cannot be seen and changes how the text reads.
//!
//! ### What it finds
//!
//! Control characters other than tabs and line ends; characters that turn the direction of writing; spaces without width,
//! fillers and tags; line separators that only some programs know. Joiners in emoji and in scripts that need them, and
//! direction marks on lines that hold Hebrew, Arabic or another script written from right to left, are in their place.
//!
//! ### Why it matters
//!
//! A text with such characters does not say what it seems to say. An override of direction can make a reviewer read an
//! approval where there is none; a zero-width space makes two names that look alike differ, so that searches and links
//! fail. Overrides and directions that are never closed are errors, all others are warnings.
//!
//! ### Example
//!
//! The character is shown by its number, although it cannot be seen:
//!
//! ```markdown
//! - [ ] Delete U+202E selif lla for good
//! ```
//!
//! ### What to do
//!
//! Remove the character, or write what was meant in its place. Most of them come along when text is copied from web pages
//! and chats. There is no fix: only the writer knows what was meant.

use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL004",
    name: "control-characters",
    severity: Severity::Warning,
    summary: "A character cannot be seen and changes how the text reads.",
    fix: None,
};

/// One finding for each line that has such characters.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let source = context.ledger.source();
    let mut found = context.scan().invisible.iter().peekable();
    while let Some(&(at, c)) = found.next() {
        let line_end = source[at..].find('\n').map_or(source.len(), |length| at + length);
        let (mut more, mut severity) = (0, severity(c));
        while let Some(&&(_, other)) = found.peek().filter(|(other, _)| *other < line_end) {
            more += 1;
            severity = severity.max(self::severity(other));
            found.next();
        }
        let others = match more {
            0 => String::new(),
            1 => ", and 1 more in this line".to_owned(),
            more => format!(", and {more} more in this line"),
        };
        let message = format!("U+{:04X}, {}, cannot be seen{others}", u32::from(c), describe(c));
        let help = "remove it, or write what was meant in its place";
        context.report_as(severity, &RULE, Span::new(at, at + c.len_utf8()), message, help);
    }
}

fn severity(c: char) -> Severity {
    if matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') { Severity::Error } else { RULE.severity }
}

fn describe(c: char) -> &'static str {
    match c {
        '\u{202d}' | '\u{202e}' => "which turns the direction of writing",
        '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => "which begins or ends a change of direction",
        '\u{200e}' | '\u{200f}' | '\u{61c}' => "a mark of direction",
        '\u{200b}'..='\u{200d}' | '\u{2060}' => "a space or joiner without width",
        '\u{feff}' => "a byte order mark inside the text",
        '\u{2028}' | '\u{2029}' => "a line separator that few programs know",
        '\u{e0000}'..='\u{e007f}' => "a tag",
        c if c.is_control() => "a control character",
        _ => "a filler",
    }
}
