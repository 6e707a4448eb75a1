//! Where rules draw the line.

/// Where rules draw the line.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Thresholds {
    /// An active ledger that is silent for more than so many days is stale.
    pub stale_days: u32,
    /// A summary longer than so many characters is no summary.
    pub summary_chars: usize,
    /// A ledger of more than so many bytes is too large.
    pub max_bytes: usize,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { stale_days: 30, summary_chars: 300, max_bytes: 1024 * 1024 }
    }
}
