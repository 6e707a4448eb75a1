//! The registers: one list across all ledgers for each kind of record.
//!
//! Owns which records are in each register, in which order and on which page. How they look is the business of
//! `parts/record.rs`; dependencies are no records of one ledger and have a room of their own.

use std::cmp::Reverse;
use std::ops::Range;

use ledgerline_core::Stage;
use ledgerline_core::project::LedgerSummary;

use super::Site;
use super::entry::LedgerEntry;
use super::facet::{Facet, Tally};
use super::pagination::paginate;
use super::records::{DecisionRecord, ItemKind, Text};
use super::view::records::Unit;

/// A register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Register {
    Decisions,
    Risks,
    Acceptance,
    FollowUps,
    Lessons,
}

impl Register {
    /// Every register, in the order of their overview.
    pub(super) const ALL: [Self; 5] = [Self::Decisions, Self::Risks, Self::Acceptance, Self::FollowUps, Self::Lessons];

    /// Its name in addresses.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Risks => "risks",
            Self::Acceptance => "acceptance",
            Self::FollowUps => "follow-ups",
            Self::Lessons => "lessons",
        }
    }

    /// The message that is its name for people.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Risks => "risks",
            Self::Acceptance => "criteria",
            Self::FollowUps => "follow-ups",
            Self::Lessons => "lessons",
        }
    }

    /// The message that says what is in it.
    pub(super) fn meaning(self) -> &'static str {
        match self {
            Self::Decisions => "decisions-about",
            Self::Risks => "risks-about",
            Self::Acceptance => "criteria-about",
            Self::FollowUps => "follow-ups-about",
            Self::Lessons => "lessons-about",
        }
    }

    /// What its records are called.
    pub(super) fn unit(self) -> &'static Unit {
        match self {
            Self::Decisions => &Unit::DECISIONS,
            Self::Risks => &Unit::RISKS,
            Self::Acceptance => &Unit::CRITERIA,
            Self::FollowUps => &Unit::FOLLOW_UPS,
            Self::Lessons => &Unit::LESSONS,
        }
    }

    /// The message for where there is no record.
    pub(super) fn empty(self) -> &'static str {
        match self {
            Self::Decisions => "decisions-none",
            Self::Risks => "risks-none",
            Self::Acceptance => "criteria-none",
            Self::FollowUps => "follow-ups-none",
            Self::Lessons => "lessons-none",
        }
    }

    /// The states that its records are told apart by, in the order of the register; none where they are all alike.
    pub(super) fn states(self) -> &'static [State] {
        match self {
            Self::Decisions => &[State::InForce, State::Superseded],
            Self::Risks => &[State::Unmitigated, State::Mitigated],
            Self::Acceptance | Self::FollowUps | Self::Lessons => &[],
        }
    }

    /// Whether the register is sorted by state first and by ledger within it.
    pub(super) fn is_by_state(self) -> bool {
        self == Self::Risks
    }
}

/// What tells records of one register apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum State {
    InForce,
    Superseded,
    Unmitigated,
    Mitigated,
}

impl State {
    /// Its name in addresses and styles.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Superseded => "superseded",
            Self::Unmitigated => "unmitigated",
            Self::Mitigated => "mitigated",
        }
    }

    /// The message that is its name for people.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Superseded => "superseded",
            Self::Unmitigated => "unmitigated",
            Self::Mitigated => "mitigated",
        }
    }
}

/// Where a record is.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The place of its ledger.
    pub(super) ledger: usize,
    /// Its place among the records of its kind in that ledger.
    pub(super) record: usize,
    pub(super) state: Option<State>,
}

/// The records of one register in order, and its pages.
pub(super) struct Book {
    pub(super) register: Register,
    pub(super) places: Vec<Place>,
    pub(super) pages: Vec<Range<usize>>,
    /// How many decisions are superseded, or how many risks have no mitigation.
    pub(super) marked: usize,
    /// How many records have which state, and a ledger in which stage.
    pub(super) tally: Tally,
}

