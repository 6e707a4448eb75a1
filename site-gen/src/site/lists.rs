//! What the lists across ledgers rest on, worked out once: a preview asks for one page at a time.
//!
//! Owns that it is worked out when it is first asked for, and no sooner. What it is, is the business of `register.rs`,
//! `log.rs`, `periods.rs`, `lane_fields.rs`, `selection.rs` and `status_words.rs`.

use std::sync::OnceLock;

use ledgerline_core::ledger::StatusWord;

use super::Site;
use super::lane_fields::{LaneField, lane_fields};
use super::log::Log;
use super::periods::{self, Periods};
use super::register::{Book, Register, by_last_move};
use super::selection::{By, Selections};
use super::status_words::StatusWords;

/// What lists across ledgers rest on.
#[derive(Default)]
pub(super) struct Lists {
    by_last_move: OnceLock<Vec<usize>>,
    books: OnceLock<Vec<Book>>,
    log: OnceLock<Log>,
    weeks: OnceLock<Periods>,
    months: OnceLock<Periods>,
    needs: OnceLock<Needs>,
    lane_fields: OnceLock<Vec<LaneField>>,
    status_words: OnceLock<StatusWords>,
    folders: OnceLock<Selections>,
    statuses: OnceLock<Selections>,
}

/// How much the ledgers need.
#[derive(Clone, Copy)]
pub(super) struct Needs {
    pub(super) all: usize,
    /// How many of them are no ledger of this project.
    pub(super) missing: usize,
}

impl Site {
    /// The places of all ledgers, the one that moved last first.
    pub(super) fn by_last_move(&self) -> &[usize] {
        self.lists.by_last_move.get_or_init(|| by_last_move(self))
    }

    /// All registers, in the order of their overview.
    pub(super) fn books(&self) -> &[Book] {
        let new = |&register| Book::new(self, register, self.by_last_move());
        self.lists.books.get_or_init(|| Register::ALL.iter().map(new).collect())
    }

    /// All log entries, the newest first.
    pub(super) fn log(&self) -> &Log {
        self.lists.log.get_or_init(|| Log::new(self))
    }

    /// All weeks or months in which something was written.
    pub(super) fn periods(&self, by: periods::By) -> &Periods {
        let periods = match by {
            periods::By::Week => &self.lists.weeks,
            periods::By::Month => &self.lists.months,
        };
        periods.get_or_init(|| Periods::new(self, by))
    }

    /// The fields that a board has lanes by, besides the owner.
    pub(super) fn lane_fields(&self) -> &[LaneField] {
        self.lists.lane_fields.get_or_init(|| lane_fields(self))
    }

    /// What the project of the ledger at place `at` calls the `status` that it has, if it knows it.
    pub(super) fn status_word(&self, at: usize, status: &str) -> Option<&StatusWord> {
        self.lists.status_words.get_or_init(|| StatusWords::new(self)).of(self, at, status)
    }

    /// The ledgers of each folder.
    pub(super) fn folders(&self) -> &Selections {
        self.lists.folders.get_or_init(|| Selections::new(self, By::Folder))
    }

    /// The ledgers of each status.
    pub(super) fn statuses(&self) -> &Selections {
        self.lists.statuses.get_or_init(|| Selections::new(self, By::Status))
    }

    /// How much the ledgers need.
    pub(super) fn needs(&self) -> Needs {
        *self.lists.needs.get_or_init(|| {
            let needs = || self.ledgers().flat_map(|(at, _)| self.relations.needs(at));
            Needs { all: needs().count(), missing: needs().filter(|need| need.to.is_none()).count() }
        })
    }
}
