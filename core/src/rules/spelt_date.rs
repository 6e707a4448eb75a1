//! Dates that are spelt in another way than `YYYY-MM-DD`, where there is no doubt which day is meant. Owns no rule.

use crate::ledger::Date;

/// The day that `text` begins with and the bytes that it takes, also in brackets: as [`read`] has it, and `2025-06-25` where
/// it stands in brackets.
pub(super) fn at_start(text: &str) -> Option<(Date, usize)> {
    let Some(inside) = text.strip_prefix(['[', '(']) else { return read(text) };
    let (date, length) = match Date::at_start(inside) {
        Some(date) => (date, "YYYY-MM-DD".len()),
        None => read(inside)?,
    };
    inside[length..].starts_with([']', ')']).then_some((date, length + 2))
}

/// The day that `text` begins with and how many bytes say so, if it can only mean that one: year, month and day in this
/// order, whatever stands between them or nothing; day, month and year with dots; a month by its name; a day above twelve.
pub(super) fn read(text: &str) -> Option<(Date, usize)> {
    if let Some(digits) = text.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit())) {
        let day = day_of(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)?;
        return (!text[8..].starts_with(char::is_alphanumeric)).then_some((day, 8));
    }
    let mut rest = text;
    let first = word(&mut rest)?;
    let between = separator(&mut rest)?;
    let second = word(&mut rest)?;
    let behind = separator(&mut rest)?;
    let third = word(&mut rest)?;
    // A year in Chinese, Japanese or Korean ends in a sign of its own, and so does the day.
    let rest = rest.strip_prefix(['日', '일']).unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) && !rest.starts_with('T') {
        return None;
    }
    let date = match (first, second, third) {
        (Word::Number(year, 4), Word::Number(month, 1 | 2), Word::Number(day, 1 | 2)) => day_of(year, month, day),
        (Word::Number(day, 1 | 2), Word::Number(month, 1 | 2), Word::Number(year, 4)) => {
            let has_dots = between.starts_with('.') && behind.starts_with('.');
            match (day, month) {
                _ if has_dots => day_of(year, month, day),
                (13.., _) => day_of(year, month, day),
                (_, 13..) => day_of(year, day, month),
                _ if day == month => day_of(year, month, day),
                _ => None,
            }
        }
        (Word::Month(month), Word::Number(day, 1 | 2), Word::Number(year, 4))
        | (Word::Number(day, 1 | 2), Word::Month(month), Word::Number(year, 4))
        | (Word::Number(year, 4), Word::Month(month), Word::Number(day, 1 | 2)) => day_of(year, month, day),
        _ => None,
    }?;
    Some((date, text.len() - rest.len()))
}

enum Word {
    /// A number and how many digits it has.
    Number(u16, usize),
    /// A month by its name, from 1.
    Month(u16),
}

fn word(rest: &mut &str) -> Option<Word> {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let number = rest[..digits].parse().ok().filter(|_| digits <= 4)?;
        *rest = &rest[digits..];
        // “June 25th, 2025”
        for ending in ["st", "nd", "rd", "th"] {
            *rest = rest.strip_prefix(ending).unwrap_or(rest);
        }
        return Some(Word::Number(number, digits));
    }
    let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let month = month(&rest[..letters])?;
    *rest = &rest[letters..];
    Some(Word::Month(month))
}

/// What stands between the parts of a date; `None` if that is nothing, or more than a sign and spaces.
fn separator<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let text = *rest;
    let signs = |c: char| matches!(c, ' ' | '/' | '.' | '-' | ',' | '年' | '月' | '년' | '월');
    let length = text.len() - text.trim_start_matches(signs).len();
    *rest = &text[length..];
    (length > 0 && text[..length].chars().filter(|c| *c != ' ').count() <= 1).then_some(&text[..length])
}

/// The number of an English month, by its name or its first letters.
fn month(name: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_ascii_lowercase();
    let place = MONTHS
        .iter()
        .position(|month| name.len() >= 3 && month.starts_with(&name) || name == "sept" && *month == "september")?;
    Some(place as u16 + 1)
}

fn day_of(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::from_parts(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_doubt_are_read() {
        for text in [
            "2025/06/25: Begun",
            "2025.06.25",
            "2025-6-25 Begun",
            "25.06.2025 – Begun",
            "25.6.2025",
            "20250625",
            "25/06/2025",
            "06/25/2025",
            "[2025-06-25] Begun",
            "(25.06.2025)",
            "June 25, 2025 - Begun",
            "25 Jun 2025: Begun",
            "Jun 25th, 2025",
        ] {
            let (date, _) = at_start(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(date.to_string(), "2025-06-25", "{text}");
        }
        assert_eq!(at_start("[2025/6/5] - x").map(|(_, length)| length), Some("[2025/6/5]".len()));
        assert_eq!(at_start("25.06.2025. Begun").map(|(_, length)| length), Some("25.06.2025".len()));
    }

    #[test]
    fn days_in_doubt_are_not() {
        for text in ["05/06/2025", "31.02.2025", "2025/13/01", "25.06.25", "2025", "1.2.3", "June 25", "20250625T", ""]
        {
            assert_eq!(at_start(text), None, "{text}");
        }
    }

    #[test]
    fn what_can_only_mean_one_day_is_read() {
        let same = [
            "2025/06/25",
            "2025-6-25",
            "2025.6.25",
            "20250625",
            "25.06.2025",
            "25. 6. 2025",
            "25/06/2025",
            "06/25/2025",
            "June 25, 2025",
            "June 25th, 2025",
            "25 June 2025",
            "25-Jun-2025",
            "2025年6月25日",
            "2025년 6월 25일",
        ];
        for text in same {
            let (date, length) = read(text).unwrap_or_else(|| panic!("{text} is not read"));
            assert_eq!((date.to_string().as_str(), length), ("2025-06-25", text.len()), "{text}");
        }
        assert_eq!(read("2025/06/25 10:30").map(|(_, length)| length), Some(10));
    }

    #[test]
    fn what_may_mean_another_day_is_not() {
        for text in
            ["06/07/2025", "25.06.25", "2025-02-30", "June 2025", "last week", "2025", "", "1.2.3.4", "25.13.2025"]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
