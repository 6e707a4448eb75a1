//! Why an edit is refused.

use std::fmt;

/// Why an edit is refused. The text is as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum EditError {
    /// There is no box at the place.
    NoBox,
    /// There is no item at the place.
    NoItem,
    /// There is no such section.
    NoSuchSection {
        /// The name asked for.
        name: String,
    },
    /// Neither the ledger nor its template has a section for what is to be added.
    NoPlace {
        /// What such a section is for.
        role: &'static str,
    },
    /// Neither the ledger nor its template says how such a part of a decision is called.
    NoSuchPart {
        /// The part asked for.
        name: &'static str,
    },
    /// Neither the ledger nor its template has a field for the status.
    NoStatusField,
    /// No status of the project means that a ledger is put away.
    NoArchivedStatus,
    /// The ledger has no title.
    NoTitle,
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
    /// The field is there, but written so that it is not read as one.
    LostField {
        /// Its name.
        name: String,
        /// The line, counted from one.
        line: usize,
    },
    /// Several sections may be meant.
    AmbiguousSection {
        /// The name asked for.
        name: String,
    },
    /// No field can have this name.
    InvalidName {
        /// The name asked for.
        name: String,
    },
    /// This value or text cannot be written.
    InvalidValue {
        /// Why not.
        reason: &'static str,
    },
    /// The project knows no such status.
    UnknownStatus {
        /// The status asked for.
        written: String,
        /// The one that may be meant.
        nearest: Option<String>,
    },
    /// What is a section's own text is not clear: other things stand in it.
    MixedText,
    /// The edited text would not say what was asked for, or would say something else too.
    Conflict,
}

impl EditError {
    /// Its kind, for programs: `not-found`, `ambiguous`, `invalid-value` or `conflict`. Never changes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoBox
            | Self::NoItem
            | Self::NoSuchSection { .. }
            | Self::NoPlace { .. }
            | Self::NoSuchPart { .. }
            | Self::NoStatusField
            | Self::NoArchivedStatus
            | Self::NoTitle => "not-found",
            Self::AmbiguousField { .. } | Self::AmbiguousSection { .. } => "ambiguous",
            Self::InvalidName { .. } | Self::InvalidValue { .. } | Self::UnknownStatus { .. } => "invalid-value",
            Self::LostField { .. } | Self::OddItem { .. } | Self::MixedText | Self::Conflict => "conflict",
        }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoBox => f.write_str("there is no checkbox at this place any more; the text may have changed"),
            Self::NoItem => f.write_str("there is no list item at this place any more; the text may have changed"),
            Self::NoSuchSection { name } => write!(f, "there is no section “{}”", name.escape_debug()),
            Self::NoPlace { role } => {
                write!(f, "neither this ledger nor the template has a section for it ({role}): add one first")
            }
            Self::NoSuchPart { name } => {
                write!(f, "neither this ledger nor the template has a part of decisions for `{name}`")
            }
            Self::NoStatusField => {
                f.write_str("neither this ledger nor the template has a field for the status: add one first")
            }
            Self::NoArchivedStatus => f.write_str("no status of this project means that a ledger is archived"),
            Self::NoTitle => f.write_str("the ledger has no title: add a line `# Title` first"),
            Self::OddItem { written } if !written.starts_with('[') => {
                write!(f, "`{}` has no counterpart: write `[ ]` or `[x]` in its place first", written.escape_debug())
            }
            Self::OddItem { written } => {
                write!(f, "`{}` is neither open nor done: write `[ ]` or `[x]` first", written.escape_debug())
            }
            Self::AmbiguousField { name } => {
                write!(f, "the field “{}” is given more than once: remove all but one first", name.escape_debug())
            }
            Self::LostField { name, line } => {
                let name = name.escape_debug();
                write!(
                    f,
                    "line {line} looks like the field “{name}”: correct it first, as `ledgerline check --fix` does"
                )
            }
            Self::AmbiguousSection { name } => {
                write!(f, "several sections may be meant by “{}”: name it by its id", name.escape_debug())
            }
            Self::InvalidName { name } => write!(f, "no field can be called “{}”", name.escape_debug()),
            Self::InvalidValue { reason } => write!(f, "this cannot be written: {reason}"),
            Self::UnknownStatus { written, nearest: Some(nearest) } => {
                write!(f, "unknown status “{}”: did you mean “{nearest}”?", written.escape_debug())
            }
            Self::UnknownStatus { written, nearest: None } => {
                write!(f, "unknown status “{}”", written.escape_debug())
            }
            Self::MixedText => {
                f.write_str("the section holds code, a table or a quote beside its text: change it in the text itself")
            }
            Self::Conflict => f.write_str("in this place the change would alter more than was asked for"),
        }
    }
}

impl std::error::Error for EditError {}
