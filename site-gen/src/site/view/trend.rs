//! What happened over time: two small charts and their data.

use serde::Serialize;

/// The charts of the home page.
#[derive(Serialize)]
pub(crate) struct TrendView {
    /// The first and the last week.
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) weeks: Vec<WeekView>,
    /// What the charts say, for those who do not see them.
    pub(crate) entries_text: String,
    pub(crate) ledgers_text: String,
    /// The highest bars.
    pub(crate) most_entries: String,
    pub(crate) most_ledgers: String,
    /// The width of both pictures; they are [`HEIGHT`] high.
    pub(crate) width: usize,
    /// What is not in the charts, in words.
    pub(crate) left_out: String,
}

/// How high the pictures are.
pub(crate) const HEIGHT: usize = 100;

/// One week: its numbers, and its bars from the left and the top.
#[derive(Serialize)]
pub(crate) struct WeekView {
    /// Its Monday.
    pub(crate) monday: String,
    pub(crate) entries: usize,
    pub(crate) open: usize,
    pub(crate) over: usize,
    pub(crate) x: usize,
    pub(crate) entries_y: usize,
    pub(crate) entries_height: usize,
    pub(crate) open_y: usize,
    pub(crate) open_height: usize,
    pub(crate) over_y: usize,
    pub(crate) over_height: usize,
}
