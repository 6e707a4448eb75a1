//! A field of the header: `**Name:** value`.

use crate::text::Span;

use super::Date;

/// What a field means, whatever it is called in the project's language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum FieldKind {
    /// The git branch.
    Branch,
    /// One or two sentences.
    Summary,
    /// The project's own word for where the feature is.
    Status,
    /// The day it was begun on paper.
    Created,
    /// The day of the last change.
    Updated,
    /// The day it was done.
    Completed,
    /// The day work began.
    Started,
    /// The day it should be done.
    Due,
    /// Who is at it.
    Owner,
    /// What must be there before it: links to other ledgers, or their names.
    DependsOn,
    /// What it waits for.
    BlockedBy,
    /// Any other name.
    Other,
}

impl FieldKind {
    /// Every kind, in the order of the template.
    pub const ALL: [Self; 10] = [
        Self::Branch,
        Self::Summary,
        Self::Status,
        Self::Created,
        Self::Updated,
        Self::Completed,
        Self::Started,
        Self::Due,
        Self::Owner,
        Self::Other,
    ];

    /// Whether its value is a date.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(self, Self::Created | Self::Updated | Self::Completed | Self::Started | Self::Due)
    }

    /// The kind in kebab case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Summary => "summary",
            Self::Status => "status",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Completed => "completed",
            Self::Started => "started",
            Self::Due => "due",
            Self::Owner => "owner",
            Self::DependsOn => "depends-on",
            Self::BlockedBy => "blocked-by",
            Self::Other => "other",
        }
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
