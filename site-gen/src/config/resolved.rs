//! The settings of a ledger with what they were made from, so that they can be shown and handed on.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use ledgerline_core::Settings;
use ledgerline_core::ledger::Vocabulary;
use ledgerline_core::schema::learn;
use ledgerline_core::settings::{Level, Thresholds};

use super::templates::{Origin, Template};

/// The settings of one ledger or of many: of all that follow the same template and are in the same overrides.
#[derive(Debug, PartialEq)]
pub(crate) struct FileSettings {
    /// The engine's settings.
    settings: Settings,
    /// The template that they were made from.
    pub(crate) template: Template,
    /// The names of the fields that are required; `None` where the template says it.
    pub(crate) required_fields: Option<Vec<String>>,
    /// The names of the sections that are required; `None` where the template says it.
    pub(crate) required_sections: Option<Vec<String>>,
}

impl FileSettings {
    /// The settings of a ledger that no configuration speaks of.
    pub(crate) fn built_in() -> Arc<Self> {
        static BUILT_IN: OnceLock<Arc<FileSettings>> = OnceLock::new();
        let make = || {
            let settings = Settings::built_in().clone();
            let template = Template::built_in();
            Arc::new(Self { settings, template, required_fields: None, required_sections: None })
        };
        Arc::clone(BUILT_IN.get_or_init(make))
    }

    /// Whether they ask no more and no less than the built-in ones.
    pub(crate) fn is_built_in(&self) -> bool {
        self.template.origin == Origin::BuiltIn && self.settings == *Settings::built_in()
    }

    /// The settings that follow from a template that is read with `vocabulary`.
    pub(super) fn new(
        template: Template,
        mut vocabulary: Vocabulary,
        required_fields: Option<Vec<String>>,
        required_sections: Option<Vec<String>>,
        levels: impl Iterator<Item = (&'static str, Level)>,
        thresholds: Thresholds,
    ) -> Self {
        let own_text = (template.origin != Origin::BuiltIn).then_some(&*template.text);
        if let Some(text) = own_text {
            learn(text, &mut vocabulary);
        }
        let mut settings = Settings::new(own_text, vocabulary);
        if let Some(names) = &required_fields {
            settings.schema.require_fields(names, &settings.vocabulary);
        }
        if let Some(names) = &required_sections {
            settings.schema.require_sections(names, &settings.vocabulary);
        }
        levels.for_each(|(code, level)| settings.levels.set(code, level));
        settings.thresholds = thresholds;
        Self { settings, template, required_fields, required_sections }
    }
}

impl Deref for FileSettings {
    type Target = Settings;

    fn deref(&self) -> &Settings {
        &self.settings
    }
}
