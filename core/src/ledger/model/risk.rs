//! A risk and what is done about it.

use crate::text::Span;

/// What is done about a risk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mitigation {
    /// Its text, without the word that introduces it.
    pub text: String,
    /// The text's bytes.
    pub span: Span,
}

/// One risk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Risk {
    /// Its label, such as `Risk 1`; empty where there is none.
    pub label: String,
    /// What may go wrong.
    pub text: String,
    /// That text's bytes.
    pub text_span: Span,
    /// The first mitigation, if one is given.
    pub mitigation: Option<Mitigation>,
    /// The whole risk, mitigation included.
    pub span: Span,
    /// Whether it is a row of a table.
    pub is_row: bool,
}
