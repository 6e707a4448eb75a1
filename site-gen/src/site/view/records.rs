//! Lists of records across ledgers: what the template `records.html` and those made of it show.

use serde::Serialize;

use super::super::pagination::Pager;
use super::Markup;
use super::frame::Frame;
use super::home::DashboardView;
use crate::messages::Messages;

/// A list of records, or one page of it.
#[derive(Serialize)]
pub(crate) struct RecordList<'a> {
    /// Where it belongs to: the address from the root, and its name.
    pub(crate) up: &'static str,
    pub(crate) up_label: &'a str,
    pub(crate) title: String,
    /// How many records there are in all.
    pub(crate) count: String,
    /// What they are, in a sentence.
    pub(crate) meaning: String,
    /// Which of them this page shows; empty where it shows all.
    pub(crate) range: String,
    pub(crate) filter: FilterView<'a>,
    /// The records as safe HTML; empty where there are none.
    pub(crate) content: Markup,
    /// What to say where there are none.
    pub(crate) empty: &'a str,
    pub(crate) pager: Pager,
}

/// What the records on a page can be narrowed down by.
#[derive(Serialize)]
pub(crate) struct FilterView<'a> {
    /// What stands in the field, and what it is called.
    placeholder: &'a str,
    hint: &'a str,
    /// What its script says, as JSON.
    words: String,
    /// The file with the records of all pages, from this one; empty where this page has all.
    rows: String,
    facets: Vec<FacetView<'a>>,
}

/// What records are called: the keys of messages.
pub(crate) struct Unit {
    /// How many there are.
    pub(crate) count: &'static str,
    filter: &'static str,
    hint: &'static str,
}

impl Unit {
    pub(crate) const DECISIONS: Self =
        Self { count: "decisions-count", filter: "filter-decisions", hint: "filter-decisions-by" };
    pub(crate) const RISKS: Self = Self { count: "risks-count", filter: "filter-risks", hint: "filter-risks-by" };
    pub(crate) const CRITERIA: Self =
        Self { count: "criteria-count", filter: "filter-criteria", hint: "filter-criteria-by" };
    pub(crate) const FOLLOW_UPS: Self =
        Self { count: "follow-ups-count", filter: "filter-follow-ups", hint: "filter-follow-ups-by" };
    pub(crate) const LESSONS: Self =
        Self { count: "lessons-count", filter: "filter-lessons", hint: "filter-lessons-by" };
    pub(crate) const ENTRIES: Self =
        Self { count: "entries-count", filter: "filter-entries", hint: "filter-entries-by" };
    pub(crate) const FINDINGS: Self =
        Self { count: "findings-count", filter: "filter-findings", hint: "filter-findings-by" };
    pub(crate) const LEDGERS: Self =
        Self { count: "ledgers", filter: "filter-ledgers", hint: "filter-records-ledgers-by" };
}

/// What the script says whatever the records are called.
const SAID: [&str; 6] = [
    "found-on-this-page",
    "excuse-from-disk",
    "excuse-not-loaded",
    "nothing-matches",
    "nothing-matches-at-all",
    "in-the-ledger",
];

impl<'a> FilterView<'a> {
    /// The filter of records that are called `unit`, those of all pages in the file `rows`.
    pub(crate) fn new(messages: &'a Messages, unit: &Unit, rows: String, facets: Vec<FacetView<'a>>) -> Self {
        Self {
            placeholder: messages.text(unit.filter),
            hint: messages.text(unit.hint),
            words: messages.for_scripts([("found", unit.count)].into_iter().chain(SAID.map(|key| (key, key)))),
            rows,
            facets,
        }
    }
}

/// One thing to narrow records down by.
#[derive(Serialize)]
pub(crate) struct FacetView<'a> {
    /// The name of the attribute: `state` or `stage`.
    pub(crate) name: &'static str,
    pub(crate) value: &'static str,
    pub(crate) label: &'a str,
    /// How many records on this page have it.
    pub(crate) count: usize,
    /// How many records of the whole list have it.
    pub(crate) all: usize,
    /// The name of its icon; empty where there is none.
    pub(crate) icon: &'static str,
}

/// What the template `register.html` shows.
#[derive(Serialize)]
pub(crate) struct RegisterPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) list: RecordList<'a>,
    /// All registers, to go from one to the next.
    pub(crate) registers: Vec<RegisterLink<'a>>,
}

/// What the template `registers.html` shows.
#[derive(Serialize)]
pub(crate) struct RegistersPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) registers: Vec<RegisterLink<'a>>,
}

/// What the template `dependencies.html` shows.
#[derive(Serialize)]
pub(crate) struct DependenciesPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) list: RecordList<'a>,
    pub(crate) registers: Vec<RegisterLink<'a>>,
    /// Ledgers that wait for each other.
    pub(crate) cycles: Vec<CycleView>,
    /// Names that are no ledger.
    pub(crate) missing: Vec<MissingView>,
    /// The drawing as SVG; empty where nothing is drawn.
    pub(crate) graph: String,
    /// What to say of what is not in the drawing.
    pub(crate) undrawn: String,
}

/// Ledgers that wait for each other.
#[derive(Serialize)]
pub(crate) struct CycleView {
    pub(crate) severity: &'static str,
    /// As safe HTML.
    pub(crate) message: String,
    pub(crate) href: String,
    pub(crate) name: String,
}

/// A name that is no ledger, and the ledger that needs it.
#[derive(Serialize)]
pub(crate) struct MissingView {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) ledger: String,
}

/// What the template `timeline.html` shows.
#[derive(Serialize)]
pub(crate) struct TimelinePage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) list: RecordList<'a>,
    pub(crate) months: Vec<MonthLink>,
}

/// The way to one month.
#[derive(Serialize)]
pub(crate) struct MonthLink {
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) count: String,
}

/// What the template `archive.html` shows.
#[derive(Serialize)]
pub(crate) struct ArchivePage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) list: RecordList<'a>,
}

/// What the template `health.html` shows.
#[derive(Serialize)]
pub(crate) struct HealthPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) list: RecordList<'a>,
    pub(crate) rules: Vec<RuleCount>,
    /// What is found in the lists of ledgers that somebody keeps by hand.
    pub(crate) dashboards: Vec<DashboardView<'a>>,
}

/// How often a rule found something.
#[derive(Serialize)]
pub(crate) struct RuleCount {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) severity: &'static str,
    pub(crate) findings: String,
    /// In how many files.
    pub(crate) files: String,
    /// As safe HTML.
    pub(crate) summary: String,
}

/// One register among all.
#[derive(Serialize)]
pub(crate) struct RegisterLink<'a> {
    /// Its first page, from the folder of the registers.
    pub(crate) page: String,
    pub(crate) label: &'a str,
    pub(crate) meaning: &'a str,
    pub(crate) count: String,
    /// What more is to be said of the count, such as how many are superseded.
    pub(crate) remark: String,
    pub(crate) is_current: bool,
}
