//! Settings: what one project asks of its ledgers, resolved. Owns the words, the schema, the levels of rules and the
//! thresholds as one value that every layer to the right is given; reads no file and knows no rule.

mod levels;
mod thresholds;

use std::sync::OnceLock;

use crate::ledger::Vocabulary;
use crate::schema::Schema;

pub use levels::{Level, Levels};
pub use thresholds::Thresholds;

/// What a project asks of its ledgers.
///
/// ```
/// use ledgerline_core::ledger::{FieldKind, Vocabulary, fold};
/// use ledgerline_core::{CheckOptions, Ledger, Settings, check};
///
/// let mut words = Vocabulary::english().clone();
/// words.fields.insert(fold("상태"), FieldKind::Status);
/// let settings = Settings::new(Some("# [Name]\n\n**상태:** Planning\n"), words);
///
/// let ledger = Ledger::parse_with("# Search\n\n**상태:** Complete\n", &settings.vocabulary);
/// assert_eq!(ledger.status().unwrap().written, "Complete");
/// assert!(check(&ledger, &CheckOptions::new(&settings)).is_empty());
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settings {
    /// What the project calls things.
    pub vocabulary: Vocabulary,
    /// What a ledger should hold.
    pub schema: Schema,
    /// Which rules count, and how much.
    pub levels: Levels,
    /// Where rules draw the line.
    pub thresholds: Thresholds,
}

impl Settings {
    /// The settings of a project without a configuration: English words and the built-in template.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Settings> = OnceLock::new();
        BUILT_IN.get_or_init(|| Self::new(None, Vocabulary::english().clone()))
    }

    /// The settings that follow from a template (`None`: the built-in one), which is read with the words of
    /// `vocabulary`. Levels and thresholds are the usual ones.
    #[must_use]
    pub fn new(template: Option<&str>, vocabulary: Vocabulary) -> Self {
        let schema = match template {
            Some(template) => Schema::from_template_with(template, &vocabulary),
            None if vocabulary == *Vocabulary::english() => Schema::built_in().clone(),
            None => Schema::built_in_with(&vocabulary),
        };
        Self { vocabulary, schema, levels: Levels::default(), thresholds: Thresholds::default() }
    }
}
