//! What is in each group of ledgers, sorted once for all pages.

use std::cmp::Reverse;

use ledgerline_core::project::LedgerSummary;
use rayon::prelude::*;

use super::Site;
use super::entry::Entry;
use super::group::Group;
use super::view::row::Row;

/// What is in a group: the ledger that moved last first.
pub(super) struct Members {
    pub(super) group: Group,
    /// The places of the ledgers.
    pub(super) places: Vec<usize>,
}

/// The groups of `entries` that are not empty, in the order of lists.
pub(super) fn sorted(entries: &[Entry]) -> Vec<Members> {
    let members = Group::ALL.into_par_iter().map(|group| {
        let mut places: Vec<usize> = (0..entries.len()).filter(|&at| group_of(&entries[at]) == group).collect();
        places.sort_by_cached_key(|&at| {
            let summary = entries[at].ledger().map(|ledger| &ledger.summary);
            let title = summary.map_or("", |summary| summary.title.as_str());
            (Reverse(summary.and_then(LedgerSummary::last_moved)), title.to_owned(), at)
        });
        Members { group, places }
    });
    members.filter(|members| members.len() > 0).collect()
}

fn group_of(entry: &Entry) -> Group {
    entry.ledger().map_or(Group::Unreadable, |ledger| Group::of(ledger.summary.stage))
}

impl Members {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The rows of the members from place `start`, at most `limit`.
    pub(super) fn rows<'a>(&self, site: &'a Site, start: usize, limit: usize) -> Vec<Row<'a>> {
        self.places.iter().skip(start).take(limit).map(|&at| row(site, at)).collect()
    }
}

/// The row of the ledger at place `at`.
pub(super) fn row(site: &Site, at: usize) -> Row<'_> {
    match &site.entries[at] {
        Entry::Ledger(ledger) => {
            Row::of(&site.messages, &ledger.summary, ledger.reason.as_ref()).with_silence(ledger.is_silent())
        }
        Entry::Unreadable(file) => Row::of_unreadable(&site.messages, file),
    }
}
