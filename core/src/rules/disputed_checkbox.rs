//! `FL302` disputed-checkbox. A checkbox is one to some readers of Markdown and text to others.
//!
//! ### What it finds
//! Boxes on which GitHub's parser (cmark-gfm), GitHub's site, comrak and pulldown-cmark do not agree:
//!
//! - another white space than a space in the box, such as a tab or a no-break space;
//! - the text of the item only in the next line, or the box in the line below its bullet;
//! - a box five or more spaces behind its bullet, which is code to most readers;
//! - an open box with an `[x]` later in its line, which cmark-gfm shows as ticked (a note).
//!
//! What all of them take for text is no box at all, and is left to FL301.
//!
//! ### Why it matters
//! One reader sees an item that is open or done, another one sees none, and nobody notices.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Success Criteria
//! - [ ]
//!   fast enough to type along
//! ```
//!
//! ### What to do
//! Write `- [ ] text` or `- [x] text` in one line. The fix does so; it is safe, but for a box that is code to most
//! readers, which may be meant as code. There is no fix for an `[x]` later in the line: write it in other words.

use crate::ledger::{Item, ItemState, Mark, MarkKind};
use crate::text::{Span, has};

use super::{Context, Fix, Rule, Safety, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL302",
    name: "disputed-checkbox",
    severity: Severity::Warning,
    summary: "A checkbox is one to some readers of Markdown and text to others.",
    fix: Some(Safety::Safe),
};

/// What readers do not agree on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dispute {
    /// The white space in the box.
    Space,
    /// The line end behind the box.
    TextBelow,
    /// The line end between the bullet and the box.
    BoxBelow,
    /// The many spaces between the bullet and the box.
    Code,
    /// An `[x]` later in the line of an open box.
    LaterTick,
}

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let source = ledger.source();
    ledger.for_each_item(&mut |_, item| {
        let Some((dispute, span)) = dispute(source, item) else { return };
        let (severity, message, help) = match dispute {
            Dispute::Space => {
                (RULE.severity, "this box holds another white space than a space", "write `[ ]` with a plain space")
            }
            Dispute::TextBelow => {
                (RULE.severity, "the text of this box is in the next line", "write the text behind the box")
            }
            Dispute::BoxBelow => {
                (RULE.severity, "this box is not in the line of its bullet", "write the box behind the bullet")
            }
            Dispute::Code => {
                (RULE.severity, "this box is so far behind its bullet that it is code", "leave one space between them")
            }
            Dispute::LaterTick => (
                Severity::Note,
                "this open box is ticked to some readers, because of an `[x]` later in its line",
                "write what is ticked in other words",
            ),
        };
        context.report_as(severity, &RULE, span, message, help);
        context.fix(|| mend(source, dispute, span, item));
    });
}

/// What readers do not agree on about the box of `item`, and where it is.
pub(super) fn dispute(source: &str, item: &Item) -> Option<(Dispute, Span)> {
    let Some(mark) = &item.mark else {
        return code_box(source, item).map(|span| (Dispute::Code, span));
    };
    if mark.kind != MarkKind::Box {
        return None;
    }
    let bytes = source.as_bytes();
    let inside = Span::new(mark.span.start + 1, mark.span.end - 1).of(source);
    if inside != " "
        && !inside.is_empty()
        && inside.chars().all(char::is_whitespace)
        && inside.trim_matches(' ') == inside
    {
        return Some((Dispute::Space, mark.span));
    }
    if !matches!(inside, " " | "x" | "X") {
        return None;
    }
    // Only white space before it: the bullet is in the line above.
    let before = bytes[..mark.span.start].iter().rev().find(|byte| !matches!(byte, b' ' | b'\t'));
    if matches!(before, Some(b'\n' | b'\r')) && item.span.start < mark.span.start {
        return Some((Dispute::BoxBelow, mark.span));
    }
    if !item.text_span.is_empty() && is_line_break(source, mark, item.text_span) {
        return Some((Dispute::TextBelow, mark.span));
    }
    let is_ticked_later = mark.state == ItemState::Open
        && has(item.text.as_bytes(), b'[')
        && matches!(source[mark.span.end..].split(['\n', '\r']).next(), Some(line) if line.contains("[x]") || line.contains("[X]"));
    is_ticked_later.then_some((Dispute::LaterTick, mark.span))
}

/// Whether nothing but one line end stands between the box and its text.
fn is_line_break(source: &str, mark: &Mark, text: Span) -> bool {
    let rest = &source[mark.span.end..];
    // Behind nearly every box stand a space and its text.
    if matches!(rest.as_bytes(), [b' ', first, ..] if first.is_ascii_graphic() && *first != b'\\') {
        return false;
    }
    let rest = rest.trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix('\\').unwrap_or(rest);
    let Some(below) = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])) else { return false };
    let below = below.trim_start_matches([' ', '\t']);
    // A text that begins with the `\` of a hard break is the text of the line below all the same.
    let begins = source.len() - below.len();
    text.start == begins || (text.start < begins && source[text.start..].starts_with('\\'))
}

/// The box that an item begins with, if five or more spaces before it make it code.
fn code_box(source: &str, item: &Item) -> Option<Span> {
    if !item.text.is_empty() {
        return None;
    }
    let line = item.span.of(source).split(['\n', '\r']).next()?;
    let behind = line.trim_start_matches(|c: char| c.is_ascii_digit()).get(1..)?;
    let text = behind.trim_start_matches([' ', '\t']);
    let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|start| text.starts_with(start));
    let start = item.span.start + line.len() - text.len();
    (is_box && behind.len() > text.len()).then(|| Span::new(start, start + "[ ]".len()))
}

fn mend(source: &str, dispute: Dispute, at: Span, item: &Item) -> Option<Fix> {
    let is_one_line = !item.span.of(source).contains(['\n', '\r']);
    let (safety, title, span, replacement) = match dispute {
        Dispute::Space => (Safety::Safe, "put a plain space in the box", at, "[ ]"),
        Dispute::TextBelow => {
            let start = item.text_span.start.max(at.end);
            let text = source[start..].trim_start_matches(['\\', ' ', '\t', '\n', '\r']);
            let end = source.len() - text.len();
            (Safety::Safe, "put the text behind the box", Span::new(at.end, end), " ")
        }
        Dispute::BoxBelow => {
            let bullet = source[..at.start].trim_end().len();
            (Safety::Safe, "put the box behind the bullet", Span::new(bullet, at.start), " ")
        }
        Dispute::Code if is_one_line => {
            let bullet = source[..at.start].trim_end_matches([' ', '\t']).len();
            (Safety::Unsafe, "leave one space before the box", Span::new(bullet, at.start), " ")
        }
        Dispute::Code | Dispute::LaterTick => return None,
    };
    Some(Fix::splice(safety, title, source, span, replacement))
}
