//! From byte offsets to lines and columns.

/// A place in a text, for people: both numbers count from one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters (Unicode scalar values), from 1.
    pub column: usize,
}

/// Where the lines of a text begin. Lines end at `\n`, `\r\n` or a lone `\r`, as in Markdown.
///
/// ```
/// use ledgerline_core::text::LineIndex;
///
/// let text = "a\nbü!";
/// let position = LineIndex::new(text).position(text, 5);
/// assert_eq!((position.line, position.column), (2, 3));
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        // Ledgers have a line for every forty bytes or so.
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 4);
        starts.push(0);
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        Self { starts }
    }

    /// The line, from 0, that holds the byte at `offset`; past the end, the last line.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// The offset at which `line`, from 0, begins.
    #[must_use]
    pub fn line_start(&self, line: usize) -> Option<usize> {
        self.starts.get(line).copied()
    }

    /// Line and column of `offset` in `text`, the text the index was made from. A byte order mark takes no column.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let line = self.line_at(offset);
        let start = self.starts[line];
        let before = text.get(start..offset.min(text.len())).unwrap_or_default();
        Position { line: line + 1, column: before.chars().filter(|&c| c != '\u{feff}').count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_in_markdown() {
        let text = "a\nbü\r\nc\rd\n\r";
        let index = LineIndex::new(text);
        let starts: Vec<usize> = (0..).map_while(|line| index.line_start(line)).collect();
        assert_eq!(starts, [0, 2, 7, 9, 11, 12]);
        for (offset, line, column) in [
            (0, 1, 1),
            (1, 1, 2),
            (2, 2, 1),
            (5, 2, 3),
            (6, 2, 4),
            (7, 3, 1),
            (9, 4, 1),
            (11, 5, 1),
            (12, 6, 1),
            (99, 6, 1),
        ] {
            assert_eq!(index.position(text, offset), Position { line, column }, "{offset}");
        }
    }

    #[test]
    fn a_byte_order_mark_takes_no_column_and_half_a_character_is_the_line_s_beginning() {
        let text = "\u{feff}# ü";
        let index = LineIndex::new(text);
        assert_eq!(index.position(text, 3), Position { line: 1, column: 1 });
        assert_eq!(index.position(text, 5), Position { line: 1, column: 3 });
        assert_eq!(index.position(text, 6), Position { line: 1, column: 1 });
        assert_eq!(index.line_at(usize::MAX), 0);
    }
}
