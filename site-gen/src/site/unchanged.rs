//! Which ledgers are shown as they were in the version before, on their own pages and in all else that is made of one ledger:
//! a build that follows changes does not make those files again.
//!
//! Owns what such files rest on: the ledger, what links in it lead to, the ledgers around it, and what all pages have in
//! common. What of a ledger is taken over at all is the business of `earlier.rs`.

use std::sync::Arc;

use super::Site;
use super::entry::Entry;
use super::relations::Need;

/// Which ledgers of a version are shown as they were before, by their places.
pub(crate) struct Unchanged(Vec<bool>);

impl Unchanged {
    /// Those of `site` that were the same in the version `before`.
    pub(crate) fn since(before: &Site, site: &Site) -> Self {
        // Which folders have lists, ledgers of other sites say as well.
        if !site.has_the_same_frame(before) || site.others != before.others {
            return Self(vec![false; site.entries.len()]);
        }
        let is_same: Vec<bool> = (site.entries.iter().zip(&before.entries))
            .map(|(now, then)| matches!((now, then), (Entry::Ledger(now), Entry::Ledger(then)) if Arc::ptr_eq(now, then)))
            .collect();
        let around = |at: usize| {
            let needs = |need: &Need| need.to.is_none_or(|to| is_same[to]);
            site.relations.needs(at) == before.relations.needs(at)
                && site.relations.needed_by(at) == before.relations.needed_by(at)
                && site.relations.needs(at).iter().all(needs)
                && site.relations.needed_by(at).iter().all(|&by| is_same[by])
        };
        // A page shows the titles of the ledgers before and after it; of one that cannot be read it shows the file.
        let has_the_same_name = |at: usize| {
            let both = site.entries.get(at).zip(before.entries.get(at));
            both.is_none_or(|both| is_same[at] || matches!(both, (Entry::Unreadable(_), Entry::Unreadable(_))))
        };
        let beside = |at: usize| at.checked_sub(1).is_none_or(has_the_same_name) && has_the_same_name(at + 1);
        Self((0..is_same.len()).map(|at| is_same[at] && around(at) && beside(at)).collect())
    }

    /// Whether the ledger at place `at` is shown as it was.
    pub(crate) fn has(&self, at: usize) -> bool {
        self.0.get(at) == Some(&true)
    }
}
