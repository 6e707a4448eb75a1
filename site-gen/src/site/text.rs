//! Small texts for people: counts in words, long texts cut, numbers grouped.

use std::borrow::Cow;

/// `1 ledger`, `2 ledgers`, `10,000 ledgers`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with a comma after every third digit: `10,000`.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The name of a month, from 1.
pub(super) fn month(number: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES[usize::from(number).clamp(1, 12) - 1]
}

/// `text` itself, or its first words, about `limit` characters, and `…`.
pub(super) fn clip(text: &str, limit: usize) -> Cow<'_, str> {
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
    fn numbers_are_grouped() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(count(1, "ledger", "ledgers"), "1 ledger");
        assert_eq!(count(0, "ledger", "ledgers"), "0 ledgers");
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(clip("short", 10), "short");
        assert_eq!(clip("one two, three four", 10), "one two…");
        assert_eq!(clip("検索機能の改善です", 4), "検索機能…");
    }
}
