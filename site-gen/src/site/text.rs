//! Texts of others on our pages: long ones cut, signs that no page may hold replaced.

use std::borrow::Cow;

/// `text` itself, or its first words, about `limit` characters, and `…`.
pub(super) fn clip(text: &str, limit: usize) -> Cow<'_, str> {
    // As many bytes are no more characters: most texts are not counted.
    if text.len() <= limit {
        return Cow::Borrowed(text);
    }
    let Some((cut, _)) = text.char_indices().nth(limit) else { return Cow::Borrowed(text) };
    let head = &text[..cut];
    // A cut between words reads better, but a text without spaces has to be cut somewhere.
    let end = head.rfind(char::is_whitespace).filter(|&end| end > cut / 2).unwrap_or(cut);
    Cow::Owned(format!("{}…", head[..end].trim_end_matches([' ', ',', ';', '.', ':', '-'])))
}

/// `text` without control characters, which no page may hold: a sign that something was there stands for each.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        Cow::Owned(text.replace(char::is_control, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(clip("short", 10), "short");
        assert_eq!(clip("one two, three four", 10), "one two…");
        assert_eq!(clip("検索機能の改善です", 4), "検索機能…");
    }
}
