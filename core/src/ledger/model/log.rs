//! An entry of the progress log.

use crate::text::Span;

use super::{Date, SectionId};

/// One entry: a heading `YYYY-MM-DD - Title` below a progress log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogEntry {
    /// Its section, whose body is the entry's text.
    pub section: SectionId,
    /// The day, if the heading begins with a real one.
    pub date: Option<Date>,
    /// What follows the date and the dash; the whole heading where there is no date; may be empty.
    pub title: String,
    /// The title's bytes.
    pub title_span: Span,
    /// The whole section.
    pub span: Span,
}
