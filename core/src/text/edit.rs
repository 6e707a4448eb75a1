//! Splices: the only way in which a text is changed.

use std::fmt;

use super::Span;

/// One splice: the bytes in `span` are `expected` and become `replacement`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextEdit {
    /// The bytes to replace; empty for an insertion.
    pub span: Span,
    /// What must stand there, so that an edit made for another text is refused and not applied in the wrong place.
    pub expected: String,
    /// What will stand there.
    pub replacement: String,
}

/// Why splices were not applied. The text is as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ApplyError {
    /// The text at `span` is not what the edit expects.
    Unexpected {
        /// Where.
        span: Span,
    },
    /// Two edits overlap or are out of order.
    Overlap {
        /// The later one.
        span: Span,
    },
}

impl fmt::Display for ApplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unexpected { span } => {
                write!(f, "the text at bytes {span:?} has changed since the edit was made")
            }
            Self::Overlap { span } => write!(f, "the edit at bytes {span:?} overlaps the one before it"),
        }
    }
}

impl std::error::Error for ApplyError {}

/// Applies `edits` to `source`: all of them or none. Bytes outside their spans never change.
///
/// # Errors
/// [`ApplyError`] if an expected text is not there, or if the edits are not sorted and disjoint.
///
/// ```
/// use ledgerline_core::text::{Span, TextEdit, apply};
///
/// let tick = TextEdit { span: Span::new(3, 4), expected: " ".into(), replacement: "x".into() };
/// assert_eq!(apply("- [ ] ship", &[tick.clone()]).unwrap(), "- [x] ship");
/// assert!(apply("- [x] ship", &[tick]).is_err());
/// ```
pub fn apply(source: &str, edits: &[TextEdit]) -> Result<String, ApplyError> {
    let mut result = String::with_capacity(source.len() + 64);
    let mut done = 0;
    for edit in edits {
        let span = edit.span;
        if span.start < done {
            return Err(ApplyError::Overlap { span });
        }
        if source.get(span.range()) != Some(edit.expected.as_str()) {
            return Err(ApplyError::Unexpected { span });
        }
        result.push_str(&source[done..span.start]);
        result.push_str(&edit.replacement);
        done = span.end;
    }
    result.push_str(&source[done..]);
    Ok(result)
}
