//! What a template leads one to expect: fields, sections and the parts of decisions.

use crate::ledger::{FieldKind, PartKind, Role};

/// A field of the template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExpectedField {
    /// What it means.
    pub kind: FieldKind,
    /// Its name in the template.
    pub name: String,
    /// Its value in the template, as plain text.
    pub value: String,
    /// Whether every ledger needs it.
    pub required: bool,
}

/// A section of the template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExpectedSection {
    /// Its heading in the template.
    pub name: String,
    /// Its rank in the template, from 2.
    pub level: u8,
    /// What it is for.
    pub role: Role,
    /// The place, in [`Schema::sections`](super::Schema::sections), of the section that it stands in.
    pub parent: Option<usize>,
    /// What it holds in the template.
    pub contents: Contents,
    /// Its own text in the template, as it is written there: from behind the heading's line to the next heading, log
    /// entries and decisions included, white space at both ends left out.
    pub text: String,
    /// Whether every ledger needs it.
    pub required: bool,
}

/// What a section holds in the template.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Contents {
    /// Sub-sections, or nothing.
    Sections,
    /// Paragraphs.
    Prose,
    /// A list with boxes.
    Checklist,
    /// A list with bullets.
    List,
    /// A numbered list.
    Steps,
    /// Dated entries.
    Log,
    /// Decisions.
    Decisions,
    /// Risks.
    Risks,
}

impl Contents {
    /// The kind of contents in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sections => "sections",
            Self::Prose => "prose",
            Self::Checklist => "checklist",
            Self::List => "list",
            Self::Steps => "steps",
            Self::Log => "log",
            Self::Decisions => "decisions",
            Self::Risks => "risks",
        }
    }
}

/// A part that every decision needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequiredPart {
    /// What it says.
    pub kind: PartKind,
    /// Its key in the template.
    pub key: String,
}
