//! Open items that are no part of the feature any more: struck out, or marked with a word such as `N/A`, `dropped` or
//! `deferred`. Which words say so is the vocabulary's business.

use crate::ledger::{Item, Vocabulary, fold};
use crate::text::find_dash;

/// A remark of more words says more than that the item was dropped.
const MAX_REMARK_WORDS: usize = 6;

/// Whether `item` says by itself that it will not be done.
pub(super) fn is_waived(source: &str, item: &Item, vocabulary: &Vocabulary) -> bool {
    is_struck(item.text_span.of(source)) || has_remark(&item.text, vocabulary)
}

/// Whether all of `written` is struck out, but for a remark behind it.
fn is_struck(written: &str) -> bool {
    let mark = if written.starts_with("~~") { "~~" } else { "~" };
    let Some((struck, behind)) = written.strip_prefix(mark).and_then(|inside| inside.split_once(mark)) else {
        return false;
    };
    let is_mark = !struck.is_empty() && struck.trim() == struck && !behind.starts_with('~');
    is_mark && !behind.trim_start().starts_with(char::is_alphanumeric)
}

/// Whether `text` begins or ends with a waiver: `N/A: why`, `Deferred – text`, `text (dropped in 2.0)`, `text, moved to
/// X`. A word in the midst of a sentence is none.
fn has_remark(text: &str, vocabulary: &Vocabulary) -> bool {
    let is_waiver = |part: &str, may_go_on: bool| {
        let folded = fold(part);
        vocabulary.waiver_words.iter().any(|word| {
            folded.strip_prefix(word.as_str()).is_some_and(|rest| {
                rest.is_empty() || (may_go_on && rest.starts_with(' ') && folded.split(' ').count() <= MAX_REMARK_WORDS)
            })
        })
    };
    let first_end = text.find([':', '(', '[', '–', '—', ';', ',', '.']).into_iter().chain(find_dash(text)).min();
    let first = &text[..first_end.unwrap_or(text.len())];
    if is_waiver(first, false) || first_end.is_none() && is_waiver(text, false) {
        return true;
    }
    // In brackets, at either end.
    let bracketed = |open: char, close: char| {
        let at_start = text.strip_prefix(open).and_then(|rest| rest.split(close).next());
        let at_end = text.trim_end_matches('.').strip_suffix(close).and_then(|rest| rest.rsplit(open).next());
        [at_start, at_end].into_iter().flatten().any(|part| is_waiver(part, true))
    };
    if bracketed('(', ')') || bracketed('[', ']') {
        return true;
    }
    let last = text.rsplit(['–', '—', ';', ',', ':', '→']).next().unwrap_or(text);
    let last = if find_dash(last).is_some() { last.rsplit(" - ").next().unwrap_or(last) } else { last };
    last.len() < text.len() && is_waiver(last, true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_at_either_end_are_waivers() {
        for text in [
            "N/A",
            "n/a: there is no database",
            "Dark mode (deferred)",
            "Dark mode (deferred to version 2)",
            "[dropped] Dark mode",
            "Dark mode – won't do",
            "Dark mode - moved to another ledger",
            "Dark mode, not needed",
            "Deferred: dark mode",
        ] {
            assert!(has_remark(text, Vocabulary::english()), "{text}");
        }
    }

    #[test]
    fn words_in_a_sentence_are_none() {
        for text in [
            "Deferred loading of images",
            "Skipped rows are counted",
            "Dropped files are opened",
            "Obsolete entries are removed",
            "Files, moved by the reader to another folder, are found again",
            "Banana",
        ] {
            assert!(!has_remark(text, Vocabulary::english()), "{text}");
        }
    }

    #[test]
    fn what_is_struck_out_is_struck_out_wholly() {
        assert!(is_struck("~~Dark mode~~"));
        assert!(is_struck("~~Dark mode~~ (dropped)"));
        assert!(is_struck("~Dark mode~ → *later*"));
        assert!(!is_struck("~~Dark~~ Light mode"));
        assert!(!is_struck("~/.config is read"));
        assert!(!is_struck("~/.config and ~/.cache"));
        assert!(!is_struck("Dark mode"));
    }
}
