//! `FL006` unclosed-block. A code block, comment or front matter is never closed.
//!
//! ### What it finds
//!
//! A fence of backticks or tildes, an HTML comment, or a `<pre>`, `<script>`, `<style>` or `<textarea>` that is opened
//! outside of lists and quotes and not closed before the file ends. And front matter, a first line `---` with `key: value`
//! below it, that is not closed before a line that cannot be part of it.
//!
//! ### Why it matters
//!
//! All that follows a block is code or invisible: headings are no sections, boxes do not count, fields are not found. Often
//! it is half of the ledger, and the page just looks shorter. Of front matter that is not closed nothing is read.
//!
//! ### Example
//!
//! ````markdown
//! ```sh
//! cargo build
//!
//! ## Progress Log
//! ````
//!
//! ### What to do
//!
//! Close it where it should end: with as many backticks or tildes as it was opened with, or with `-->`, or front
//! matter with `---`. There is no fix: only the writer knows where the end belongs. Until then there is none for fields
//! and sections that are missing either.

use crate::ledger::Ledger;
use crate::markdown::{CodeBlockKind, Event, OpenFrontMatter, Tag, TagEnd};
use crate::text::Span;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL006",
    name: "unclosed-block",
    severity: Severity::Error,
    summary: "A code block, comment or front matter is never closed.",
    fix: None,
};

/// An unclosed block outside of lists and quotes is always the last thing in the file.
pub(super) fn check(context: &mut Context<'_, '_>) {
    if let Some(open) = context.ledger.document.open_front_matter() {
        front_matter(context, open);
    }
    let Some(Unclosed { what, close, opening, swallowed }) = unclosed(context.ledger) else { return };
    let swallowed = match swallowed {
        0 => String::new(),
        1 => " and swallows the line below it".to_owned(),
        lines => format!(" and swallows the {lines} lines below it"),
    };
    let message = format!("this {what} is not closed{swallowed}");
    context.report(&RULE, opening, message, format!("close it with “{close}” where it should end"));
}

/// A block that is never closed.
struct Unclosed<'s> {
    what: &'static str,
    /// What would close it.
    close: &'s str,
    /// Its first line.
    opening: Span,
    /// How many lines stand in it.
    swallowed: usize,
}

/// Whether a block that is never closed holds what else stands in the ledger, so that nobody can say what it lacks.
pub(super) fn is_cut_short(ledger: &Ledger<'_>) -> bool {
    unclosed(ledger).is_some_and(|unclosed| unclosed.swallowed > 0)
}

fn unclosed<'s>(ledger: &Ledger<'s>) -> Option<Unclosed<'s>> {
    let source = ledger.document.source();
    let events = ledger.document.events();
    let (last, _) = events.last()?;
    let start = events.iter().rev().find(|(event, _)| match last {
        Event::End(TagEnd::CodeBlock) => matches!(event, Event::Start(Tag::CodeBlock(_))),
        Event::End(TagEnd::HtmlBlock) => matches!(event, Event::Start(Tag::HtmlBlock)),
        _ => true,
    });
    let (what, close, opening) = match start {
        Some((Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))), span)) => {
            let (opening, fence) = open_fence(*span, source)?;
            ("code block", fence, opening)
        }
        Some((Event::Start(Tag::HtmlBlock), span)) => {
            let (opening, close) = open_html(*span, source)?;
            (if close == "-->" { "comment" } else { "element" }, close, opening)
        }
        _ => return None,
    };
    let swallowed = source[opening.end..].trim().lines().count();
    Some(Unclosed { what, close, opening, swallowed })
}

fn front_matter(context: &mut Context<'_, '_>, open: OpenFrontMatter) {
    let message = "this front matter is not closed, so that none of it is read";
    match open.odd {
        Some(odd) => {
            let help = "close it with “---” where it should end, or write every line of it as `key: value`";
            context.report(&RULE, open.opening, message, help);
            context.relate(odd, "this line cannot be part of it");
        }
        None => context.report(&RULE, open.opening, message, "close it with “---” where it should end"),
    }
}

/// The opening line of a fenced block that has no closing line, and the fence.
fn open_fence(block: Span, source: &str) -> Option<(Span, &str)> {
    let text = block.of(source);
    let sign = text.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = text.len() - text.trim_start_matches(sign).len();
    let first = text.split(['\n', '\r']).next().unwrap_or_default();
    let last = text.trim_end().rsplit(['\n', '\r']).next().unwrap_or_default().trim();
    let is_closed =
        text.trim_end().len() > first.trim_end().len() && last.len() >= length && last.chars().all(|c| c == sign);
    (!is_closed).then(|| (Span::new(block.start, block.start + first.trim_end().len()), &text[..length]))
}

/// The opening line of an HTML block that ends nowhere, and what would end it.
fn open_html(block: Span, source: &str) -> Option<(Span, &'static str)> {
    const ENDS: [(&str, &str); 5] = [
        ("<!--", "-->"),
        ("<pre", "</pre>"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<textarea", "</textarea>"),
    ];
    let text = block.of(source);
    let begins = |text: &str, with: &str| text.get(..with.len()).is_some_and(|lead| lead.eq_ignore_ascii_case(with));
    let at = text.len() - text.trim_start().len();
    let inside = &text[at..];
    let (_, end) = ENDS.into_iter().find(|(lead, _)| {
        begins(inside, lead) && !inside[lead.len()..].starts_with(|c: char| *lead != "<!--" && c.is_alphanumeric())
    })?;
    let is_closed = (0..inside.len()).any(|place| inside.is_char_boundary(place) && begins(&inside[place..], end));
    let first = inside.split(['\n', '\r']).next().unwrap_or_default().trim_end();
    (!is_closed).then(|| (Span::new(block.start + at, block.start + at + first.len()), end))
}
