//! From byte offsets to UTF-16 offsets and back: the only place where the two meet.

use ledgerline_core::Span;

/// How many bytes lie between two checkpoints.
const STEP: usize = 256;

/// Where the UTF-16 units of a text are, as checkpoints to count on from. Empty for ASCII, where both are the same.
pub(crate) struct Utf16Map<'s> {
    source: &'s str,
    /// Byte and UTF-16 offset of a character, about every [`STEP`] bytes, sorted.
    checkpoints: Vec<(usize, usize)>,
}

impl<'s> Utf16Map<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        let mut checkpoints = Vec::new();
        if !source.is_ascii() {
            let mut units = 0;
            let mut next = 0;
            for (byte, c) in source.char_indices() {
                if byte >= next {
                    checkpoints.push((byte, units));
                    next = byte + STEP;
                }
                units += c.len_utf16();
            }
        }
        Self { source, checkpoints }
    }

    /// The UTF-16 offset of the character at `byte`; of the end where there is none.
    pub(crate) fn to_utf16(&self, byte: usize) -> usize {
        let byte = byte.min(self.source.len());
        let Some(&(from, units)) = self.before(|checkpoint| checkpoint.0 <= byte) else { return byte };
        units
            + self.source[from..]
                .char_indices()
                .take_while(|(at, _)| from + at < byte)
                .map(|(_, c)| c.len_utf16())
                .sum::<usize>()
    }

    /// The byte offset of the character at, or that covers, the UTF-16 offset `unit`; the end where there is none.
    pub(crate) fn to_byte(&self, unit: usize) -> usize {
        let Some(&(from, mut units)) = self.before(|checkpoint| checkpoint.1 <= unit) else {
            return unit.min(self.source.len());
        };
        for (at, c) in self.source[from..].char_indices() {
            units += c.len_utf16();
            if units > unit {
                return from + at;
            }
        }
        self.source.len()
    }

    pub(crate) fn span(&self, span: Span) -> (usize, usize) {
        (self.to_utf16(span.start), self.to_utf16(span.end))
    }

    fn before(&self, is_before: impl Fn(&(usize, usize)) -> bool) -> Option<&(usize, usize)> {
        self.checkpoints.partition_point(is_before).checked_sub(1).map(|place| &self.checkpoints[place])
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
    }

    #[test]
    fn ascii_needs_no_table() {
        let map = Utf16Map::new("abc");
        assert!(map.checkpoints.is_empty());
        assert_eq!((map.to_utf16(2), map.to_byte(2), map.to_byte(9)), (2, 2, 3));
    }
}
