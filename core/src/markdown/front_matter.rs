//! Front matter: `key: value` lines between two `---` at the very top. Not a YAML engine: a line it cannot read as one
//! plain key and value is kept and left alone.

use crate::text::Span;

/// One `key: value` line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Entry {
    pub(crate) key: Span,
    /// Without white space around it, quotes included.
    pub(crate) value: Span,
}

/// The front matter that begins at `start`, fences and the last line end included; `None` unless it is closed and
/// holds a `key:` line, so that a ledger that begins with a rule keeps its text.
pub(crate) fn find(source: &str, start: usize) -> Option<Span> {
    let mut lines = lines(source, start);
    let first = lines.next()?;
    if first.of(source).trim_end() != "---" {
        return None;
    }
    let mut has_key = false;
    for line in lines {
        let text = line.of(source).trim_end();
        if text == "---" || text == "..." {
            return has_key.then(|| Span::new(start, line.end));
        }
        has_key |= entry(source, line).is_some();
    }
    None
}

/// The entries of the front matter in `span`.
pub(crate) fn entries(source: &str, span: Span) -> Vec<Entry> {
    lines(source, span.start).take_while(|line| line.end <= span.end).filter_map(|line| entry(source, line)).collect()
}

/// Lines from `start`, each with its line end.
fn lines(source: &str, start: usize) -> impl Iterator<Item = Span> {
    source[start..].split_inclusive('\n').scan(start, |at, line| {
        let span = Span::new(*at, *at + line.len());
        *at = span.end;
        Some(span)
    })
}

fn entry(source: &str, line: Span) -> Option<Entry> {
    let text = line.of(source);
    if text.starts_with([' ', '\t', '#', '-']) {
        return None;
    }
    let colon = text.find(':')?;
    let key = &text[..colon];
    let after = &text[colon + 1..];
    if key.trim().is_empty() || !(after.is_empty() || after.starts_with([' ', '\t', '\r', '\n'])) {
        return None;
    }
    let value_start = line.start + colon + 1;
    let mut value = Span::new(value_start, line.end).trimmed(source);
    value.end = value.start + without_comment(value.of(source)).len();
    if value.is_empty() {
        // The place where a value belongs: behind one space, if there is one.
        value = Span::at(value_start + usize::from(after.starts_with(' ')));
    }
    Some(Entry { key: Span::new(line.start, line.start + colon).trimmed(source), value })
}

/// A value without the comment behind it: ` # …`, outside of quotes.
fn without_comment(value: &str) -> &str {
    let quoted = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].find(quote).map_or(0, |at| at + 2),
        _ => 0,
    };
    let comment = value[quoted..].match_indices('#').map(|(at, _)| quoted + at).find(|&at| {
        let before = value[..at].chars().next_back();
        before.is_none_or(|c| matches!(c, ' ' | '\t'))
    });
    comment.map_or(value, |at| value[..at].trim_end())
}
