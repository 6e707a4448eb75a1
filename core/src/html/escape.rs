//! Escaping for HTML text and attribute values.

/// `text` for HTML text or a quoted attribute value. Characters that no HTML may hold become `U+FFFD`.
///
/// ```
/// assert_eq!(ledgerline_core::html::escape("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    escape_into(text, &mut out);
    out
}

/// Writes `text` behind `out`, escaped as [`escape`] does.
///
/// ```
/// let mut html = String::from("<b>");
/// ledgerline_core::html::escape_into("a & b", &mut html);
/// assert_eq!(html, "<b>a &amp; b");
/// ```
pub fn escape_into(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = first_special(rest.as_bytes()) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            // A carriage return would be read back as a line feed.
            b'\r' => "",
            _ => "\u{fffd}",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Where the first byte is that cannot stand as it is.
fn first_special(bytes: &[u8]) -> Option<usize> {
    let (blocks, rest) = bytes.as_chunks::<16>();
    // The last block may be looked at twice in part, which is faster than its bytes one by one.
    let last = if rest.is_empty() { None } else { bytes.last_chunk() };
    if !blocks.is_empty() && !blocks.iter().chain(last).any(may_hold_special) {
        return None;
    }
    bytes.iter().position(|&byte| SPECIAL[usize::from(byte)])
}

/// Whether one of `bytes` is of those in [`SPECIAL`], or a tab or line feed: a loop that compilers make a few comparisons of.
fn may_hold_special(bytes: &[u8; 16]) -> bool {
    let mut found = 0;
    for &byte in bytes {
        let is_mark = (byte == b'"') | (byte | 1 == b'\'') | (byte | 2 == b'>') | (byte == 0x7f);
        found |= u8::from((byte < 0x20) | is_mark);
    }
    found != 0
}

/// Which bytes cannot stand as they are: those with a meaning in HTML, and control characters but tab and line feed.
/// Most texts hold none, so they are looked for in a table.
static SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        special[byte] = byte != b'\t' as usize && byte != b'\n' as usize;
        byte += 1;
    }
    special[0x7f] = true;
    special[b'&' as usize] = true;
    special[b'<' as usize] = true;
    special[b'>' as usize] = true;
    special[b'"' as usize] = true;
    special[b'\'' as usize] = true;
    special
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_text_or_what_html_has_for_it() {
        for c in (0..=0x80_u8).map(char::from).chain("é漢🦀\u{a0}\u{feff}\u{202e}".chars()) {
            let wanted = match c {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                '"' => "&quot;".to_owned(),
                '\'' => "&#39;".to_owned(),
                '\r' => String::new(),
                '\t' | '\n' => c.to_string(),
                '\0'..='\x1f' | '\x7f' => "\u{fffd}".to_owned(),
                other => other.to_string(),
            };
            // Alone, at either end, twice in a row, and at any place of a longer text.
            for before in 0..40 {
                let (before, behind) = ("x".repeat(before), "y".repeat(40 - before));
                assert_eq!(escape(&format!("{before}{c}{behind}")), format!("{before}{wanted}{behind}"), "{c:?}");
            }
            assert_eq!(escape(&c.to_string()), wanted, "{c:?}");
            assert_eq!(escape(&format!("{c}é{c}{c}z{c}")), format!("{wanted}é{wanted}{wanted}z{wanted}"), "{c:?}");
        }
        assert_eq!(escape(""), "");
    }
}
