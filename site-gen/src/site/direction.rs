//! In which direction texts run: each by itself, and a ledger as a whole.
//!
//! A browser finds the direction of a text by its first letter. In a ledger in Hebrew or Arabic that is wrong for a paragraph
//! that begins with a name in Latin letters, and for lists and quotes around it.

/// Whether `c` is of a script that runs from right to left.
fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && c.is_alphabetic()
}

/// Whether `is_one` of the bytes of `text`. Asked without a branch, so that many bytes are asked at a time.
fn has_byte(text: &str, is_one: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(128).any(|chunk| chunk.iter().fold(false, |found, &byte| found | is_one(byte)))
}

/// The direction of a ledger.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Direction {
    /// That of the page, or of each text by itself.
    OfEach,
    /// From right to left, whatever its single texts begin with.
    RightToLeft,
}

impl Direction {
    /// That of a ledger with the text `source`: most of its own words, which names of fields, headings and code are not.
    pub(super) fn of_ledger(source: &str) -> Self {
        // The first bytes of these letters: most texts have none, and are not looked at twice.
        if !has_byte(source, |byte| (0xd6..=0xdf).contains(&byte) | matches!(byte, 0xe0 | 0xef | 0xf0)) {
            return Self::OfEach;
        }
        let (mut right_to_left, mut others, mut is_code) = (0_usize, 0_usize, false);
        for line in source.lines() {
            let line = line.trim_start();
            if line.starts_with("```") || line.starts_with("~~~") {
                is_code = !is_code;
            } else if !is_code && !line.starts_with("##") {
                let words =
                    line.strip_prefix("**").and_then(|rest| rest.split_once("**")).map_or(line, |(_, rest)| rest);
                right_to_left += words.chars().filter(|&c| is_rtl(c)).count();
                others += words.chars().filter(|&c| c.is_alphabetic() && !is_rtl(c)).count();
            }
        }
        if right_to_left > others { Self::RightToLeft } else { Self::OfEach }
    }

    /// The value of `dir` for what holds the text of such a ledger.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::OfEach => "auto",
            Self::RightToLeft => "rtl",
        }
    }

    /// The attribute for a `text` in such a ledger, where it may run in another direction than what is around it.
    pub(super) fn of(self, text: &str) -> &'static str {
        // All scripts that are written from right to left begin with Hebrew.
        let may_be_rtl = || has_byte(text, |byte| byte >= 0xd6) && text.chars().any(|c| c >= '\u{590}');
        match self {
            Self::OfEach if may_be_rtl() => " dir=\"auto\"",
            Self::RightToLeft if !text.chars().any(is_rtl) => " dir=\"auto\"",
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{OfEach, RightToLeft};
    use super::*;

    #[test]
    fn only_texts_that_may_run_the_other_way_say_so() {
        assert_eq!(OfEach.of("Größe naïve"), "");
        assert_eq!(OfEach.of("تحسين"), " dir=\"auto\"");
        assert_eq!(RightToLeft.of("API: تحسين"), "", "it runs as its ledger does, whatever it begins with");
        assert_eq!(RightToLeft.of("only Latin"), " dir=\"auto\"");
    }

    #[test]
    fn a_ledger_runs_as_most_of_its_own_words_do() {
        let hebrew = "# לוח זמנים\n\n**Status:** In Progress\n**Summary:** API חדש לכל הנוסעים ברציף\n\n## Technical Approach\n\n\
                      ```\nlet code_is_no_word = true;\n```\nהלוח מתעדכן כל דקה מתוך המערכת של הנמל\n";
        assert_eq!(Direction::of_ledger(hebrew), RightToLeft);
        assert_eq!(Direction::of_ledger("# Pages in Arabic\n\nThe page says مرحبا to whoever comes\n"), OfEach);
        assert_eq!(Direction::of_ledger("# 検索\n\n改善です\n"), OfEach);
        assert_eq!(Direction::of_ledger(""), OfEach);
    }
}
