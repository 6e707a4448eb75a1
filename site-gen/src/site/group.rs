//! The groups that pages sort ledgers into: the stages, in the order a lead asks for them, and the two that are no stage.
//!
//! Owns their keys and order, and which messages name them. What is in a group is the business of `home` and `list`.

use ledgerline_core::Stage;

use crate::messages::Messages;

/// A group of ledgers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Group {
    /// The ledgers of a stage.
    Stage(Stage),
    /// The ledgers whose status is not known, or that have none.
    Unknown,
    /// The files that gave no text.
    Unreadable,
}

impl Group {
    /// Every group: what moves and what is stuck first, what is over last.
    pub(super) const ALL: [Self; 9] = [
        Self::Stage(Stage::Active),
        Self::Stage(Stage::Blocked),
        Self::Stage(Stage::Review),
        Self::Stage(Stage::Planned),
        Self::Unknown,
        Self::Unreadable,
        Self::Stage(Stage::Done),
        Self::Stage(Stage::Dropped),
        Self::Stage(Stage::Archived),
    ];

    /// The group of a ledger in `stage`.
    pub(super) fn of(stage: Option<Stage>) -> Self {
        stage.map_or(Self::Unknown, Self::Stage)
    }

    /// Its name in addresses, styles and icons.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Stage(stage) => stage.name(),
            Self::Unknown => "unknown",
            Self::Unreadable => "unreadable",
        }
    }

    /// Its name for people.
    pub(super) fn label(self, messages: &Messages) -> &str {
        messages.text(match self {
            Self::Stage(Stage::Planned) => "stage-planned",
            Self::Stage(Stage::Active) => "stage-active",
            Self::Stage(Stage::Blocked) => "stage-blocked",
            Self::Stage(Stage::Review) => "stage-review",
            Self::Stage(Stage::Done) => "stage-done",
            Self::Stage(Stage::Dropped) => "stage-dropped",
            Self::Stage(Stage::Archived) => "stage-archived",
            Self::Unknown => "stage-unknown",
            Self::Unreadable => "stage-unreadable",
        })
    }

    /// `number` ledgers of it, for people: `3 active`.
    pub(super) fn counted(self, number: usize, messages: &Messages) -> String {
        let key = match self {
            Self::Stage(Stage::Planned) => "planned-count",
            Self::Stage(Stage::Active) => "active-count",
            Self::Stage(Stage::Blocked) => "blocked-count",
            Self::Stage(Stage::Review) => "review-count",
            Self::Stage(Stage::Done) => "done-count",
            Self::Stage(Stage::Dropped) => "dropped-count",
            Self::Stage(Stage::Archived) => "archived-count",
            Self::Unknown => "unknown-count",
            Self::Unreadable => "unreadable-count",
        };
        messages.count(key, number)
    }

    /// The id of its section on the home page.
    pub(super) fn anchor(self) -> String {
        format!("stage-{}", self.key())
    }

    /// How many of its ledgers the home page shows on a phone; `home.css` knows it too.
    pub(super) fn phone_limit(self) -> usize {
        match self {
            Self::Stage(Stage::Done | Stage::Dropped | Stage::Archived) => 2,
            Self::Stage(_) | Self::Unknown | Self::Unreadable => 4,
        }
    }

    /// How many of its ledgers a home page shows that cannot show all: more of what needs a look, less of what is over.
    pub(super) fn home_limit(self) -> usize {
        match self {
            Self::Stage(Stage::Active | Stage::Blocked) => 20,
            Self::Stage(Stage::Review | Stage::Planned) => 12,
            Self::Unknown | Self::Unreadable => 6,
            Self::Stage(Stage::Done) => 8,
            Self::Stage(Stage::Dropped | Stage::Archived) => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_has_a_group() {
        for stage in Stage::ALL {
            assert!(Group::ALL.contains(&Group::of(Some(stage))), "{}", stage.name());
        }
        assert!(Group::ALL.contains(&Group::of(None)));
    }
}
