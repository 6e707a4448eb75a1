//! Languages that ledgers may be written in besides English: words and a template for each, as data. They are resolved
//! here, so that the wasm package need not carry them.

use toml::de::DeTable;

use super::Words;

/// A language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Language {
    /// Its name, as in the HTML attribute `lang`.
    pub(super) name: &'static str,
    /// The built-in template in this language.
    pub(super) template: &'static str,
    /// Its words, in the form of a `ledgerline.toml`.
    words: &'static str,
}

/// How many there are.
pub(super) const COUNT: usize = LANGUAGES.len();

static LANGUAGES: [Language; 2] = [
    Language { name: "de", template: include_str!("languages/de.md"), words: include_str!("languages/de.toml") },
    Language { name: "ko", template: include_str!("languages/ko.md"), words: include_str!("languages/ko.toml") },
];

/// Their names.
pub(super) fn names() -> Vec<&'static str> {
    LANGUAGES.iter().map(|language| language.name).collect()
}

/// The language called `name`.
pub(super) fn find(name: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.name == name)
}

impl Language {
    /// Its words.
    pub(super) fn words(&self) -> Words {
        // A test holds that each of them can be read and is free of faults.
        DeTable::parse(self.words).map(|document| Words::of(document.get_ref(), &mut Vec::new())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{form, keys};

    #[test]
    fn every_language_is_free_of_faults() {
        for language in &LANGUAGES {
            let document = DeTable::parse(language.words).expect(language.name);
            let mut faults = Vec::new();
            form::check(document.get_ref(), "", keys::KEYS, &mut faults);
            Words::of(document.get_ref(), &mut faults);
            let shown: Vec<_> =
                faults.iter().map(|fault| (&fault.message, &language.words[fault.bytes.clone()])).collect();
            assert!(faults.is_empty(), "{}: {shown:?}", language.name);
        }
    }
}
