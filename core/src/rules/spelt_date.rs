//! Dates that are spelt in another way than `YYYY-MM-DD`, where there is no doubt which day is meant. Owns no rule.

use crate::ledger::Date;

use super::bad_date::unambiguous;

/// The day that `text` begins with and the bytes that it takes: `2025/06/25`, `2025.6.25`, `25.06.2025`, `20250625`, each
/// also in brackets. Days and months between strokes, as in `06/25/2025`, are told apart only if one of them cannot be
/// a month; `2025-06-25` itself counts where it stands in brackets. A month may be a word, as in `Jun 25, 2025`.
pub(super) fn at_start(text: &str) -> Option<(Date, usize)> {
    if let Some(inside) = text.strip_prefix(['[', '(']) {
        let (date, length) = match Date::at_start(inside) {
            Some(date) => (date, "YYYY-MM-DD".len()),
            None => unbracketed(inside)?,
        };
        return inside[length..].starts_with([']', ')']).then_some((date, length + 2));
    }
    unbracketed(text).or_else(|| with_month_name(text))
}

/// A day whose month is written as a word: `Nov 27, 2026`, `27 November 2026`.
fn with_month_name(text: &str) -> Option<(Date, usize)> {
    let (date, length) = unambiguous::read(text)?;
    text[..length].contains(char::is_alphabetic).then_some((date, length))
}

fn unbracketed(text: &str) -> Option<(Date, usize)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '.' | '-')).unwrap_or(text.len());
    let written = text[..length].trim_end_matches(['.', '-', '/']);
    let is_word = text[written.len()..].starts_with(char::is_alphanumeric);
    (!is_word).then_some(())?;
    Some((read(written)?, written.len()))
}

fn read(written: &str) -> Option<Date> {
    let number = |digits: &str| (1..=2).contains(&digits.len()).then(|| digits.parse::<u8>().ok()).flatten();
    let year = |digits: &str| (digits.len() == 4).then(|| digits.parse::<u16>().ok()).flatten();
    if written.len() == 8 && written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Date::from_parts(year(&written[..4])?, number(&written[4..6])?, number(&written[6..])?);
    }
    let separator = ['/', '.', '-'].into_iter().find(|&c| written.contains(c))?;
    let mut parts = written.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if let Some(year) = year(first) {
        return Date::from_parts(year, number(second)?, number(third)?);
    }
    let (year, first, second) = (year(third)?, number(first)?, number(second)?);
    let (month, day) = match separator {
        '.' => (second, first),
        _ if first > 12 || first == second => (second, first),
        _ if second > 12 => (first, second),
        _ => return None,
    };
    Date::from_parts(year, month, day)
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
}
