//! The piece of a source line that a finding points at, ready to be drawn.
//!
//! Owns the safety of the drawing: the spans it gives lie inside the text it gives, on character boundaries, and the
//! text holds no control character. The renderer promises neither and panics on a bad span.

use std::ops::Range;

use ledgerline_core::text::{LineIndex, Position};

use super::visible::sign;

/// How much of a long line is kept on either side of the place, in bytes.
const CONTEXT: usize = 160;
/// How much of a long span is marked, in bytes.
const LONGEST_MARK: usize = 320;

/// A piece of one line, and where in it the finding is.
#[derive(Debug, PartialEq)]
pub(crate) struct Excerpt {
    /// Where the span begins in the file.
    pub(crate) position: Position,
    /// The piece of the line; without its line end.
    pub(crate) text: String,
    /// The bytes of `text` to mark.
    pub(crate) marked: Range<usize>,
    /// Whether `text` lacks the beginning of the line, so that columns cannot be counted in it.
    pub(crate) is_cut: bool,
}

/// The line of `source` at which `span` begins, and the part of the span that is on this line.
pub(super) fn excerpt(source: &str, lines: &LineIndex, span: Range<usize>) -> Excerpt {
    let start = source.floor_char_boundary(span.start);
    let line = lines.line_at(start);
    let line_start = lines.line_start(line).unwrap_or(0).min(start);
    let next_line = lines.line_start(line + 1).unwrap_or(source.len());
    let line_end = line_start + source[line_start..next_line].trim_end_matches(['\r', '\n']).len();

    let start = start.min(line_end);
    let end = source.floor_char_boundary(span.end.min(start + LONGEST_MARK)).clamp(start, line_end);
    let from = source.ceil_char_boundary(line_start.max(start.saturating_sub(CONTEXT)));
    let to = source.floor_char_boundary(line_end.min(end + CONTEXT));

    let mut piece = Piece::default();
    let is_cut = from > line_start;
    if is_cut {
        piece.text.push('…');
    }
    piece.push(&source[from..start]);
    let marked_from = piece.text.len();
    piece.push(&source[start..end]);
    let marked = marked_from..piece.text.len();
    piece.push(&source[end..to]);
    if to < line_end {
        piece.text.push('…');
    }
    Excerpt { position: lines.position(source, start), text: piece.text, marked, is_cut }
}

#[derive(Default)]
struct Piece {
    text: String,
}

impl Piece {
    fn push(&mut self, source: &str) {
        for c in source.chars() {
            match c {
                '\t' => self.text.push('\t'),
                // A byte order mark takes no column, so it must take no room either.
                '\u{feff}' => {}
                _ => self.text.push(sign(c).unwrap_or(c)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ledgerline_core::text::LineIndex;

    use super::excerpt;

    fn marked(source: &str, span: std::ops::Range<usize>) -> (String, String, usize, usize) {
        let excerpt = excerpt(source, &LineIndex::new(source), span);
        let marked = excerpt.text[excerpt.marked].to_owned();
        (excerpt.text, marked, excerpt.position.line, excerpt.position.column)
    }

    #[test]
    fn marks_one_line_of_a_longer_span() {
        let found = marked("# A\r\n**Status:** Oops\r\nmore\r\n", 17..30);
        assert_eq!(found, ("**Status:** Oops".into(), "Oops".into(), 2, 13));
    }

    #[test]
    fn control_characters_move_no_mark() {
        let found = marked("\u{feff}a\u{1b}b\u{202e}c", 5..6);
        assert_eq!(found, ("a␛b\u{fffd}c".into(), "b".into(), 1, 3));
    }

    #[test]
    fn any_span_is_taken() {
        for source in ["", "ü", "\u{feff}", "a\n", "é\r\rö\r\n🚀", "\u{1b}\n\u{2028}"] {
            for start in 0..source.len() + 3 {
                for end in start..source.len() + 3 {
                    let found = excerpt(source, &LineIndex::new(source), start..end);
                    assert!(found.text.get(found.marked).is_some(), "{source:?} {start}..{end}");
                }
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_on_both_sides() {
        let source = "ö".repeat(10_000);
        let (text, mark, line, column) = marked(&source, 10_000..10_004);
        assert_eq!((mark.as_str(), line, column), ("öö", 1, 5001));
        assert!(text.len() < 700 && text.starts_with('…') && text.ends_with('…'));
    }
}
