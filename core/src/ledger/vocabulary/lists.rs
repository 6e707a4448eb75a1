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
    risk_words = "risk": "Heads of the column of a table that says what the risk is, the surest first.",
    mitigation_words = "mitigation": "Words that introduce what is done against a risk.",
    waiting_words = "waiting": "Words by which a text says that something waits, such as `blocked` or `waiting for`.",
    title_prefixes = "title-prefix": "Words before the title that are no part of it, as in `Feature Ledger: Title`.",
    not_yet_words = "not-yet": "What stands for a date that is not known yet.",
    waiver_words = "waiver": "Words by which an open item says that it is no part of the feature any more, such as `n/a`.",
    superseded_words = "superseded": "Words by which a decision says that another one took its place.",
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    /// A list that is not in the table would be lost between the command line and the wasm package.
    #[test]
    fn every_list_is_in_the_table() {
        // Does not compile when a field is added: give it a line in the table, or leave it out below.
        let Vocabulary {
            fields: _,
            sections: _,
            parts: _,
            checklist_headings: _,
            statuses: _,
            decision_words,
            risk_words,
            mitigation_words,
            waiting_words,
            title_prefixes,
            not_yet_words,
            waiver_words,
            superseded_words,
        } = Vocabulary::english();
        let lists = [
            decision_words,
            risk_words,
            mitigation_words,
            waiting_words,
            title_prefixes,
            not_yet_words,
            waiver_words,
            superseded_words,
        ];
        let known: Vec<_> = Vocabulary::LISTS.iter().filter_map(|list| Vocabulary::english().list(list.name)).collect();
        assert_eq!(known, lists);
    }
}
