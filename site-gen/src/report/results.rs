//! All that a check came to, ready to be reported.

use ledgerline_core::ledger::Date;
use ledgerline_core::project::FindingCounts;
use ledgerline_core::rules::Safety;

use super::failure::Failure;
use super::finding::{FileReport, Finding};

/// All that a check came to.
#[derive(Debug, Default)]
pub(crate) struct Results {
    /// What was found, in the order of the files.
    pub(crate) files: Vec<FileReport>,
    /// How many of the files are no ledgers, but lists of ledgers.
    pub(crate) dashboards: usize,
    /// Files and folders that could not be looked at or written to.
    pub(crate) failures: Vec<Failure>,
    /// How many of the files that were found could not be read.
    pub(crate) unreadable: usize,
    /// Whether there is a baseline.
    pub(crate) has_baseline: bool,
    /// What the baseline has and is found no longer.
    pub(crate) stale: Vec<StaleEntry>,
    /// The day that counts as today.
    pub(crate) today: Option<Date>,
}

/// An entry of the baseline that is found no longer.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct StaleEntry {
    /// The path of the file as seen from the folder of the baseline.
    pub(crate) path: String,
    /// The code of the rule.
    pub(crate) code: String,
    /// The fingerprint of the finding.
    pub(crate) fingerprint: String,
}

/// How many of the new findings have a fix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fixable {
    /// One that changes no meaning.
    pub(crate) safely: usize,
    /// One that somebody should look at.
    pub(crate) unsafely: usize,
}

impl Results {
    /// How many ledgers were checked.
    pub(crate) fn checked(&self) -> usize {
        self.files.len() - self.dashboards
    }

    /// Counts the findings that are new.
    pub(crate) fn counts(&self) -> FindingCounts {
        self.new_findings().map(|finding| finding.severity).collect()
    }

    /// Counts the findings that the baseline has.
    pub(crate) fn known(&self) -> usize {
        self.files.iter().flat_map(|file| &file.findings).filter(|finding| finding.is_known).count()
    }

    /// Counts the findings that comments allow.
    pub(crate) fn suppressed(&self) -> usize {
        self.files.iter().map(|file| file.suppressed.len()).sum()
    }

    /// Counts the fixes that the new findings come with.
    pub(crate) fn fixable(&self) -> Fixable {
        let mut fixable = Fixable::default();
        for fix in self.new_findings().filter_map(|finding| finding.fix.as_ref()) {
            match fix.safety {
                Safety::Safe => fixable.safely += 1,
                Safety::Unsafe => fixable.unsafely += 1,
            }
        }
        fixable
    }

    /// How many fixes were carried out, and in how many files.
    pub(crate) fn applied(&self) -> (usize, usize) {
        let mended = self.files.iter().map(|file| file.applied.len()).filter(|&count| count > 0);
        mended.fold((0, 0), |(fixes, files), count| (fixes + count, files + 1))
    }

    /// Every failure by itself.
    pub(crate) fn each_failure(&self) -> impl Iterator<Item = &Failure> {
        self.failures.iter().flat_map(Failure::each)
    }

    /// The findings that are new, in the order of the files.
    pub(crate) fn new_findings(&self) -> impl Iterator<Item = &Finding> {
        self.files.iter().flat_map(FileReport::new_findings)
    }
}

impl FileReport {
    /// Counts the findings that are new.
    pub(crate) fn counts(&self) -> FindingCounts {
        self.new_findings().map(|finding| finding.severity).collect()
    }
}
