//! Questions about the bytes of a text, asked of eight of them at once: most texts are asked many, and nearly all give the
//! same dull answer. Owns how eight bytes are held; knows nothing of what the answers are for.

/// A bit for each byte.
pub(crate) const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte.
const HIGH: u64 = 0x80 * ONES;

/// Whether `byte` is one of `bytes`. For texts of a few dozen bytes this is faster than looking for its place.
pub(crate) fn has(bytes: &[u8], byte: u8) -> bool {
    any(bytes, |eight| zeros(eight ^ (u64::from(byte) * ONES)))
}

/// Whether `a` or `b` is one of `bytes`.
pub(crate) fn has_either(bytes: &[u8], a: u8, b: u8) -> bool {
    any(bytes, |eight| zeros(eight ^ (u64::from(a) * ONES)) | zeros(eight ^ (u64::from(b) * ONES)))
}

/// Whether all of `bytes` can be seen in ASCII or are a space, with no space at either end and no two in a row.
pub(crate) fn is_single_spaced(bytes: &[u8]) -> bool {
    if bytes.first() == Some(&b' ') || bytes.last() == Some(&b' ') {
        return false;
    }
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut odd = 0;
    // Whether the byte before was a space, in the place of the highest bit of the first byte.
    let mut before = 0;
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        let spaces = spaces(eight);
        odd |= unseen(eight) | (spaces & (spaces << 8 | before));
        before = spaces >> 56;
    }
    for &byte in rest {
        let space = if byte == b' ' { 0x80 } else { 0 };
        odd |= unseen(u64::from(byte) * ONES) | (space & before);
        before = space;
    }
    odd & HIGH == 0
}

/// Whether `test` sets the highest bit of a byte for any eight of `bytes`. The last ones may be asked about twice.
fn any(bytes: &[u8], test: impl Fn(u64) -> u64) -> bool {
    let mut found = 0;
    for eight in bytes.as_chunks::<8>().0 {
        found |= test(u64::from_le_bytes(*eight));
    }
    match bytes.last_chunk() {
        Some(last) => found |= test(u64::from_le_bytes(*last)),
        None => bytes.iter().for_each(|&byte| found |= test(u64::from(byte) * ONES)),
    }
    found & HIGH != 0
}

/// Sets the highest bit of a byte if any is zero, and of none otherwise.
fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(ONES) & !eight
}

/// Sets the highest bit of a byte if any is a control character or outside of ASCII, and of none otherwise.
fn unseen(eight: u64) -> u64 {
    let controls = eight.wrapping_sub(0x20 * ONES) & !eight;
    controls | eight | eight.wrapping_add(ONES)
}

/// The highest bits of those of eight bytes that are spaces; anything where one is outside of ASCII.
fn spaces(eight: u64) -> u64 {
    !(eight ^ (0x20 * ONES)).wrapping_add(0x7f * ONES) & HIGH
}

#[cfg(test)]
mod tests {
    use super::{has, has_either, is_single_spaced};

    #[test]
    fn a_byte_is_found_in_every_place() {
        for length in 0..40 {
            for place in 0..length {
                for byte in [b'[', 0, 0x7f, 0x80, 0xff] {
                    let mut bytes = vec![b'a'; length];
                    assert!(!has(&bytes, byte), "{byte} in {length}");
                    bytes[place] = byte;
                    assert!(has(&bytes, byte), "{byte} at {place} of {length}");
                    assert!(!has(&bytes, byte ^ 1), "{byte} at {place} of {length}");
                    assert!(has_either(&bytes, byte, byte ^ 1) && has_either(&bytes, byte ^ 1, byte));
                    assert!(!has_either(&bytes, byte ^ 1, byte ^ 2), "{byte} at {place} of {length}");
                }
            }
        }
    }

    #[test]
    fn an_odd_byte_or_gap_is_found_in_every_place() {
        for length in 1..40 {
            for place in 0..length {
                for byte in 0..=255_u8 {
                    let mut bytes = vec![b'a'; length];
                    bytes[place] = byte;
                    let is_inside = place > 0 && place + 1 < length;
                    let expected = matches!(byte, b'!'..=b'~') || (byte == b' ' && is_inside);
                    assert_eq!(is_single_spaced(&bytes), expected, "{byte:#x} at {place} of {length}");
                }
                if place + 1 < length {
                    let mut bytes = vec![b'a'; length + 1];
                    (bytes[place], bytes[place + 1]) = (b' ', b' ');
                    assert!(!is_single_spaced(&bytes), "a gap at {place} of {length}");
                    bytes[place + 1] = b'!';
                    assert_eq!(is_single_spaced(&bytes), place > 0, "a space at {place} of {length}");
                }
            }
        }
        assert!(is_single_spaced(b"") && is_single_spaced(b"a b c d e f g h i j k l"));
    }
}
