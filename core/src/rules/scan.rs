//! The bytes of a text that nobody expects, found in one pass, many at a time: control and invisible characters,
//! carriage returns, and lines that begin like a conflict marker. Owns where they are; judges nothing but whether an
//! invisible character has a use where it stands.

mod invisible;

use invisible::Line;

/// What is odd about the bytes of a text.
#[derive(Default, Debug)]
pub(super) struct Scan {
    /// How many lines end in `\r\n`.
    pub(super) crlf: usize,
    /// How many lines end in `\r` alone.
    pub(super) cr: usize,
    /// Where characters stand that cannot be seen and have no use there.
    pub(super) invisible: Vec<(usize, char)>,
    /// Where lines begin with `<<<<<<<`, `=======` or `>>>>>>>`; empty unless there is a `<<<<<<<` or `>>>>>>>`.
    pub(super) markers: Vec<usize>,
}

impl Scan {
    pub(super) fn of(source: &str) -> Self {
        let bytes = source.as_bytes();
        let mut scan = Self::default();
        let mut line = Line::default();
        for (index, chunk) in bytes.chunks(CHUNK).enumerate() {
            if may_be_odd(chunk) {
                for (offset, &byte) in chunk.iter().enumerate() {
                    if IS_ODD[usize::from(byte)] {
                        scan.look(source, index * CHUNK + offset, &mut line);
                    }
                }
            }
        }
        scan
    }

    /// Looks at the byte at `at`, which is one of those that are seldom.
    fn look(&mut self, source: &str, at: usize, line: &mut Line) {
        let bytes = source.as_bytes();
        match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => self.crlf += 1,
            b'\r' => self.cr += 1,
            sign @ (b'<' | b'>' | b'=') => {
                let is_start = at == 0 || matches!(bytes[at - 1], b'\n' | b'\r');
                let is_marker = is_start && bytes[at..].starts_with(&[sign; 7]) && bytes.get(at + 7) != Some(&sign);
                if is_marker && (sign != b'=' || matches!(bytes.get(at + 7), None | Some(b'\n' | b'\r' | b' '))) {
                    self.markers.push(at);
                }
            }
            _ => {
                let c = source[at..].chars().next().unwrap_or_default();
                if line.is_odd(source, at, c) {
                    self.invisible.push((at, c));
                }
            }
        }
    }
}

/// How many bytes are asked about at once.
const CHUNK: usize = 64;

/// The bytes that a closer look is worth, and those that characters begin with which are.
const IS_ODD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = byte != b'\t' as usize && byte != b'\n' as usize;
        byte += 1;
    }
    let others = [b'<', b'=', b'>', 0x7f, 0xc2, 0xd8, 0xe1, 0xe2, 0xe3, 0xef, 0xf3];
    let mut place = 0;
    while place < others.len() {
        table[others[place] as usize] = true;
        place += 1;
    }
    table
};

/// Whether one of `bytes` may be odd: a control character, `<`, `=`, `>`, or outside of ASCII. Never wrong where it says
/// no. Without a branch for each byte, so that the compiler compares many of them at once.
fn may_be_odd(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |odd, &byte| {
        let control = (byte < 0x20) & (byte != b'\n');
        // `<`, `=` and `>` with `?`, which looks like them in all bits but two.
        odd | control | (byte >= 0x7f) | (byte & 0xfc == 0x3c)
    })
}

#[cfg(test)]
mod tests {
    use super::{CHUNK, IS_ODD, Scan, may_be_odd};

    #[test]
    fn no_odd_byte_is_passed_over() {
        for byte in 0..=255_u8 {
            for place in 0..8 {
                let mut bytes = *b"abc d.0Z";
                bytes[place] = byte;
                let is_odd = IS_ODD[usize::from(byte)];
                assert!(!is_odd || may_be_odd(&bytes), "{byte:#x} in place {place}");
            }
        }
        assert!(!may_be_odd(b"* [ ] a\n"));
    }

    #[test]
    fn every_place_is_looked_at() {
        for length in 0..2 * CHUNK {
            let text = format!("{}\u{7f}{}", "a".repeat(length), "b".repeat(2 * CHUNK - length));
            assert_eq!(Scan::of(&text).invisible, [(length, '\u{7f}')]);
        }
    }
}
