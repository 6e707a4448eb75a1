//! A heading.

use crate::text::Span;

/// A heading outside of lists and quotes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup.
    pub text: String,
    /// The text's bytes, without `#` and white space; empty for an empty heading.
    pub text_span: Span,
    /// The whole heading, without its line end.
    pub span: Span,
    /// Unique in its ledger: the text in lower case with `-` between words, and a number where it comes again.
    pub id: String,
}
