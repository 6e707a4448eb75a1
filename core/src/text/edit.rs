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

#[cfg(test)]
mod tests {
    use super::*;

    fn splice(start: usize, expected: &str, replacement: &str) -> TextEdit {
        let span = Span::new(start, start + expected.len());
        TextEdit { span, expected: expected.to_owned(), replacement: replacement.to_owned() }
    }

    #[test]
    fn neighbours_do_not_overlap() {
        let edits = [splice(0, "a", "x"), splice(1, "", "+"), splice(1, "b", ""), splice(2, "", "!")];
        assert_eq!(apply("abc", &edits).as_deref(), Ok("x+!c"));
        assert_eq!(apply("abc", &[]).as_deref(), Ok("abc"));
    }

    #[test]
    fn what_overlaps_or_is_out_of_order_is_refused() {
        let overlapping = apply("abc", &[splice(0, "ab", "x"), splice(1, "b", "y")]);
        assert_eq!(overlapping, Err(ApplyError::Overlap { span: Span::new(1, 2) }));
        let backwards = apply("abc", &[splice(2, "c", "x"), splice(0, "a", "y")]);
        assert_eq!(backwards, Err(ApplyError::Overlap { span: Span::new(0, 1) }));
    }

    #[test]
    fn what_is_not_there_is_refused() {
        for edit in [splice(0, "b", "x"), splice(3, "d", "x"), splice(9, "", "x"), splice(1, "", "x")] {
            let text = if edit.span.start == 1 { "é" } else { "abc" };
            let span = edit.span;
            assert_eq!(apply(text, &[edit]), Err(ApplyError::Unexpected { span }));
        }
    }

    #[test]
    fn a_refusal_says_where_and_why() {
        let span = Span::new(1, 2);
        assert_eq!(
            ApplyError::Unexpected { span }.to_string(),
            "the text at bytes 1..2 has changed since the edit was made"
        );
        assert_eq!(ApplyError::Overlap { span }.to_string(), "the edit at bytes 1..2 overlaps the one before it");
    }
}
