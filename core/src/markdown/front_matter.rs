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

/// The entries of the front matter in `span`. Lines below an entry that are indented or begin with `- ` are its value
/// too.
pub(crate) fn entries(source: &str, span: Span) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in lines(source, span.start).take_while(|line| line.end <= span.end) {
        if let Some(entry) = entry(source, line) {
            entries.push(entry);
        } else if let Some(last) = entries.last_mut()
            && line.of(source).starts_with([' ', '\t', '-'])
        {
            let more = line.trimmed(source);
            let text = more.of(source);
            if text.is_empty() || text == "---" || text.starts_with('#') {
                continue;
            }
            let start = if last.value.is_empty() { more.start } else { last.value.start };
            last.value = Span::new(start, more.end);
        }
    }
    entries
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
    let quoted = closing_quote(value).map_or(0, |at| at + 1);
    let comment = value[quoted..].match_indices('#').map(|(at, _)| quoted + at).find(|&at| {
        let before = value[..at].chars().next_back();
        before.is_none_or(|c| matches!(c, ' ' | '\t'))
    });
    comment.map_or(value, |at| value[..at].trim_end())
}

/// Where the quote that a value begins with is closed. In single quotes, two of them stand for one; in double quotes,
/// `\` takes the next one's meaning away.
fn closing_quote(value: &str) -> Option<usize> {
    let bytes = value.as_bytes();
    let quote = *bytes.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut at = 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if quote == b'"' => at += 1,
            byte if byte != quote => {}
            b'\'' if bytes.get(at + 1) == Some(&quote) => at += 1,
            _ => return Some(at),
        }
        at += 1;
    }
    None
}
