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

/// What the top of a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FrontMatter {
    /// Text like any other, be it below a rule.
    Absent,
    /// Front matter, fences and the last line end included.
    Closed(Span),
    /// Begun and not ended, so that it is text like any other.
    Open(OpenFrontMatter),
}

/// Front matter that has entries and no end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct OpenFrontMatter {
    /// The line that opens it, without its line end.
    pub(crate) opening: Span,
    /// The first line that cannot be part of it, without its line end; `None` where the text ends before.
    pub(crate) odd: Option<Span>,
}

/// Reads what begins at `start`. Front matter is closed, holds a `key:` line, and holds nothing that it could not, so that
/// a ledger that begins with a rule keeps its text down to the next one.
pub(crate) fn find(source: &str, start: usize) -> FrontMatter {
    if !source[start..].starts_with("---") {
        return FrontMatter::Absent;
    }
    let mut lines = lines(source, start);
    let Some(first) = lines.next().filter(|first| first.of(source).trim_end() == "---") else {
        return FrontMatter::Absent;
    };
    let mut last: Option<Place> = None;
    let mut begins_at_once = false;
    let mut odd = None;
    for line in lines {
        let text = line.of(source).trim_end();
        if text == "---" || text == "..." {
            return last.map_or(FrontMatter::Absent, |_| FrontMatter::Closed(Span::new(start, line.end)));
        }
        match Place::of(source, line, last) {
            Some(place) => {
                begins_at_once |= last.is_none() && line.start == first.end;
                last = Some(place);
            }
            None if text.is_empty() || text.starts_with('#') => {}
            None => {
                odd = Some(Span::new(line.start, line.start + text.len()));
                break;
            }
        }
    }
    // Below a blank line it is more likely a sentence with a colon.
    if !begins_at_once {
        return FrontMatter::Absent;
    }
    FrontMatter::Open(OpenFrontMatter { opening: first.trimmed(source), odd })
}

/// What a line of front matter is, as far as the next one depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A key with a value.
    Value,
    /// A key that a list may follow, or part of the list.
    List,
}

impl Place {
    /// What `line` is where `last` stands before it; `None` if it is neither an entry nor more of its value.
    fn of(source: &str, line: Span, last: Option<Self>) -> Option<Self> {
        let text = line.of(source);
        if let Some(entry) = entry(source, line).filter(|entry| is_name(entry.key.of(source))) {
            return Some(if entry.value.is_empty() { Self::List } else { Self::Value });
        }
        let is_more = match text.as_bytes() {
            [b' ' | b'\t', ..] => !text.trim().is_empty(),
            [b'-', b' ' | b'\t' | b'\r' | b'\n', ..] | [b'-'] => last == Some(Self::List),
            _ => false,
        };
        last.filter(|_| is_more)
    }
}

/// Whether `key` is a name, maybe in quotes, and no beginning of a sentence with markup in it.
fn is_name(key: &str) -> bool {
    let inside = |quote: char| key.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    let name = inside('"').or_else(|| inside('\'')).unwrap_or(key);
    // Of other scripts all signs may be part of a word: marks that belong to letters are no letters.
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || "_-./ &'()".contains(c);
    let has_word = name.starts_with(|c: char| c == '_' || c.is_alphabetic());
    has_word && name.chars().all(is_of_name) && name.chars().count() <= LONGEST_NAME
}

/// How many characters a name has at most. No name is as long; sentences are.
const LONGEST_NAME: usize = 40;

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
