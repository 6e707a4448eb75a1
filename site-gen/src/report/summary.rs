//! Numbers in words.

use std::time::Duration;

use ledgerline_core::project::FindingCounts;

/// `1 ledger`, `2 ledgers`, `12,345 ledgers`.
pub(crate) fn counted(count: usize, one: &str) -> String {
    format!("{} {one}{}", grouped(count), if count == 1 { "" } else { "s" })
}

/// `1 error, 3 warnings, 2 notes`, kinds that did not occur left out; `None` where nothing was found.
pub(crate) fn counts(found: FindingCounts) -> Option<String> {
    let kinds = [(found.errors, "error"), (found.warnings, "warning"), (found.notes, "note")];
    let parts: Vec<_> =
        kinds.into_iter().filter(|(count, _)| *count > 0).map(|(count, kind)| counted(count, kind)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// `320 ms`, `1.4 s`, `2 min 5 s`.
pub(crate) fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => format!("{} ms", time.as_millis()),
        1..60 => format!("{:.1} s", time.as_secs_f64()),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// `512 bytes`, `3.4 kB`, `120.0 MB`, in powers of a thousand.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => counted(bytes as usize, "byte"),
        1_000..1_000_000 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

/// `count` with a comma between thousands.
pub(crate) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use ledgerline_core::project::FindingCounts;

    use super::{counted, counts, duration, size};

    #[test]
    fn numbers_in_words() {
        assert_eq!(counted(0, "page"), "0 pages");
        assert_eq!(counted(1, "page"), "1 page");
        assert_eq!(counted(1_234_567, "page"), "1,234,567 pages");
        assert_eq!(duration(Duration::from_millis(321)), "321 ms");
        assert_eq!(duration(Duration::from_millis(1_440)), "1.4 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 5 s");
        assert_eq!(size(999), "999 bytes");
        assert_eq!(size(3_400), "3.4 kB");
        assert_eq!(size(120_000_000), "120.0 MB");
    }

    #[test]
    fn kinds_that_did_not_occur_are_left_out() {
        assert_eq!(counts(FindingCounts::default()), None);
        let found = FindingCounts { errors: 1, warnings: 0, notes: 2 };
        assert_eq!(counts(found).as_deref(), Some("1 error, 2 notes"));
    }
}
