//! The log entries of all ledgers by week and by month, and the pages that they are on.
//!
//! Owns which weeks and months there are, and which ledgers were written in. What a page shows is the business of
//! `pages/periods.rs`.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use ledgerline_core::ledger::Date;

use super::Site;
use super::log::Place;
use super::pagination::paginate;

/// What entries are put together by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Week,
    Month,
}

impl By {
    /// The first day of the week or month of `date`.
    pub(super) fn first_day(self, date: Date) -> Date {
        match self {
            Self::Week => monday(date).unwrap_or(date),
            Self::Month => Date::from_parts(date.year().unsigned_abs() as u16, date.month(), 1).unwrap_or(date),
        }
    }
}

/// A ledger that was written in, in a week or month.
pub(super) struct Written {
    /// The first day of the week or month.
    pub(super) first: Date,
    /// Its newest entry of that time.
    pub(super) last: Place,
    /// How many entries it has of that time.
    pub(super) entries: usize,
}

/// All weeks or all months.
pub(super) struct Periods {
    /// The newest week or month first; of one, the ledger that was written in last first.
    pub(super) written: Vec<Written>,
    pub(super) pages: Vec<Range<usize>>,
    /// How many entries each has, by its first day.
    pub(super) entries: BTreeMap<Date, usize>,
}

impl Periods {
    /// Those of the log of `site`.
    pub(super) fn new(site: &Site, by: By) -> Self {
        let mut written: Vec<Written> = Vec::new();
        let mut entries = BTreeMap::new();
        // Where each ledger is among those of the week or month at hand.
        let mut known: HashMap<usize, usize> = HashMap::new();
        for place in &site.log().places {
            let Some(first) = place.date.map(|day| by.first_day(day)) else { continue };
            *entries.entry(first).or_default() += 1;
            if written.last().is_none_or(|last| last.first != first) {
                known.clear();
            }
            let at = *known.entry(place.ledger).or_insert(written.len());
            match written.get_mut(at) {
                Some(ledger) => ledger.entries += 1,
                None => written.push(Written { first, last: *place, entries: 1 }),
            }
        }
        let pages = paginate(written.iter().map(|ledger| ledger.last.size_of_names(site)));
        Self { written, pages, entries }
    }
}

/// The Monday of the week of `date`.
pub(super) fn monday(date: Date) -> Option<Date> {
    // 1970 began on a Thursday.
    let days = date.days_since(Date::from_parts(1970, 1, 1)?) + 3;
    date.plus_days(-days.rem_euclid(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday_and_may_reach_over_a_year() {
        let first = |by: By, day: &str| by.first_day(day.parse().unwrap()).to_string();
        assert_eq!(first(By::Week, "2025-06-29"), "2025-06-23");
        assert_eq!(first(By::Week, "2025-06-30"), "2025-06-30");
        assert_eq!(first(By::Week, "2026-01-01"), "2025-12-29");
        assert_eq!(first(By::Month, "2025-06-29"), "2025-06-01");
    }
}
