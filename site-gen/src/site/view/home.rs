//! The home page and the lists of one stage.

use std::borrow::Cow;

use serde::Serialize;

use super::super::pagination::Pager;
use super::attention::PanelView;
use super::finding::FindingView;
use super::frame::Frame;
use super::row::Row;
use super::trend::TrendView;

/// What the template `home.html` shows.
#[derive(Serialize)]
pub(crate) struct HomePage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) totals: Totals,
    pub(crate) tiles: Vec<Tile<'a>>,
    /// What needs a look; nothing where there is no ledger.
    pub(crate) panels: Vec<PanelView<'a>>,
    /// Which ledgers these speak of, where it is not all that are listed; else empty.
    pub(crate) panels_about: &'a str,
    pub(crate) trend: Option<TrendView>,
    pub(crate) groups: Vec<GroupView<'a>>,
    pub(crate) entries: Vec<DayView<'a>>,
    /// What is found in the lists of ledgers that somebody keeps by hand.
    pub(crate) dashboards: Vec<DashboardView<'a>>,
    /// A row for scripts to fill, where not all rows are on the page.
    pub(crate) pattern: Option<Row<'a>>,
}

/// The project in numbers.
#[derive(Serialize)]
pub(crate) struct Totals {
    /// Ledgers in words.
    pub(crate) ledgers: String,
    /// Items done in words.
    pub(crate) items: String,
    /// The newest day of all.
    pub(crate) moved: String,
    pub(crate) count: usize,
    /// How many of them the page shows.
    pub(crate) shown: usize,
}

/// The number of ledgers of one group, and its share of a bar 1,000 wide.
#[derive(Serialize)]
pub(crate) struct Tile<'a> {
    pub(crate) stage: &'static str,
    pub(crate) label: &'a str,
    pub(crate) count: String,
    /// The count for scripts.
    pub(crate) number: usize,
    pub(crate) anchor: String,
    pub(crate) x: usize,
    pub(crate) width: usize,
}

/// One group of ledgers.
#[derive(Serialize)]
pub(crate) struct GroupView<'a> {
    pub(crate) stage: &'static str,
    pub(crate) label: &'a str,
    pub(crate) count: String,
    /// How many there are, in words.
    pub(crate) counted: String,
    pub(crate) anchor: String,
    pub(crate) rows: Vec<Row<'a>>,
    /// The list of all of them, where the page does not show all.
    pub(crate) more: String,
    /// Whether the page has a part of them alone, on a wide screen too; a phone shows the first.
    pub(crate) is_part: bool,
}

/// What is found in a file that has no page.
#[derive(Serialize)]
pub(crate) struct DashboardView<'a> {
    pub(crate) file: &'a str,
    pub(crate) anchor: String,
    /// All findings in words.
    pub(crate) found: String,
    /// Why it could not be read, in a sentence; empty where it could.
    pub(crate) problem: &'a str,
    pub(crate) findings: &'a [FindingView],
    pub(crate) more: &'a str,
}

/// The log entries of one day.
#[derive(Serialize)]
pub(crate) struct DayView<'a> {
    pub(crate) date: String,
    pub(crate) entries: Vec<RecentView<'a>>,
}

/// One log entry.
#[derive(Serialize)]
pub(crate) struct RecentView<'a> {
    pub(crate) href: String,
    pub(crate) title: Cow<'a, str>,
    /// The language of its title, as `lang` has it, where it is known to be another than that of the page.
    pub(crate) lang: &'static str,
    pub(crate) ledger: Cow<'a, str>,
    /// The language of the title of its ledger, likewise.
    pub(crate) ledger_lang: &'static str,
}

/// What the template `ledgers.html` shows: the list of all ledgers.
#[derive(Serialize)]
pub(crate) struct AllPage<'a> {
    pub(crate) frame: Frame<'a>,
    /// All ledgers in words, and as a number.
    pub(crate) ledgers: String,
    pub(crate) total: usize,
    /// The lists of stages.
    pub(crate) lists: Vec<ListLink<'a>>,
    /// The lists of folders and those of statuses, where there are several.
    pub(crate) selections: Vec<SelectionLinks<'a>>,
    pub(crate) rows: Vec<Row<'a>>,
    /// How many ledgers the page has no room for, in words.
    pub(crate) left: String,
    /// The day that counts as today for what is late and how old it is.
    pub(crate) today: String,
    /// A row for scripts to fill, where not all rows are on the page.
    pub(crate) pattern: Option<Row<'a>>,
}

/// A link to the list of one group, from the folder of lists.
#[derive(Serialize)]
pub(crate) struct ListLink<'a> {
    pub(crate) href: String,
    pub(crate) stage: &'static str,
    pub(crate) label: &'a str,
    pub(crate) count: String,
}

/// The ways to lists of one kind, by folder or by status.
#[derive(Serialize)]
pub(crate) struct SelectionLinks<'a> {
    pub(crate) label: &'a str,
    pub(crate) lists: Vec<SelectionLink<'a>>,
    /// How many more there are that have no list, in words; empty for none.
    pub(crate) left: String,
}

/// A link to the list of one folder or status, from the folder of lists.
#[derive(Serialize)]
pub(crate) struct SelectionLink<'a> {
    pub(crate) href: String,
    pub(crate) label: Cow<'a, str>,
    pub(crate) count: String,
}

/// What the template `list.html` shows.
#[derive(Serialize)]
pub(crate) struct ListPage<'a> {
    pub(crate) frame: Frame<'a>,
    /// The page above it, as a link from this one, and what that is called.
    pub(crate) up: String,
    pub(crate) up_label: &'a str,
    /// The stage that all of them are of; empty where they may be of several.
    pub(crate) stage: &'static str,
    /// What `label` is, such as a folder; empty for a stage.
    pub(crate) kind: &'a str,
    pub(crate) label: Cow<'a, str>,
    pub(crate) count: String,
    /// Which of them the page shows, in words.
    pub(crate) range: String,
    /// The same ledgers where they can be filtered, as a link from this page, and what that is called.
    pub(crate) filter: String,
    pub(crate) filter_label: &'a str,
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) pager: Pager,
}
