//! Lines: where they begin and end, whether they are blank, and splices that add whole ones.

use crate::text::{Span, TextEdit};

const MARK: char = '\u{feff}';

/// The line end nearest to `at`: of its own line, else the first of the text, else `\n`.
pub(super) fn line_end(source: &str, at: usize) -> &'static str {
    let first_of = |text: &str| {
        let end = text.find(['\n', '\r'])?;
        Some(match &text[end..] {
            rest if rest.starts_with("\r\n") => "\r\n",
            rest if rest.starts_with('\r') => "\r",
            _ => "\n",
        })
    };
    first_of(&source[at..]).or_else(|| first_of(source)).unwrap_or("\n")
}

/// Where the line of `at` begins; behind the byte order mark on the first one.
pub(super) fn line_start(source: &str, at: usize) -> usize {
    match source[..at].rfind(['\n', '\r']) {
        Some(before) => before + 1,
        None if source.starts_with(MARK) => MARK.len_utf8().min(at),
        None => 0,
    }
}

/// Where the line of `at` ends, its line end left out.
pub(super) fn line_stop(source: &str, at: usize) -> usize {
    source[at..].find(['\n', '\r']).map_or(source.len(), |offset| at + offset)
}

/// Where the line after that of `at` begins; the end of the text if there is none.
pub(super) fn next_line(source: &str, at: usize) -> usize {
    let stop = line_stop(source, at);
    let rest = &source[stop..];
    stop + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

/// The last byte that is no white space before `at`, and the byte after it: where the content before `at` ends.
pub(super) fn content_before(source: &str, at: usize) -> usize {
    source[..at].trim_end_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c']).len()
}

/// Whether the line of `at` is blank.
fn is_blank(source: &str, at: usize) -> bool {
    source[line_start(source, at)..line_stop(source, at)].trim_matches([' ', '\t']).is_empty()
}

/// Whether the line above that of `at` is there and blank.
pub(super) fn has_blank_above(source: &str, at: usize) -> bool {
    let start = line_start(source, at);
    let above = &source[..start];
    let stop = above.strip_suffix("\r\n").or_else(|| above.strip_suffix(['\n', '\r'])).map(str::len);
    stop.is_some_and(|stop| is_blank(source, stop))
}

/// Whether the line below that of `at` is there and blank.
pub(super) fn has_blank_below(source: &str, at: usize) -> bool {
    let next = next_line(source, at);
    next < source.len() && is_blank(source, next)
}

/// Whether there is a blank line between `from` and `to`, which stand on different lines.
pub(super) fn has_blank_between(source: &str, from: usize, to: usize) -> bool {
    let mut at = next_line(source, from);
    while at < to {
        let next = next_line(source, at);
        if next <= to && is_blank(source, at) {
            return true;
        }
        at = next;
    }
    false
}

/// Adds `lines` below the line of `at`. Where text that is no heading follows at once, a blank line keeps it apart.
pub(super) fn below(source: &str, at: usize, lines: &[String]) -> TextEdit {
    let next = next_line(source, at);
    let follows = &source[next..];
    let touches = !follows.is_empty() && !is_blank(source, next) && !follows.trim_start().starts_with('#');
    let mut edit = directly_below(source, at, lines);
    if touches {
        edit.replacement.push_str(line_end(source, at));
    }
    edit
}

/// Adds `lines` below the line of `at`, whatever follows.
pub(super) fn directly_below(source: &str, at: usize, lines: &[String]) -> TextEdit {
    let end = line_end(source, at);
    let replacement = lines.iter().flat_map(|line| [end, line.as_str()]).collect();
    TextEdit { span: Span::at(line_stop(source, at)), expected: String::new(), replacement }
}

/// Adds `lines` above the line of `at`.
pub(super) fn above(source: &str, at: usize, lines: &[String]) -> TextEdit {
    let end = line_end(source, at);
    let replacement = lines.iter().flat_map(|line| [line.as_str(), end]).collect();
    TextEdit { span: Span::at(line_start(source, at)), expected: String::new(), replacement }
}

/// Removes the bytes of `span`.
pub(super) fn removal(source: &str, span: Span) -> TextEdit {
    replacement(source, span, String::new())
}

/// Puts `text` in the place of the bytes of `span`.
pub(super) fn replacement(source: &str, span: Span, text: String) -> TextEdit {
    TextEdit { span, expected: span.of(source).to_owned(), replacement: text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_all_ends_are_told_apart() {
        let text = "\u{feff}a\r\n\r\nb\r \nc";
        let at = |part: &str| text.find(part).unwrap();
        assert_eq!(line_start(text, at("a")), 3);
        assert_eq!(&text[line_start(text, at("b"))..line_stop(text, at("b"))], "b");
        assert_eq!(next_line(text, at("b")), at(" "));
        assert_eq!(next_line(text, at("c")), text.len());
        assert!(has_blank_below(text, at("a")) && has_blank_above(text, at("b")));
        assert!(has_blank_below(text, at("b")) && has_blank_above(text, at("c")));
        assert!(!has_blank_above(text, at("a")) && !has_blank_below(text, at("c")));
        assert!(has_blank_between(text, at("a"), at("b")) && !has_blank_between("a\nb\nc", 0, 4));
        // Behind the last line end is no line.
        assert!(!has_blank_below("a\n", 0) && !has_blank_between("a\n", 0, 2));
        assert_eq!((line_start("abcdef", 5), line_start("\u{feff}abc", 5)), (0, 3));
        assert_eq!((line_end(text, at("a")), line_end(text, at("b")), line_end(text, at("c"))), ("\r\n", "\r", "\r\n"));
        assert_eq!(&text[..content_before(text, at("c"))], "\u{feff}a\r\n\r\nb");
    }
}
