//! From byte offsets to UTF-16 offsets and back: the only place where the two meet.

use ledgerline_core::Span;

/// How many bytes lie between two checkpoints.
const STEP: usize = 256;

/// Where the UTF-16 units of a text are, as checkpoints to count on from. Empty for ASCII, where both are the same.
pub(crate) struct Utf16Map<'s> {
    source: &'s str,
    /// For every [`STEP`]th byte, the first one included, how many UTF-16 units the characters have that begin before it.
    checkpoints: Vec<usize>,
}

impl<'s> Utf16Map<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        let mut checkpoints = Vec::new();
        if !source.is_ascii() {
            let mut units = 0;
            let mut bytes = source.as_bytes();
            while let Some((step, rest)) = bytes.split_at_checked(STEP) {
                checkpoints.push(units);
                units += count(step);
                bytes = rest;
            }
            checkpoints.push(units);
        }
        Self { source, checkpoints }
    }

    /// The UTF-16 offset of the character at `byte`; of the end where there is none.
    pub(crate) fn to_utf16(&self, byte: usize) -> usize {
        let byte = byte.min(self.source.len());
        match self.checkpoints.get(byte / STEP) {
            Some(units) => units + count(&self.source.as_bytes()[byte / STEP * STEP..byte]),
            None => byte,
        }
    }

    /// The byte offset of the character at, or that covers, the UTF-16 offset `unit`; the end where there is none.
    pub(crate) fn to_byte(&self, unit: usize) -> usize {
        let Some(step) = self.checkpoints.partition_point(|&units| units <= unit).checked_sub(1) else {
            return unit.min(self.source.len());
        };
        let mut units = self.checkpoints[step];
        for (at, &byte) in self.source.as_bytes().iter().enumerate().skip(step * STEP) {
            units += width(byte);
            if units > unit {
                return at;
            }
        }
        self.source.len()
    }

    pub(crate) fn span(&self, span: Span) -> (usize, usize) {
        (self.to_utf16(span.start), self.to_utf16(span.end))
    }
}

/// How many UTF-16 units the characters have that begin in `bytes`.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().map(|&byte| width(byte)).sum()
}

/// How many UTF-16 units the character has that begins with `byte`; 0 if none does.
fn width(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_maps_there_and_back() {
        let text = "\u{feff}aé漢🦀e\u{301}".repeat(200);
        let map = Utf16Map::new(&text);
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(map.to_utf16(byte), units);
            assert_eq!(map.to_byte(units), byte);
            if c.len_utf16() == 2 {
                assert_eq!(map.to_byte(units + 1), byte, "the middle of a pair belongs to its character");
            }
            units += c.len_utf16();
        }
        assert_eq!(map.to_utf16(text.len()), units);
        assert_eq!(map.to_byte(units), text.len());
        assert_eq!(map.to_byte(units + 9), text.len());
        assert_eq!(Utf16Map::new(&"é".repeat(STEP)).to_utf16(2 * STEP), STEP, "a last step that is full");
    }

    #[test]
    fn ascii_needs_no_table() {
        let map = Utf16Map::new("abc");
        assert!(map.checkpoints.is_empty());
        assert_eq!((map.to_utf16(2), map.to_byte(2), map.to_byte(9)), (2, 2, 3));
    }
}
