//! The log entries of all ledgers in one order, and the pages of the timeline that they are on.

use std::cmp::Reverse;
use std::ops::Range;

use ledgerline_core::ledger::Date;

use super::Site;
use super::entry::LedgerEntry;
use super::facet::{Facet, Tally};
use super::pagination::paginate;
use super::records::EntryRecord;

/// How long titles and the beginning of an entry's text are on the timeline, in characters.
pub(super) const TITLE: usize = 160;
pub(super) const EXCERPT: usize = 200;

/// One log entry.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) date: Option<Date>,
    /// The place of its ledger.
    pub(super) ledger: usize,
    /// Its place in the log of that ledger.
    entry: usize,
}

/// All log entries.
pub(super) struct Log {
    /// The newest day first; of one day, by ledger and then the later in its ledger first; last those without a day.
    pub(super) places: Vec<Place>,
    pub(super) pages: Vec<Range<usize>>,
    /// How many have a ledger in which stage.
    pub(super) tally: Tally,
}

impl Log {
    /// The log entries of `site`.
    pub(super) fn new(site: &Site) -> Self {
        let mut places: Vec<Place> = Vec::new();
        for (ledger, entry) in site.ledgers() {
            let entries = entry.records.log.iter().enumerate();
            places.extend(entries.map(|(entry, record)| Place { date: record.date, ledger, entry }));
        }
        places.sort_unstable_by_key(|place| (Reverse(place.date), place.ledger, Reverse(place.entry)));
        let pages = paginate(places.iter().map(|place| place.size(site)));
        Self { tally: tally(site, &places), places, pages }
    }
}

/// How many of the entries at `places` have a ledger in which stage.
pub(super) fn tally(site: &Site, places: &[Place]) -> Tally {
    let mut tally = Tally::default();
    places.iter().for_each(|place| tally.count(Facet::stage(site, place.ledger)));
    tally
}

impl Place {
    /// The ledger and the entry.
    pub(super) fn of(self, site: &Site) -> Option<(&LedgerEntry, &EntryRecord)> {
        let ledger = site.entries[self.ledger].ledger()?;
        Some((ledger, ledger.records.log.get(self.entry)?))
    }

    /// About how many bytes its title and that of its ledger take on a page.
    pub(super) fn size_of_names(self, site: &Site) -> usize {
        self.of(site)
            .map_or(0, |(ledger, record)| record.title.plain.len().min(TITLE) + ledger.summary.title.len().min(TITLE))
    }

    /// About how many bytes it takes on a page.
    fn size(self, site: &Site) -> usize {
        self.of(site).map_or(0, |(ledger, record)| {
            record.title.plain.len().min(TITLE) + record.excerpt.len().min(EXCERPT) + ledger.summary.title.len()
        })
    }
}
