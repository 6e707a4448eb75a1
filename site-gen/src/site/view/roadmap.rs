//! What the template `roadmap.html` shows.

use std::borrow::Cow;

use serde::Serialize;

use super::frame::Frame;

/// What the template `roadmap.html` shows.
#[derive(Serialize)]
pub(crate) struct RoadmapPage<'a> {
    pub(crate) frame: Frame<'a>,
    /// What it is, before and behind the day up to which it goes.
    pub(crate) about: (&'a str, &'a str),
    /// How many ledgers it shows.
    pub(crate) count: String,
    /// Which it leaves out, and why.
    pub(crate) left_out: String,
    /// The day that counts as today; empty where none is known.
    pub(crate) today: String,
    /// The drawing as safe HTML; empty where there is nothing to draw.
    pub(crate) drawing: String,
    pub(crate) rows: Vec<RoadmapRow<'a>>,
    /// The language of the titles, as `lang` has it, where it is known to be another than that of the page.
    pub(crate) text_lang: &'static str,
}

/// One ledger in the table.
#[derive(Serialize)]
pub(crate) struct RoadmapRow<'a> {
    pub(crate) href: String,
    pub(crate) title: Cow<'a, str>,
    pub(crate) stage: &'static str,
    pub(crate) label: &'a str,
    pub(crate) start: String,
    pub(crate) end: String,
    /// What the end is.
    pub(crate) meaning: &'a str,
    /// How much of its items is done, in per cent; empty where there are none.
    pub(crate) progress: String,
    pub(crate) due: String,
    /// Whether that day is past.
    pub(crate) late: bool,
}
