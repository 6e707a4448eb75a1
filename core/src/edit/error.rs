//! Why an edit is refused.

use std::fmt;

/// Why an edit is refused. The text is as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum EditError {
    /// There is no box at the place.
    NoBox,
    /// The box is neither open nor done, or a sign without counterpart, so that it is not known what to make of it.
    OddItem {
        /// The box as written.
        written: String,
    },
    /// The field is given more than once.
    AmbiguousField {
        /// Its name.
        name: String,
    },
    /// No field can have this name.
    InvalidName {
        /// The name asked for.
        name: String,
    },
    /// No field can have this value.
    InvalidValue {
        /// Why not.
        reason: &'static str,
    },
    /// The edited text would not say what was asked for, or would say something else too.
    Conflict,
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBox => f.write_str("there is no checkbox at this place any more; the text may have changed"),
            Self::OddItem { written } if !written.starts_with('[') => {
                write!(f, "`{}` has no counterpart: write `[ ]` or `[x]` in its place first", written.escape_debug())
            }
            Self::OddItem { written } => {
                write!(f, "`{}` is neither open nor done: write `[ ]` or `[x]` first", written.escape_debug())
            }
            Self::AmbiguousField { name } => {
                write!(f, "the field “{}” is given more than once: remove all but one first", name.escape_debug())
            }
            Self::InvalidName { name } => write!(f, "no field can be called “{}”", name.escape_debug()),
            Self::InvalidValue { reason } => write!(f, "the value cannot be written: {reason}"),
            Self::Conflict => f.write_str("in this place the change would alter more than was asked for"),
        }
    }
}

impl std::error::Error for EditError {}
