//! The schema: what a ledger of the project should hold, derived from a template. Owns fields, sections, decision
//! keys and placeholder texts; knows no rule.

mod derive;
mod known_placeholders;
mod placeholder;

use std::sync::OnceLock;

use crate::ledger::{FieldKind, PartKind, Role, Vocabulary};

pub use placeholder::Placeholders;

/// The text of the built-in template.
pub const BUILT_IN_TEMPLATE: &str = include_str!("built_in.md");

/// A field that every ledger needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequiredField {
    /// What it means.
    pub kind: FieldKind,
    /// Its name in the template.
    pub name: String,
}

/// A section that the template has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExpectedSection {
    /// Its heading in the template.
    pub name: String,
    /// Its rank in the template, from 2.
    pub level: u8,
    /// What it is for.
    pub role: Role,
    /// The place, in [`Schema::sections`], of the section that it stands in.
    pub parent: Option<usize>,
}

/// A part that every decision needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequiredPart {
    /// What it says.
    pub kind: PartKind,
    /// Its key in the template.
    pub key: String,
}

/// What a ledger should hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schema {
    /// The fields, in the order of the template.
    pub fields: Vec<RequiredField>,
    /// The sections, in the order of the template; log entries and decisions are no sections here.
    pub sections: Vec<ExpectedSection>,
    /// The parts of a decision, in the order of the template.
    pub decision_parts: Vec<RequiredPart>,
    /// The texts that stand for something not yet written.
    pub placeholders: Placeholders,
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
