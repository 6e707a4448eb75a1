//! The home page and the lists of one stage.

use serde::Serialize;

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
    pub(crate) title: std::borrow::Cow<'a, str>,
    /// The language of its title, as `lang` has it, where it is known to be another than that of the page.
    pub(crate) lang: &'static str,
    pub(crate) ledger: std::borrow::Cow<'a, str>,
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

/// What the template `list.html` shows.
#[derive(Serialize)]
pub(crate) struct ListPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) stage: &'static str,
    pub(crate) label: &'a str,
    pub(crate) count: String,
    /// Which of them the page shows, in words.
    pub(crate) range: String,
    pub(crate) rows: Vec<Row<'a>>,
    pub(crate) page: usize,
    pub(crate) pages: usize,
    pub(crate) previous: String,
    pub(crate) next: String,
}
