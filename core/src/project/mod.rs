//! Many ledgers: what a list, a count and a "what moved lately" need. Knows no file and no page.

mod overview;
mod summary;

pub use overview::{Overview, RecentEntry};
pub use summary::{EntrySummary, FindingCounts, LedgerSummary};
