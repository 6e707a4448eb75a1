//! All files of a site once their pages are written, for the pages that speak of many.

use std::collections::HashMap;

use ledgerline_core::Progress;
use ledgerline_core::ledger::Date;
use ledgerline_core::project::{FindingCounts, LedgerSummary, Overview};

use super::digest::{Extra, Outcome, Unreadable};
use super::group::Group;
use super::view::row::Row;

/// All files, in the order of the input.
pub(super) struct Project {
    pub(super) summaries: Vec<LedgerSummary>,
    /// At the place of each summary, what the site adds to it.
    pub(super) extras: Vec<Extra>,
    pub(super) unreadable: Vec<Unreadable>,
    place_by_slug: HashMap<String, usize>,
}

impl Project {
    /// The project of `outcomes`.
    pub(super) fn new(outcomes: Vec<Outcome>) -> Self {
        let mut project =
            Self { summaries: Vec::new(), extras: Vec::new(), unreadable: Vec::new(), place_by_slug: HashMap::new() };
        for outcome in outcomes {
            match outcome {
                Outcome::Ledger(digest) => {
                    project.place_by_slug.insert(digest.summary.slug.clone(), project.summaries.len());
                    project.summaries.push(digest.summary);
                    project.extras.push(digest.extra);
                }
                Outcome::Unreadable(file) => project.unreadable.push(file),
            }
        }
        project
    }

    /// How many files there are.
    pub(super) fn len(&self) -> usize {
        self.summaries.len() + self.unreadable.len()
    }

    /// The domain's view over all ledgers.
    pub(super) fn overview(&self) -> Overview<'_> {
        Overview::new(&self.summaries)
    }

    /// How many ledgers are in `group`.
    pub(super) fn count(&self, group: Group) -> usize {
        match group {
            Group::Stage(stage) => self.overview().count(Some(stage)),
            Group::Unknown => self.overview().count(None),
            Group::Unreadable => self.unreadable.len(),
        }
    }

    /// The ledgers of `group`, the one that moved last first.
    pub(super) fn members(&self, group: Group) -> Members<'_> {
        match group {
            Group::Stage(stage) => Members::Ledgers(self.overview().in_stage(Some(stage))),
            Group::Unknown => Members::Ledgers(self.overview().in_stage(None)),
            Group::Unreadable => Members::Unreadable(&self.unreadable),
        }
    }

    /// The row of `summary`, one of this project's.
    pub(super) fn row<'a>(&'a self, summary: &'a LedgerSummary) -> Row<'a> {
        let extra = self.place_by_slug.get(&summary.slug).and_then(|&place| self.extras.get(place));
        Row::of(summary, extra.and_then(|extra| extra.reason.as_ref()))
    }

    /// The boxes of all ledgers.
    pub(super) fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for summary in &self.summaries {
            progress += summary.progress;
        }
        progress
    }

    /// The newest day of all ledgers.
    pub(super) fn last_moved(&self) -> Option<Date> {
        self.summaries.iter().filter_map(LedgerSummary::last_moved).max()
    }

    /// The findings of all ledgers.
    pub(super) fn findings(&self) -> FindingCounts {
        let mut all = FindingCounts::default();
        for FindingCounts { errors, warnings, notes } in self.summaries.iter().map(|summary| summary.findings) {
            all.errors += errors;
            all.warnings += warnings;
            all.notes += notes;
        }
        all
    }
}

/// What is in a group, in the order of lists.
pub(super) enum Members<'a> {
    Ledgers(Vec<&'a LedgerSummary>),
    Unreadable(&'a [Unreadable]),
}

impl<'a> Members<'a> {
    /// The rows of the members from place `start`, at most `limit`.
    pub(super) fn rows(&self, project: &'a Project, start: usize, limit: usize) -> Vec<Row<'a>> {
        match self {
            Self::Ledgers(all) => all.iter().skip(start).take(limit).map(|summary| project.row(summary)).collect(),
            Self::Unreadable(all) => all.iter().skip(start).take(limit).map(Row::of_unreadable).collect(),
        }
    }
}
