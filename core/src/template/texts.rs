//! Faults of the texts that stand for something not yet written.

use crate::ledger::{Ledger, Vocabulary, fold};
use crate::schema::for_each_placeholder;

use super::Found;
use super::rules::COMMON_PLACEHOLDER;

pub(super) fn check(ledger: &Ledger<'_>, vocabulary: &Vocabulary, found: &mut Found) {
    for_each_placeholder(ledger, vocabulary, &mut |text, span| {
        // One word without brackets, such as `Everyone`, would be taken for unwritten wherever a ledger really says it.
        // Paths and masks, such as `feat/your-feature` and `YYYY-MM-DD`, are more than a word.
        let is_word = text.chars().all(char::is_alphanumeric) || fold(text) == text.to_lowercase();
        if is_word && !fold(text).contains(' ') {
            let message = format!("“{text}” counts as unwritten wherever it stands alone in a ledger");
            let help = format!("write it in brackets, as `[{text}]`");
            found.add(&COMMON_PLACEHOLDER, span, message, &help);
        }
    });
}
