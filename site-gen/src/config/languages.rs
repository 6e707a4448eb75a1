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

/// The built-in template in the language `name`, English being `en`.
pub(crate) fn template(name: &str) -> Option<&'static str> {
    match name {
        "en" => Some(ledgerline_core::schema::BUILT_IN_TEMPLATE),
        name => find(name).map(|language| language.template),
    }
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
    use ledgerline_core::ledger::{Ledger, Vocabulary};
    use ledgerline_core::{CheckOptions, Schema, Settings, check};

    use super::*;
    use crate::config::{form, keys};

    /// The words of English and of `language`, as one who reads its template needs them.
    fn settings(language: &Language) -> Settings {
        let mut vocabulary = Vocabulary::english().clone();
        let words = language.words();
        words.add_to(&mut vocabulary);
        vocabulary.statuses = words.statuses.expect("a language has statuses");
        Settings::new(Some(language.template), vocabulary)
    }

    #[test]
    fn every_template_has_the_structure_of_the_built_in_one() {
        let shape = |schema: &Schema| {
            let fields: Vec<_> = schema.fields.iter().map(|field| field.kind).collect();
            let sections = schema.sections.iter();
            let sections: Vec<_> =
                sections.map(|section| (section.role, section.level, section.parent, section.contents)).collect();
            let parts: Vec<_> = schema.decision_parts.iter().map(|part| part.kind).collect();
            (fields, sections, parts)
        };
        for language in &LANGUAGES {
            assert_eq!(shape(&settings(language).schema), shape(Schema::built_in()), "{}", language.name);
        }
    }

    #[test]
    fn every_template_asks_to_be_filled_in_and_nothing_else() {
        for language in &LANGUAGES {
            let settings = settings(language);
            let ledger = Ledger::parse_with(language.template, &settings.vocabulary);
            let findings = check(&ledger, &CheckOptions::new(&settings));
            let other = findings.iter().find(|finding| finding.rule.code != "FL109");
            assert!(other.is_none(), "{}: {other:?}", language.name);
            assert_eq!(findings.len(), 33, "{}: counted in the built-in template", language.name);
            assert!(ledger.stage().is_some() && ledger.risks[0].mitigation.is_some());
        }
    }

    #[test]
    fn every_stage_has_a_status() {
        for language in &LANGUAGES {
            let statuses = settings(language).vocabulary.statuses;
            for stage in ledgerline_core::Stage::ALL {
                assert!(statuses.iter().any(|word| word.stage == stage), "{}: {}", language.name, stage.name());
            }
        }
    }

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
