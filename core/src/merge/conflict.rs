//! What a merge gives and how it is asked for.

use crate::ledger::Vocabulary;
use crate::text::Span;

/// A merged text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merge {
    /// The text, with markers or our side where the two sides overlap.
    pub text: String,
    /// Where they overlap, in the order of the text; empty if all was merged.
    pub conflicts: Vec<Conflict>,
}

/// A place at which both sides changed the same thing in different ways.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// What was changed, for people, such as `the field “Status”`.
    pub what: String,
    /// Its lines in the base, the last line end left out; `None` if it was not there.
    pub base: Option<String>,
    /// Its lines on our side; `None` if we removed it.
    pub ours: Option<String>,
    /// Its lines on their side; `None` if they removed it.
    pub theirs: Option<String>,
    /// The bytes in the merged text: from the first marker to the end of the last one, or what is ours.
    pub span: Span,
}

/// What to write where both sides changed the same thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overlaps {
    /// Both, and the base, between the markers that git writes in its style `diff3`.
    Markers,
    /// What is ours.
    Ours,
}

/// How to merge.
#[derive(Clone, Copy, Debug)]
pub struct MergeOptions<'a> {
    /// What the project calls things.
    pub vocabulary: &'a Vocabulary,
    /// What to write where both sides changed the same thing.
    pub overlaps: Overlaps,
    /// The names of base, ours and theirs, to be written behind the markers.
    pub labels: [&'a str; 3],
    /// The length of a marker in characters.
    pub marker_size: usize,
}

impl Default for MergeOptions<'_> {
    fn default() -> Self {
        Self {
            vocabulary: Vocabulary::english(),
            overlaps: Overlaps::Markers,
            labels: ["base", "ours", "theirs"],
            marker_size: 7,
        }
    }
}
