//! How names are made comparable.

use crate::text::has;

/// A name for comparing: letters in lower case, digits, and one space between words; everything else is a space, and
/// `&` is `and`.
///
/// ```
/// use ledgerline_core::ledger::fold;
///
/// assert_eq!(fold("Risks & Mitigations:"), "risks and mitigations");
/// assert_eq!(fold("✅ IN_PROGRESS"), "in progress");
/// ```
#[must_use]
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        return fold_ascii(name);
    }
    let mut folded = String::with_capacity(name.len());
    let mut gap = false;
    for c in name.chars() {
        if c.is_alphanumeric() {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.extend(c.to_lowercase());
        } else if c == '&' {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str("and");
            gap = true;
        } else if c != '\'' && c != '’' {
            gap = true;
        }
    }
    folded
}

/// The same for what nearly all names are made of.
fn fold_ascii(name: &str) -> String {
    if has(name.as_bytes(), b'&') {
        return fold_ascii(&name.replace('&', " and "));
    }
    let mut folded = vec![0; name.len()];
    let length = fold_bytes(name.as_bytes(), &mut folded);
    folded.truncate(length);
    String::from_utf8(folded).unwrap_or_default()
}

/// Folds ASCII without `&` into `folded`, which is no shorter, and returns how many bytes it became: nothing grows.
fn fold_bytes(name: &[u8], folded: &mut [u8]) -> usize {
    let (mut end, mut last) = (0, GAP);
    for byte in name {
        let byte = FOLDED[usize::from(*byte)];
        // Each byte is written, and kept by stepping over it: that is faster than to ask first.
        folded[end] = byte;
        let is_kept = byte != NOTHING && (byte != GAP || last != GAP);
        end += usize::from(is_kept);
        last = if byte == NOTHING { last } else { byte };
    }
    end - usize::from(end > 0 && last == GAP)
}

/// What `look_up` says of `name`, folded. A name that is only looked up need not have memory of its own, if it is as
/// short as nearly all are.
pub(super) fn with_folded<T>(name: &str, look_up: impl FnOnce(&str) -> T) -> T {
    let mut folded = [0; 64];
    if name.len() > folded.len() || !name.is_ascii() || has(name.as_bytes(), b'&') {
        return look_up(&fold(name));
    }
    let length = fold_bytes(name.as_bytes(), &mut folded);
    look_up(str::from_utf8(&folded[..length]).unwrap_or_default())
}

/// In [`FOLDED`], a byte that stands between words.
const GAP: u8 = b' ';

/// In [`FOLDED`], a byte that stands for nothing.
const NOTHING: u8 = 0;

/// What each byte of ASCII is folded to.
const FOLDED: [u8; 256] = {
    let mut table = [GAP; 256];
    let mut byte = 0;
    while byte < 0x80 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table[b'\'' as usize] = NOTHING;
    table
};

/// A heading's text for comparing: as [`fold`], without a number before it (`2.1 Context`) and without a remark in
/// brackets after it.
pub(crate) fn fold_heading(text: &str) -> String {
    fold(bare_heading(text))
}

/// A heading's text without a number before it and a remark in brackets after it.
pub(super) fn bare_heading(text: &str) -> &str {
    // Few headings have either, and to look for a byte is much cheaper than for a text.
    let text = if has(text.as_bytes(), b'(') { text.split(" (").next().unwrap_or(text) } else { text };
    let text = if text.is_ascii() { text } else { text.split('（').next().unwrap_or(text) };
    let unnumbered = text.trim_start_matches(|c: char| !c.is_alphabetic());
    if unnumbered.is_empty() { text } else { unnumbered }
}

/// A status for comparing: as [`fold`], but `&` only ends a word.
pub(crate) fn fold_status(text: &str) -> String {
    fold(&text.replace('&', " "))
}

#[cfg(test)]
mod tests {
    use super::{fold, with_folded};

    #[test]
    fn the_way_for_ascii_is_the_way_for_all() {
        for name in [
            "",
            "A",
            "&",
            "a & b",
            "'",
            "Don't",
            "-_-",
            " a  b-C9 ",
            "& co",
            "Test Plan 2",
            "a &",
            "R&D",
            "a'&'b",
            "&&",
        ] {
            // A letter that is not ASCII, in a word of its own, takes the other way.
            let other = fold(&format!("{name} ß"));
            let expected = other.strip_suffix('ß').map(str::trim_end);
            assert_eq!(Some(fold(name).as_str()), expected, "{name:?}");
            with_folded(name, |folded| assert_eq!(Some(folded), expected, "{name:?}"));
        }
    }
}
