//! Untrusted text made harmless for a terminal: control and direction characters become visible.

use std::borrow::Cow;

/// `text` with every character that could move the cursor, colour the line or turn its direction shown as a sign.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| sign(c).is_some()) {
        Cow::Owned(text.chars().map(|c| sign(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// What is shown in place of `c`; `None` where `c` is harmless.
pub(super) fn sign(c: char) -> Option<char> {
    match c {
        // The control pictures, in the order of the characters that they stand for.
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)),
        '\x7f' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' => Some('\u{fffd}'),
        // Direction marks, embeddings, overrides and isolates; line and paragraph separators; the byte order mark.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
            Some('\u{fffd}')
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn plain_text_is_left_alone() {
        assert!(matches!(visible("docs/ledgers/größe-🚀.md"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn control_and_direction_characters_become_signs() {
        assert_eq!(visible("a\x1b[31mb\u{202e}c\r\n\u{9b}"), "a␛[31mb\u{fffd}c␍␊\u{fffd}");
    }
}
