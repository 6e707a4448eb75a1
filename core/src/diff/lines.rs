//! Lines of a text: where they begin and end, and runs of them. Lines end at `\n`, `\r\n` or a lone `\r`.

use crate::text::Span;

/// Where the line that holds the byte at `at` begins; a byte order mark belongs to no line.
pub(crate) fn line_start(source: &str, at: usize) -> usize {
    let start = source[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    if start == 0 && source.starts_with('\u{feff}') { '\u{feff}'.len_utf8().min(at) } else { start }
}

/// Where the line that holds the byte at `at` ends, its line end left out.
pub(crate) fn line_end(source: &str, at: usize) -> usize {
    source[at..].find(['\n', '\r']).map_or(source.len(), |end| at + end)
}

/// The length of the line end that `text` begins with.
pub(crate) fn terminator(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// A line and the line end behind it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'s> {
    pub(crate) text: &'s str,
    pub(crate) end: &'s str,
}

/// The lines of `text`. A text that ends in a line end has an empty last line; `""` has none.
pub(crate) fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !text.is_empty() {
        let end = line_end(rest, 0);
        let after = end + terminator(&rest[end..]);
        lines.push(Line { text: &rest[..end], end: &rest[end..after] });
        if after == end {
            break;
        }
        rest = &rest[after..];
    }
    lines
}

/// The lines of `span` without blank ones at either end; `span` begins at the start of a line or behind the end of one.
pub(crate) fn trimmed_lines(source: &str, span: Span) -> Span {
    let mut span = span;
    loop {
        let end = line_end(source, span.start).min(span.end);
        if span.start >= span.end || !source[span.start..end].trim().is_empty() {
            break;
        }
        span.start = (end + terminator(&source[end..])).min(span.end);
    }
    let mut text = span.of(source);
    while let Some(end) = text.rfind(['\n', '\r'])
        && text[end + 1..].trim().is_empty()
    {
        text = text[..end].strip_suffix('\r').filter(|_| text[end..].starts_with('\n')).unwrap_or(&text[..end]);
    }
    if text.trim().is_empty() { Span::at(span.start) } else { Span::new(span.start, span.start + text.len()) }
}
