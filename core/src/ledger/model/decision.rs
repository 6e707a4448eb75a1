//! A technical decision and its parts.

use crate::text::Span;

use super::SectionId;
use super::named::named;

named! {
    /// What a part of a decision says.
    PartKind {
        /// Why it had to be taken.
        Context = "context",
        /// What else was considered.
        Options = "options",
        /// What was chosen.
        Decision = "decision",
        /// Why.
        Reasoning = "reasoning",
        /// What follows from it.
        Consequences = "consequences",
        /// Any other bold key.
        Other = "other",
    }
}

impl PartKind {
    /// The kinds that a decision needs, in the order of the template.
    pub const REQUIRED: [Self; 5] = [Self::Context, Self::Options, Self::Decision, Self::Reasoning, Self::Consequences];
}

/// One `**Key**: value` of a decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecisionPart {
    /// What the key means.
    pub kind: PartKind,
    /// The key as written, without its colon.
    pub key: String,
    /// The value as plain text.
    pub value: String,
    /// The value's bytes; empty where nothing is written.
    pub value_span: Span,
    /// From the key to the end of the value.
    pub span: Span,
}

/// One decision: a heading below a section of decisions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decision {
    /// Its section.
    pub section: SectionId,
    /// Its number, as in `Decision 3: Title`.
    pub number: Option<u32>,
    /// Its title, without `Decision 3:`.
    pub title: String,
    /// The title's bytes.
    pub title_span: Span,
    /// Its parts, in the order written.
    pub parts: Vec<DecisionPart>,
    /// The whole section.
    pub span: Span,
}

impl Decision {
    /// The first part of `kind`.
    #[must_use]
    pub fn part(&self, kind: PartKind) -> Option<&DecisionPart> {
        self.parts.iter().find(|part| part.kind == kind)
    }
}
