//! What is kept of each file once its page is written: enough for lists and counts, none of its text.

use ledgerline_core::project::{FindingCounts, LedgerSummary};

/// What is kept of a ledger.
pub(super) struct Digest {
    /// What the domain keeps.
    pub(super) summary: LedgerSummary,
    /// What the site adds.
    pub(super) extra: Extra,
}

/// What the site keeps of a ledger beside its summary.
pub(super) struct Extra {
    /// The file as shown.
    pub(super) shown: String,
    /// Where what the project asks of it is; none where that is what is built in.
    pub(super) settings: Option<String>,
    /// Why it is blocked, if it is and its text says why.
    pub(super) reason: Option<Reason>,
}

/// A text of a blocked ledger that says why it is.
#[derive(Debug)]
pub(super) struct Reason {
    /// Where it stands, for people: a field's or a section's name, or the day of a log entry.
    pub(super) source: String,
    /// The heading id of the section it stands in; none for the header and the closing line.
    pub(super) section_id: Option<String>,
    /// The text, safe to show.
    pub(super) html: String,
}

/// What is kept of a file that gave no text.
pub(super) struct Unreadable {
    pub(super) slug: String,
    pub(super) shown: String,
    /// What is wrong: the rest of a sentence about the file.
    pub(super) problem: String,
    /// What the rules found all the same.
    pub(super) findings: FindingCounts,
}

/// What became of a file.
pub(super) enum Outcome {
    Ledger(Box<Digest>),
    Unreadable(Unreadable),
}
