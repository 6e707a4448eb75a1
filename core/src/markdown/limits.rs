//! What no person writes and what would cost the parser more than time in proportion to the text: found before the
//! parser sees it. Owns the caps; what comes of a text beyond them is decided in `document`.

use crate::text::Span;

/// Texts of fewer bytes cannot cost enough to be looked through.
const SMALL: usize = 8 * 1024;

/// The marks of quotes and lists may reach to this column: each line that follows costs a step for each quote and list
/// that it may continue.
const MAX_COLUMN: usize = 1_000;

/// Rows may lack this many cells, all tables taken together: the parser makes each of them, as GitHub does, and nothing
/// has to be written for them.
const MAX_LACKING_CELLS: usize = 1 << 16;

/// A cap that a text goes beyond.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Limit {
    /// Quotes and lists are nested deeper than about 500 levels on the line at this span.
    Nesting(Span),
    /// The rows of tables lack more than 65,536 cells; the span is the line of the row that goes beyond it.
    Cells(Span),
}

impl Limit {
    /// The line on which the text goes beyond the cap, without its line end.
    #[must_use]
    pub fn span(self) -> Span {
        match self {
            Self::Nesting(span) | Self::Cells(span) => span,
        }
    }
}

/// The first cap that `source` goes beyond, from the byte `start` on.
pub(super) fn exceeded(source: &str, start: usize) -> Option<Limit> {
    let text = &source.as_bytes()[start..];
    if text.len() < SMALL {
        return None;
    }
    let mut columns = 0;
    let mut lacking = 0;
    let mut at = start;
    for line in text.split(|byte| matches!(byte, b'\n' | b'\r')) {
        let span = Span::new(at, at + line.len());
        at = span.end + 1;
        if reaches_too_far(line) {
            return Some(Limit::Nesting(span));
        }
        if columns != 0 {
            if is_blank(line) {
                columns = 0;
                continue;
            }
            lacking += columns_of(line, columns);
            if lacking > MAX_LACKING_CELLS {
                return Some(Limit::Cells(span));
            }
        }
        columns = columns.max(delimiters(line));
    }
    None
}

fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'>'))
}

/// How many of the cells that a table has `columns` of a row may lack.
fn columns_of(row: &[u8], columns: usize) -> usize {
    let cells = row.iter().filter(|&&byte| byte == b'|').count() + 1;
    columns.saturating_sub(cells)
}

/// How many columns a table has below which `line` stands, if it can be the line between a head and its rows; else 0.
fn delimiters(line: &[u8]) -> usize {
    let mut columns = 0;
    for byte in line {
        match byte {
            b'|' => columns += 1,
            b'-' | b':' | b' ' | b'\t' | b'>' => {}
            _ => return 0,
        }
    }
    if columns == 0 { 0 } else { columns + 1 }
}

/// Whether the last mark of a quote or an item at the beginning of `line` stands too far right.
fn reaches_too_far(line: &[u8]) -> bool {
    let mut column = 0;
    let mut at = 0;
    while let Some(&byte) = line.get(at) {
        let is_space_at = |at: usize| line.get(at).is_none_or(|byte| matches!(byte, b' ' | b'\t'));
        match byte {
            b' ' => column += 1,
            b'\t' => column = column / 4 * 4 + 4,
            b'>' => column += 1,
            b'-' | b'*' | b'+' if is_space_at(at + 1) => column += 1,
            b'0'..=b'9' => {
                let digits = line[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if !matches!(line.get(at + digits), Some(b'.' | b')')) || !is_space_at(at + digits + 1) {
                    return false;
                }
                at += digits;
                column += digits + 1;
            }
            _ => return false,
        }
        if column > MAX_COLUMN && !matches!(byte, b' ' | b'\t') {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        format!("{text}\n{}", "a\n".repeat(SMALL))
    }

    #[test]
    fn nesting_is_capped_by_column() {
        for mark in [">", "> ", "- ", "* ", "+ ", "1. ", "12) ", "\t- "] {
            let deep = filled(&format!("# T\n\n{}a", mark.repeat(MAX_COLUMN + 1)));
            let found = exceeded(&deep, 0).expect(mark);
            assert!(matches!(found, Limit::Nesting(_)));
            assert_eq!(found.span(), Span::new(5, 6 + mark.len() * (MAX_COLUMN + 1)), "{mark}");
            assert_eq!(exceeded(&filled(&mark.repeat(50)), 0), None, "{mark}");
        }
    }

    #[test]
    fn what_is_no_mark_may_be_long() {
        for line in
            ["-".repeat(5_000), "a ".repeat(5_000), " ".repeat(5_000) + "a", "1".repeat(5_000), "*a ".repeat(5_000)]
        {
            assert_eq!(exceeded(&filled(&line), 0), None);
        }
    }

    #[test]
    fn lacking_cells_are_capped_over_all_tables() {
        let table = |columns: usize, row: &str, rows: usize| {
            format!("{}\n{}\n{}\n", "|a".repeat(columns), "|-".repeat(columns), format!("{row}\n").repeat(rows))
        };
        assert_eq!(exceeded(&filled(&table(100, "|b", 500)), 0), None);
        assert!(matches!(exceeded(&filled(&table(100, "|b", 1_000)), 0), Some(Limit::Cells(_))));
        assert!(matches!(exceeded(&filled(&table(100, "|b", 500).repeat(2)), 0), Some(Limit::Cells(_))));
        let quoted = table(100, "|b", 1_000).lines().map(|line| format!("> {line}\n")).collect::<String>();
        assert!(matches!(exceeded(&filled(&quoted), 0), Some(Limit::Cells(_))));
        // A table of many full rows lacks nothing, however large.
        assert_eq!(exceeded(&filled(&table(20, &"|b".repeat(20), 10_000)), 0), None);
    }

    #[test]
    fn the_cap_of_columns_is_met_and_not_passed() {
        // How many of these marks lead no further than column 1,000.
        for (mark, most) in [(">", 1_000), ("- ", 500), ("-\t", 250), ("1. ", 333), ("12)  ", 200)] {
            assert_eq!(exceeded(&filled(&format!("{}a", mark.repeat(most))), 0), None, "{mark:?}");
            assert!(exceeded(&filled(&format!("{}a", mark.repeat(most + 1))), 0).is_some(), "{mark:?}");
        }
    }

    #[test]
    fn the_cap_of_cells_is_met_and_not_passed() {
        // 66 columns, and rows of two cells.
        let table =
            |rows: usize| filled(&format!("{}\n{}\n{}", "|a".repeat(65), "|-".repeat(65), "|bcd\n".repeat(rows)));
        assert_eq!(exceeded(&table(MAX_LACKING_CELLS / 64), 0), None);
        assert!(matches!(exceeded(&table(MAX_LACKING_CELLS / 64 + 1), 0), Some(Limit::Cells(_))));
    }

    #[test]
    fn small_texts_are_not_looked_through() {
        let text = |length: usize| format!("{:length$}", ">".repeat(MAX_COLUMN + 1));
        assert_eq!(exceeded(&text(8_191), 0), None);
        assert!(exceeded(&text(8_192), 0).is_some());
    }
}
