//! How far a comment reaches: its line, the next block's first line, a section or the whole file.

use crate::ledger::Ledger;
use crate::markdown::is_comment;
use crate::text::Span;

/// Where a comment stands and what it reaches.
pub(super) struct Place {
    /// Where the findings begin that it allows; the end is exclusive.
    pub(super) reach: Span,
    /// Whether nothing but comments stands in its lines.
    pub(super) is_alone: bool,
    /// Whether something else stands before it in its line.
    pub(super) is_behind: bool,
}

pub(super) fn place(ledger: &Ledger<'_>, comment: Span) -> Place {
    let source = ledger.source();
    let start = line_start(source, comment.start);
    let end = line_end(source, comment.end);
    // A quote's mark is no content: a comment in a quote stands alone, too.
    let is_empty = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '\u{feff}'));
        text.is_empty() || is_comment(text)
    };
    let is_behind = !is_empty(&source[start..comment.start]);
    let is_alone = !is_behind && is_empty(&source[comment.end..end]);
    let reach = if is_alone {
        alone(ledger, comment)
    } else if is_behind {
        line_of(source, comment.start)
    } else {
        line_of(source, comment.end)
    };
    Place { reach, is_alone, is_behind }
}

/// What a comment on lines of its own reaches.
fn alone(ledger: &Ledger<'_>, comment: Span) -> Span {
    let source = ledger.source();
    if ledger.sections.first().is_none_or(|first| comment.start < first.span.start) {
        return Span::new(0, usize::MAX);
    }
    let above = ledger.sections.partition_point(|section| section.span.start <= comment.start).saturating_sub(1);
    let section = &ledger.sections[above];
    let between = source.get(section.heading.span.end..comment.start).unwrap_or(".");
    if between.trim().is_empty() || is_comment(between) {
        // A finding at the very end of the text stands behind its last byte.
        let end = if section.span.end == source.len() { usize::MAX } else { section.span.end };
        return Span::new(section.span.start, end);
    }
    let mut at = comment.end;
    loop {
        let rest = &source[at..];
        let text = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        at += rest.len() - text.len();
        match text.strip_prefix("<!--").and_then(|inside| inside.find("-->")) {
            Some(length) => at += "<!--".len() + length + "-->".len(),
            None if text.is_empty() => return Span::at(source.len()),
            None => return line_of(source, at),
        }
    }
}

/// The line that holds the byte at `at`, its end included.
fn line_of(source: &str, at: usize) -> Span {
    Span::new(line_start(source, at), line_end(source, at) + 1)
}

pub(super) fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// Where the line that holds `at` ends, its line end left out.
pub(super) fn line_end(source: &str, at: usize) -> usize {
    source[at..].find(['\n', '\r']).map_or(source.len(), |length| at + length)
}
