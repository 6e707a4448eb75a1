//! A field of the header: `**Name:** value`.

use crate::text::Span;

use super::Date;
use super::named::named;

named! {
    /// What a field means, whatever it is called in the project's language.
    FieldKind {
        /// The git branch.
        Branch = "branch",
        /// One or two sentences.
        Summary = "summary",
        /// The project's own word for where the feature is.
        Status = "status",
        /// The day it was begun on paper.
        Created = "created",
        /// The day of the last change.
        Updated = "updated",
        /// The day it was done.
        Completed = "completed",
        /// The day work began.
        Started = "started",
        /// The day it should be done.
        Due = "due",
        /// Who is at it.
        Owner = "owner",
        /// What must be there before it: links to other ledgers, or their names.
        DependsOn = "depends-on",
        /// What it waits for.
        BlockedBy = "blocked-by",
        /// Any other name.
        Other = "other",
    }
}

impl FieldKind {
    /// Whether its value is a date.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(self, Self::Created | Self::Updated | Self::Completed | Self::Started | Self::Due)
    }
}

/// Where a field has its colon.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ColonPlace {
    /// `**Name:** value`
    Inside,
    /// `**Name**: value`
    Outside,
    /// `name: value`, in front matter.
    Plain,
}

/// How a field is written, so that a new one beside it can be written alike.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FieldStyle {
    /// Where the colon is.
    pub colon: ColonPlace,
    /// The bytes from the start of the line to the name's markup, such as `- `; empty for a plain line.
    pub lead: Span,
    /// The bytes after the value that make a hard line break: two or more spaces, a `\`, or none.
    pub hard_break: Span,
}

/// One field of the header.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// What it means.
    pub kind: FieldKind,
    /// The name as written, without its colon.
    pub name: String,
    /// The name's bytes.
    pub name_span: Span,
    /// The value as plain text: markup removed, wrapped lines joined by one space.
    pub value: String,
    /// The value's bytes, without the white space around it; empty, at the place where it belongs, if there is none.
    pub value_span: Span,
    /// From the name's markup to the end of the value.
    pub span: Span,
    /// How it is written.
    pub style: FieldStyle,
}

impl Field {
    /// The date that the value begins with, if it is a real one.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        Date::at_start(&self.value)
    }
}
