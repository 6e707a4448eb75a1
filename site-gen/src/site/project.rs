//! All files of a site once their pages are written, for the pages that speak of many.

use std::collections::HashMap;

use ledgerline_core::Progress;
use ledgerline_core::ledger::Date;
use ledgerline_core::project::{FindingCounts, LedgerSummary, Overview};

use rayon::prelude::*;

use super::dashboards::Dashboard;
use super::digest::{Extra, Outcome, Unreadable};
use super::group::Group;
use super::view::row::Row;

/// All files, in the order of the input.
pub(super) struct Project {
    pub(super) summaries: Vec<LedgerSummary>,
    /// At the place of each summary, what the site adds to it.
    pub(super) extras: Vec<Extra>,
    pub(super) unreadable: Vec<Unreadable>,
    /// The dashboards of which there is anything to say.
    pub(super) dashboards: Vec<Dashboard>,
    place_by_slug: HashMap<String, usize>,
}

impl Project {
    /// The project of `outcomes`, and of what is found in its `dashboards`.
    pub(super) fn new(outcomes: Vec<Outcome>, dashboards: Vec<Dashboard>) -> Self {
        let mut project = Self {
            summaries: Vec::new(),
            extras: Vec::new(),
            unreadable: Vec::new(),
            dashboards,
            place_by_slug: HashMap::new(),
        };
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

    /// The groups that are not empty, in the order of lists. Sorting ten thousand ledgers is work: it is done once.
    pub(super) fn sorted(&self) -> Vec<Members<'_>> {
        let members = Group::ALL.into_par_iter().map(|group| {
            let ledgers = match group {
                Group::Stage(stage) => self.overview().in_stage(Some(stage)),
                Group::Unknown => self.overview().in_stage(None),
                Group::Unreadable => Vec::new(),
            };
            let unreadable = if group == Group::Unreadable { self.unreadable.as_slice() } else { &[] };
            Members { project: self, group, ledgers, unreadable }
        });
        members.filter(|members| members.len() > 0).collect()
    }

    /// The row of `summary`, one of this project's.
    fn row<'a>(&'a self, summary: &'a LedgerSummary) -> Row<'a> {
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

    /// The findings of all ledgers and dashboards.
    pub(super) fn findings(&self) -> FindingCounts {
        let ledgers = self.summaries.iter().map(|summary| summary.findings);
        let others = self.unreadable.iter().map(|file| file.findings);
        let others = others.chain(self.dashboards.iter().map(|dashboard| dashboard.counts));
        let mut all = FindingCounts::default();
        for FindingCounts { errors, warnings, notes } in ledgers.chain(others) {
            all.errors += errors;
            all.warnings += warnings;
            all.notes += notes;
        }
        all
    }
}

/// What is in a group: the ledger that moved last first.
pub(super) struct Members<'a> {
    project: &'a Project,
    pub(super) group: Group,
    ledgers: Vec<&'a LedgerSummary>,
    unreadable: &'a [Unreadable],
}

impl<'a> Members<'a> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ledgers.len() + self.unreadable.len()
    }

    /// The rows of the members from place `start`, at most `limit`.
    pub(super) fn rows(&self, start: usize, limit: usize) -> Vec<Row<'a>> {
        // One of the two is empty.
        let ledgers = self.ledgers.iter().skip(start).take(limit).map(|summary| self.project.row(summary));
        ledgers.chain(self.unreadable.iter().skip(start).take(limit).map(Row::of_unreadable)).collect()
    }
}
