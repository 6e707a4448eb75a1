//! Lines of the header that look like a field but are none: `Name: value` without bold, or with asterisks that do not
//! make it bold.

use crate::ledger::Ledger;
use crate::text::Span;

/// A line that would be a field if it were bold.
#[derive(Clone, Debug)]
pub(super) struct PlainLine {
    /// From the first asterisk or letter to the end of the value.
    pub(super) whole: Span,
    /// The name without asterisks and colon.
    pub(super) name: Span,
    /// The value without asterisks before it.
    pub(super) value: Span,
    /// Whether nothing follows that would become part of the value.
    pub(super) stands_alone: bool,
}

/// The lines of text in the header that have a colon behind their first words: in blocks that are more than fields, and
/// in values that go on over several lines.
pub(super) fn all(ledger: &Ledger<'_>) -> Vec<PlainLine> {
    let source = ledger.source();
    let is_text = |span: &&Span| !span.of(source).starts_with(['|', '>', '<', '`', '~', ' ', '\t']);
    let mut lines = Vec::new();
    for &block in ledger.preamble.iter().filter(is_text) {
        in_lines(source, block, &mut lines);
    }
    for field in &ledger.fields {
        let value = field.value_span;
        if let Some(end) = value.of(source).find('\n') {
            in_lines(source, Span::new(value.start + end + 1, value.end), &mut lines);
        }
    }
    lines
}

fn in_lines(source: &str, block: Span, found: &mut Vec<PlainLine>) {
    let mut at = block.start;
    let mut is_open = false;
    for text in block.of(source).split_inclusive('\n') {
        let line = Span::new(at, at + text.len()).trimmed(source);
        at += text.len();
        let plain = read(source, line);
        let is_bold = line.of(source).trim_start_matches(['-', '*', '+', ' ']).len() < line.of(source).len();
        if is_open
            && !is_bold
            && plain.is_none()
            && let Some(last) = found.last_mut()
        {
            last.stands_alone = line.is_empty();
        }
        is_open = plain.is_some();
        found.extend(plain);
    }
}

fn read(source: &str, line: Span) -> Option<PlainLine> {
    let text = line.of(source);
    let is_markup = |c: char| matches!(c, '*' | '_' | ' ' | '\t' | '\\');
    let bullet = ["- ", "* ", "+ "].iter().find(|bullet| text.starts_with(**bullet)).map_or(0, |bullet| bullet.len());
    let start = line.start + bullet;
    let text = &text[bullet..];
    let colon = text.find([':', '：'])?;
    let after = colon + text[colon..].chars().next()?.len_utf8();
    let name = &text[..colon];
    let lead = name.len() - name.trim_start_matches(is_markup).len();
    let name = name.trim_matches(is_markup);
    // Names of fields are a few words; a sentence with a colon is none.
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '\'' | '’');
    if name.is_empty() || name.len() > 60 || !name.chars().all(is_of_name) {
        return None;
    }
    let rest = &text[after..];
    let gap = rest.len() - rest.trim_start_matches(is_markup).len();
    let is_separate = gap > 0 || rest.is_empty();
    is_separate.then(|| PlainLine {
        whole: Span::new(start, line.end),
        name: Span::new(start + lead, start + lead + name.len()),
        value: Span::new(start + after + gap, line.end),
        stands_alone: true,
    })
}
