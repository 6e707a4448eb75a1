//! What is in each group of ledgers, sorted once for all pages.

use std::cmp::Reverse;

use ledgerline_core::project::LedgerSummary;
use rayon::prelude::*;

use super::Site;
use super::entry::Entry;
use super::group::Group;
use super::others::Other;
use super::view::row::Row;

/// What is in a group: the ledger that moved last first.
pub(super) struct Members {
    pub(super) group: Group,
    /// The places of the ledgers.
    pub(super) places: Vec<usize>,
}

/// The groups of `entries` and, behind them, `others` that are not empty, in the order of lists.
pub(super) fn sorted(entries: &[Entry], others: &[Other]) -> Vec<Members> {
    let summary_of = |at: usize| match entries.get(at) {
        Some(entry) => Some(&entry.ledger()?.summary),
        None => Some(&others[at - entries.len()].summary),
    };
    let group_of = |at: usize| summary_of(at).map_or(Group::Unreadable, |summary| Group::of(summary.stage));
    let members = Group::ALL.into_par_iter().map(|group| {
        let all = 0..entries.len() + others.len();
        let mut places: Vec<usize> = all.filter(|&at| group_of(at) == group).collect();
        places.sort_by_cached_key(|&at| {
            let summary = summary_of(at);
            let title = summary.map_or("", |summary| summary.title.as_str());
            (Reverse(summary.and_then(LedgerSummary::last_moved)), title.to_owned(), at)
        });
        Members { group, places }
    });
    members.filter(|members| members.len() > 0).collect()
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

/// What the project of the ledger at place `at` calls the `status`; empty where it does not know it.
fn word<'a>(site: &'a Site, at: usize, status: &str) -> &'a str {
    site.status_word(at, status).map_or("", |word| word.name.as_str())
}

/// The row of the ledger at place `at`.
pub(super) fn row(site: &Site, at: usize) -> Row<'_> {
    if let Some(other) = site.other(at) {
        return Row::of_other(&site.messages, other, site.today);
    }
    let row = match &site.entries[at] {
        Entry::Ledger(ledger) => {
            let reason = ledger.reason.as_ref();
            Row::of(&site.messages, &ledger.summary, reason, site.today)
                .with_silence(ledger.is_silent())
                .with_word(word(site, at, &ledger.summary.status))
                .in_language(site.text_language())
        }
        Entry::Unreadable(file) => Row::of_unreadable(&site.messages, file),
    };
    row.of_source(site.source(at))
}
