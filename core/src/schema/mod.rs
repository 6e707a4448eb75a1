//! The schema: what a ledger of the project should hold, derived from a template. Owns fields, sections, decision
//! keys and placeholder texts; knows no rule.

mod derive;
mod expected;
mod known_placeholders;
mod learn;
pub(crate) mod lost;
mod name;
mod placeholder;
pub(crate) mod plain_line;
mod require;

use std::sync::OnceLock;

use crate::ledger::{Ledger, Vocabulary};
use crate::text::Span;

pub(crate) use derive::is_record;
pub use expected::{Contents, ExpectedField, ExpectedSection, RequiredPart};
pub use learn::learn;
pub(crate) use name::Name;
pub use placeholder::Placeholders;
pub(crate) use placeholder::has_day_mask;

/// The text of the built-in template.
pub const BUILT_IN_TEMPLATE: &str = include_str!("built_in.md");

/// What a ledger should hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schema {
    /// The fields, in the order of the template.
    pub fields: Vec<ExpectedField>,
    /// The sections, in the order of the template; log entries and decisions are no sections here.
    pub sections: Vec<ExpectedSection>,
    /// The parts of a decision, in the order of the template.
    pub decision_parts: Vec<RequiredPart>,
    /// The texts that stand for something not yet written.
    pub placeholders: Placeholders,
}

/// Calls `visit` with every text of a template, read with the words of `vocabulary`, that stands for something not yet
/// written, and with its bytes.
pub fn for_each_placeholder(ledger: &Ledger<'_>, vocabulary: &Vocabulary, visit: &mut dyn FnMut(&str, Span)) {
    derive::for_each_placeholder(ledger, vocabulary, visit);
}

impl Schema {
    /// The schema of the built-in template.
    ///
    /// ```
    /// use ledgerline_core::Schema;
    ///
    /// let names: Vec<_> = Schema::built_in().fields.iter().map(|field| field.name.as_str()).collect();
    /// assert_eq!(names, ["Branch", "Summary", "Status", "Created", "Updated"]);
    /// ```
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Schema> = OnceLock::new();
        BUILT_IN.get_or_init(|| Self::built_in_with(Vocabulary::english()))
    }

    /// The schema of the built-in template, read with the words of `vocabulary`.
    #[must_use]
    pub fn built_in_with(vocabulary: &Vocabulary) -> Self {
        let mut schema = Self::from_template_with(BUILT_IN_TEMPLATE, vocabulary);
        schema.placeholders.add_known();
        schema
    }

    /// The schema of a template in English.
    #[must_use]
    pub fn from_template(template: &str) -> Self {
        Self::from_template_with(template, Vocabulary::english())
    }

    /// The schema of a template, read with the words of `vocabulary`.
    #[must_use]
    pub fn from_template_with(template: &str, vocabulary: &Vocabulary) -> Self {
        derive::schema(template, vocabulary)
    }
}
