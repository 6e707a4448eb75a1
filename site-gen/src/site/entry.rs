//! What is kept of each file of the project: what pages, lists and feeds are made of.

use std::sync::Arc;

use ledgerline_core::Diagnostic;
use ledgerline_core::project::{FindingCounts, LedgerSummary};
use ledgerline_core::rules::between::Facts;

use super::blocked::Reason;
use super::body::Prepared;
use super::portable::AskedLinks;
use super::records::Records;
use crate::input::ReadError;

/// The rule that finds ledgers in which nothing was written for long.
const SILENT: &str = "FL404";

/// What became of a file.
pub(super) enum Entry {
    /// Shared with the next version of the site, if that takes it over.
    Ledger(Arc<LedgerEntry>),
    Unreadable(Unreadable),
}

/// What is kept of a ledger.
pub(super) struct LedgerEntry {
    /// The file as shown.
    pub(super) shown: String,
    /// Its text.
    pub(super) source: String,
    /// What the domain keeps.
    pub(super) summary: LedgerSummary,
    /// Its decisions, risks, items and lessons.
    pub(super) records: Records,
    /// Why it is blocked, if it is and its text says why.
    pub(super) reason: Option<Reason>,
    /// The paths of the pictures that it shows or links to, from the top of the repository.
    pub(super) pictures: Vec<String>,
    /// What the rules found, in the order of the text.
    pub(super) findings: Vec<Diagnostic>,
    /// What its page shows of its text, as long as the page is not made.
    pub(super) prepared: Prepared,
    /// What the next version of the site may take over; only where there will be one.
    pub(super) own: Option<Own>,
}

/// What was worked out for a ledger by itself, whatever the others say.
pub(super) struct Own {
    /// What the rules between files need, to be put under the settings of the time.
    pub(super) facts: Facts<'static>,
    /// The paths that may be pictures, from the top of the repository: which are is for the disk to say, each time.
    pub(super) pictures: Vec<String>,
    /// The links in its text, and where they lead: to other ledgers and files, as long as these are there.
    pub(super) links: AskedLinks,
}

impl LedgerEntry {
    /// Whether the rules say that nothing was written in it for long.
    pub(super) fn is_silent(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule.code == SILENT)
    }
}

/// What is kept of a file that gave no text.
pub(super) struct Unreadable {
    pub(super) slug: String,
    /// The file as shown.
    pub(super) shown: String,
    pub(super) error: ReadError,
    /// What is wrong: the rest of a sentence about the file.
    pub(super) problem: String,
    /// Its bytes, if it can be read but is no text.
    pub(super) bytes: Option<Vec<u8>>,
    /// What the rules found all the same.
    pub(super) findings: Vec<Diagnostic>,
}

impl Entry {
    /// The ledger, if it is one.
    pub(super) fn ledger(&self) -> Option<&LedgerEntry> {
        match self {
            Self::Ledger(ledger) => Some(ledger),
            Self::Unreadable(_) => None,
        }
    }

    /// What the rules found.
    pub(super) fn findings(&self) -> &[Diagnostic] {
        match self {
            Self::Ledger(ledger) => &ledger.findings,
            Self::Unreadable(file) => &file.findings,
        }
    }

    /// Whether a page shows the same of it as of `other`, given the same settings.
    pub(super) fn shows_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ledger(one), Self::Ledger(other)) => {
                Arc::ptr_eq(one, other) || {
                    let (texts, found) = (one.source == other.source, one.findings == other.findings);
                    texts && found && one.pictures == other.pictures
                }
            }
            (Self::Unreadable(one), Self::Unreadable(other)) => {
                one.problem == other.problem && one.bytes == other.bytes && one.findings == other.findings
            }
            _ => false,
        }
    }

    /// How many findings it has.
    pub(super) fn counts(&self) -> FindingCounts {
        FindingCounts::of(self.findings())
    }
}
