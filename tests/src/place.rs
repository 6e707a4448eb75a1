//! Lines and columns of the cases: counted anew, as a second opinion on `LineIndex`.

/// Line and column, both from one, of the byte `at`. Lines end at `\n`, `\r\n` or a lone `\r`; columns are characters,
/// a byte order mark not counted.
#[must_use]
pub fn position(source: &str, at: usize) -> (usize, usize) {
    let mut line = 1;
    let mut column = 1;
    let mut characters = source[..at].chars().peekable();
    while let Some(c) = characters.next() {
        // Between the two characters of `\r\n` the line has not ended yet.
        let next = characters.peek().copied().or_else(|| source[at..].chars().next());
        if c == '\n' || (c == '\r' && next != Some('\n')) {
            line += 1;
            column = 1;
        } else if c != '\u{feff}' {
            column += 1;
        }
    }
    (line, column)
}

/// The byte at a line and column.
#[must_use]
pub fn offset(source: &str, line: usize, column: usize) -> Option<usize> {
    source.char_indices().map(|(at, _)| at).chain([source.len()]).find(|&at| position(source, at) == (line, column))
}
