//! Many ledgers: what a list, a count and a "what moved lately" need of each. Knows no file and no page.

mod summary;

pub use summary::{EntrySummary, FindingCounts, LedgerSummary};
