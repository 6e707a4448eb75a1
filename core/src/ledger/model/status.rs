//! Status, the project's own word, and stage, ours.

use crate::text::Span;

/// Where a feature is in its life. Projects call these what they like; see [`Status`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Stage {
    /// Not begun.
    Planned,
    /// Being worked on.
    Active,
    /// Waiting for something.
    Blocked,
    /// Built, being looked at.
    Review,
    /// Finished.
    Done,
    /// Given up.
    Dropped,
    /// Put away.
    Archived,
}

impl Stage {
    /// Every stage, from beginning to end.
    pub const ALL: [Self; 7] =
        [Self::Planned, Self::Active, Self::Blocked, Self::Review, Self::Done, Self::Dropped, Self::Archived];

    /// The stage of this name.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }

    /// The stage in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Review => "review",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Archived => "archived",
        }
    }
}

/// The status of a ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// As written, markup removed.
    pub written: String,
    /// Its bytes.
    pub span: Span,
    /// The stage it stands for; `None` where the word is not known.
    pub stage: Option<Stage>,
}
