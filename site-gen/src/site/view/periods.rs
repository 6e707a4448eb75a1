//! What the template `periods.html` shows.

use std::borrow::Cow;

use serde::Serialize;

use super::super::pagination::Pager;
use super::frame::Frame;

/// What the template `periods.html` shows: the timeline by week or by month.
#[derive(Serialize)]
pub(crate) struct PeriodsPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) about: &'a str,
    /// Which lines of all pages this one has, in words; empty where it has all.
    pub(crate) range: String,
    /// Whether it is by week, and not by month.
    pub(crate) is_by_week: bool,
    /// The newest first.
    pub(crate) periods: Vec<PeriodView<'a>>,
    /// What to say of entries without a day, at the end; empty where there are none.
    pub(crate) undated: String,
    /// Where those are, as a link from this page.
    pub(crate) undated_href: String,
    pub(crate) pager: Pager,
}

/// A week or a month.
#[derive(Serialize)]
pub(crate) struct PeriodView<'a> {
    pub(crate) anchor: String,
    pub(crate) name: String,
    /// How many entries there are, in words.
    pub(crate) entries: String,
    /// Those that were written in, as far as they are on this page, the last first.
    pub(crate) ledgers: Vec<PeriodLedger<'a>>,
}

/// A ledger that was written in.
#[derive(Serialize)]
pub(crate) struct PeriodLedger<'a> {
    pub(crate) href: String,
    pub(crate) title: Cow<'a, str>,
    /// The language of its text, as `lang` has it, where it is known to be another than that of the page.
    pub(crate) lang: &'static str,
    pub(crate) stage: &'static str,
    /// How many entries it has there, in words.
    pub(crate) entries: String,
    /// The last of them.
    pub(crate) last_href: String,
    pub(crate) last: Cow<'a, str>,
    /// The language of its title, likewise.
    pub(crate) last_lang: &'static str,
}