impl Book {
    /// The records of `register`. `order` has the places of ledgers, the one that moved last first.
    pub(super) fn new(site: &Site, register: Register, order: &[usize]) -> Self {
        let mut sized: Vec<(Place, usize)> = Vec::new();
        for &ledger in order {
            let Some(entry) = site.entries[ledger].ledger() else { continue };
            sized.extend(records(register, entry).map(|(record, state, size)| (Place { ledger, record, state }, size)));
        }
        if register.is_by_state() {
            let rank = |state| register.states().iter().position(|&known| Some(known) == state);
            sized.sort_by_key(|(place, _)| rank(place.state));
        }
        let pages = paginate(sized.iter().map(|&(_, size)| size));
        let places: Vec<Place> = sized.into_iter().map(|(place, _)| place).collect();
        let is_marked = |place: &&Place| matches!(place.state, Some(State::Superseded | State::Unmitigated));
        Self { register, marked: places.iter().filter(is_marked).count(), tally: tally(site, &places), places, pages }
    }
}

/// How many of the records at `places` have which state, and a ledger in which stage.
pub(super) fn tally(site: &Site, places: &[Place]) -> Tally {
    let mut tally = Tally::default();
    for place in places {
        if let Some(state) = place.state {
            tally.count(Facet::State(state));
        }
        tally.count(Facet::stage(site, place.ledger));
    }
    tally
}

/// The places of all ledgers, the one that moved last first.
pub(super) fn by_last_move(site: &Site) -> Vec<usize> {
    let mut order: Vec<usize> = site.ledgers().map(|(at, _)| at).collect();
    order.sort_by_cached_key(|&at| {
        let summary = site.entries[at].ledger().map(|ledger| &ledger.summary);
        let title = summary.map_or("", |summary| summary.title.as_str());
        (Reverse(summary.and_then(LedgerSummary::last_moved)), title.to_owned(), at)
    });
    order
}

type Records<'a> = Box<dyn Iterator<Item = (usize, Option<State>, usize)> + 'a>;

/// The records of `entry` that are in `register`: the place of each, its state, and about how many bytes it takes.
fn records(register: Register, entry: &LedgerEntry) -> Records<'_> {
    let records = &entry.records;
    match register {
        Register::Decisions => Box::new(records.decisions.iter().enumerate().map(|(at, decision)| {
            let state = if decision.is_superseded { State::Superseded } else { State::InForce };
            (at, Some(state), size_of(decision))
        })),
        Register::Risks => Box::new(records.risks.iter().enumerate().map(|(at, risk)| {
            let state = if risk.mitigation.is_some() { State::Mitigated } else { State::Unmitigated };
            let mitigation = risk.mitigation.as_ref().map_or(0, Text::shown_size);
            (at, Some(state), risk.text.shown_size() + mitigation)
        })),
        Register::Acceptance if matches!(entry.summary.stage, Some(Stage::Dropped | Stage::Archived)) => {
            Box::new(std::iter::empty())
        }
        Register::Acceptance => items(entry, ItemKind::Acceptance),
        Register::FollowUps => items(entry, ItemKind::FollowUp),
        Register::Lessons => {
            Box::new(records.lessons.iter().enumerate().map(|(at, lesson)| (at, None, lesson.text.shown_size())))
        }
    }
}

/// The open items of one kind.
fn items(entry: &LedgerEntry, kind: ItemKind) -> Records<'_> {
    let items = entry.records.items.iter().enumerate();
    let open = items.filter(move |(_, item)| item.kind == kind && !item.is_done);
    Box::new(open.map(|(at, item)| (at, None, item.text.shown_size())))
}

fn size_of(decision: &DecisionRecord) -> usize {
    let parts = decision.shown_parts().map(|(_, _, text)| text.shown_size());
    decision.title.shown_size() + parts.sum::<usize>()
}
