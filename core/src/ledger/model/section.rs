//! A section: a heading and what stands below it.

use std::ops::Range;

use crate::text::Span;

use super::{Heading, List, Progress, Role};

/// The place of a section in [`Ledger::sections`](crate::Ledger::sections).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct SectionId(pub usize);

/// A heading and what stands below it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its heading.
    pub heading: Heading,
    /// What it is for.
    pub role: Role,
    /// From the heading to the next heading of the same or a higher rank, the closing line left out.
    pub span: Span,
    /// Its own text: without its heading and without its sub-sections.
    pub body: Span,
    /// Whether the body holds nothing but white space, comments and rules.
    pub is_blank: bool,
    /// The lists of its body, outermost ones only.
    pub lists: Vec<List>,
    /// The bytes of each paragraph of its body, outermost ones only.
    pub paragraphs: Vec<Span>,
    /// The section that it stands in.
    pub parent: Option<SectionId>,
    /// The sections that stand directly in it, in order.
    pub children: Vec<SectionId>,
    /// The body's events in the document.
    pub(crate) events: Range<usize>,
}

impl Section {
    /// The progress of its own lists, sub-sections left out.
    #[must_use]
    pub fn own_progress(&self) -> Progress {
        let mut progress = Progress::default();
        for list in &self.lists {
            progress += Progress::of_list(list);
        }
        progress
    }
}
