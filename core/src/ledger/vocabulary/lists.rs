//! The lists of words of a vocabulary by name, so that whatever reads or writes a vocabulary knows all of them: a new
//! list is a field of [`Vocabulary`] and a line here.

use super::Vocabulary;

/// A list of words of a vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WordList {
    /// Its name in kebab case.
    pub name: &'static str,
    /// What its words are for, as a sentence.
    pub summary: &'static str,
}

macro_rules! lists {
    ($($field:ident = $name:literal: $summary:literal),* $(,)?) => {
        impl Vocabulary {
            /// Every list of words.
            pub const LISTS: &'static [WordList] = &[$(WordList { name: $name, summary: $summary }),*];

            /// The words of the list `name`; `None` where there is no such list.
            #[must_use]
            pub fn list(&self, name: &str) -> Option<&Vec<String>> {
                match name {
                    $($name => Some(&self.$field),)*
                    _ => None,
                }
            }

            /// The words of the list `name`, to be changed. They are compared as [`fold`](super::fold) gives them.
            pub fn list_mut(&mut self, name: &str) -> Option<&mut Vec<String>> {
                match name {
                    $($name => Some(&mut self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

lists! {
    decision_words = "decision": "Words before the number of a decision, as in `Decision 3: Title`.",
    mitigation_words = "mitigation": "Words that introduce what is done against a risk.",
    title_prefixes = "title-prefix": "Words before the title that are no part of it, as in `Feature Ledger: Title`.",
    not_yet_words = "not-yet": "What stands for a date that is not known yet.",
}
