//! Ledgers by stage and the newest log entries across them.

use crate::ledger::{Date, Stage};

use super::{EntrySummary, LedgerSummary};

/// A log entry and the ledger it is from.
#[derive(Clone, Copy, Debug)]
pub struct RecentEntry<'a> {
    /// The day.
    pub date: Date,
    /// The ledger.
    pub ledger: &'a LedgerSummary,
    /// The entry.
    pub entry: &'a EntrySummary,
}

/// A view over the ledgers of a project.
#[derive(Clone, Copy, Debug)]
pub struct Overview<'a> {
    ledgers: &'a [LedgerSummary],
}

impl<'a> Overview<'a> {
    /// A view over `ledgers`.
    #[must_use]
    pub fn new(ledgers: &'a [LedgerSummary]) -> Self {
        Self { ledgers }
    }

    /// The ledgers of `stage` (`None`: those whose status is not known), the one that moved last first; among equals
    /// by title and slug.
    #[must_use]
    pub fn in_stage(&self, stage: Option<Stage>) -> Vec<&'a LedgerSummary> {
        let mut found: Vec<_> = self.ledgers.iter().filter(|ledger| ledger.stage == stage).collect();
        found.sort_by(|a, b| (b.last_moved(), &a.title, &a.slug).cmp(&(a.last_moved(), &b.title, &b.slug)));
        found
    }

    /// How many ledgers are in `stage`.
    #[must_use]
    pub fn count(&self, stage: Option<Stage>) -> usize {
        self.ledgers.iter().filter(|ledger| ledger.stage == stage).count()
    }

    /// The `limit` newest dated log entries; of one day, by slug and then the later in its ledger first.
    #[must_use]
    pub fn recent_entries(&self, limit: usize) -> Vec<RecentEntry<'a>> {
        let mut found: Vec<(RecentEntry<'a>, usize)> = Vec::new();
        for ledger in self.ledgers {
            for (place, entry) in ledger.log.iter().enumerate() {
                if let Some(date) = entry.date {
                    found.push((RecentEntry { date, ledger, entry }, place));
                }
            }
        }
        found.sort_by(|(a, a_place), (b, b_place)| {
            b.date.cmp(&a.date).then_with(|| a.ledger.slug.cmp(&b.ledger.slug)).then(b_place.cmp(a_place))
        });
        found.truncate(limit);
        found.into_iter().map(|(entry, _)| entry).collect()
    }
}
