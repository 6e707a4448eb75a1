//! One ledger in a list.

use std::borrow::Cow;
use std::fmt::Write as _;

use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::{FindingCounts, LedgerSummary};
use serde::Serialize;

use super::super::address;
use super::super::blocked::Reason;
use super::super::entry::Unreadable;
use super::super::group::Group;
use super::super::others::Other;
use super::super::problem::problem;
use super::super::text::clip;
use super::super::value_list;
use super::meter::Meter;
use crate::messages::Messages;

/// How long a title and a summary may be in a list, in characters. The ledger's page has them whole.
const TITLE_LIMIT: usize = 160;
const SUMMARY_LIMIT: usize = 220;
pub(crate) const FIELD_LIMIT: usize = 60;

/// One ledger in a list.
#[derive(Default, Serialize)]
pub(crate) struct Row<'a> {
    href: String,
    stage: &'static str,
    /// The status as written, or what stands for it.
    status: Cow<'a, str>,
    /// The project's own word for that status, where it is written in another way.
    #[serde(skip_serializing_if = "str::is_empty")]
    word: &'a str,
    /// The language of its text, as `lang` has it, where it is known to be another than that of the page.
    #[serde(skip_serializing_if = "str::is_empty")]
    lang: &'static str,
    title: Cow<'a, str>,
    summary: Cow<'a, str>,
    branch: Cow<'a, str>,
    owner: Cow<'a, str>,
    /// One owner a line, where the field is a list.
    #[serde(skip_serializing_if = "str::is_empty")]
    owners: Cow<'a, str>,
    due: String,
    /// Whether that day is past.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    late: bool,
    moved: String,
    created: String,
    /// The name of its project, if it is of another site; its address is a whole one then.
    #[serde(skip_serializing_if = "str::is_empty")]
    project: &'a str,
    /// The name of its source, or of its project, if it is of another site; empty for the project's own ledgers.
    #[serde(skip_serializing_if = "str::is_empty")]
    source: &'a str,
    /// The folder of the ledger below the folder of ledgers, or the project of another site; empty for none.
    folder: &'a str,
    meter: Option<Meter>,
    findings: Counts,
    /// Whether the rules say that nothing was written for long.
    silent: bool,
    /// Why it is blocked, in the ledger's own words.
    reason: Option<ReasonView<'a>>,
    /// More for the filter: the fields that the row does not show, a line `Name: value` for each value.
    search: String,
}

/// Findings that a row speaks of; notes are for the ledger's page alone.
#[derive(Clone, Copy, Default, Serialize)]
pub(crate) struct Counts {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
}

impl From<FindingCounts> for Counts {
    fn from(counts: FindingCounts) -> Self {
        Self { errors: counts.errors, warnings: counts.warnings }
    }
}

/// Why a ledger is blocked.
#[derive(Serialize)]
pub(crate) struct ReasonView<'a> {
    source: &'a str,
    href: String,
    html: &'a str,
}

impl<'a> Row<'a> {
    /// The row of a ledger on the day `today`, where it is known which day it is.
    pub(crate) fn of(
        messages: &'a Messages,
        summary: &'a LedgerSummary,
        reason: Option<&'a Reason>,
        today: Option<Date>,
    ) -> Self {
        let (group, due) = (Group::of(summary.stage), due_day(summary));
        Self {
            href: address::ledger_page(&summary.slug),
            stage: group.key(),
            status: status(messages, summary),
            word: "",
            lang: "",
            title: clip(&summary.title, TITLE_LIMIT),
            summary: clip(summary.field(FieldKind::Summary), SUMMARY_LIMIT),
            branch: clip(summary.field(FieldKind::Branch), FIELD_LIMIT),
            owner: clip(summary.field(FieldKind::Owner), FIELD_LIMIT),
            owners: owners(summary.field(FieldKind::Owner)),
            due: due.map(|date| date.to_string()).unwrap_or_default(),
            late: is_late(due, today),
            moved: summary.last_moved().map(|date| date.to_string()).unwrap_or_default(),
            created: first_day(summary).map(|date| date.to_string()).unwrap_or_default(),
            project: "",
            source: "",
            folder: folder(&summary.slug),
            meter: Meter::of(summary.progress),
            findings: summary.findings.into(),
            silent: false,
            reason: reason.map(|reason| reason_view(messages, reason, summary)),
            search: hidden_fields(summary),
        }
    }

    /// The row of a ledger of another site.
    pub(crate) fn of_other(messages: &'a Messages, other: &'a Other, today: Option<Date>) -> Self {
        let (href, project) = (other.href.clone(), other.project.as_str());
        Self { href, project, source: project, folder: project, ..Self::of(messages, &other.summary, None, today) }
    }

    /// The row of a file that gave no text.
    pub(crate) fn of_unreadable(messages: &'a Messages, file: &'a Unreadable) -> Self {
        Self {
            href: address::ledger_page(&file.slug),
            stage: Group::Unreadable.key(),
            status: Cow::Borrowed(Group::Unreadable.label(messages)),
            title: clip(&file.shown, TITLE_LIMIT),
            folder: folder(&file.slug),
            summary: Cow::Owned(problem(messages, messages.text("this-file"), &file.error)),
            ..Self::default()
        }
    }

    /// The row of a ledger in which nothing was written for long, if it is `silent`.
    pub(crate) fn with_silence(self, silent: bool) -> Self {
        Self { silent, ..self }
    }

    /// The row of a ledger of the source called `source`, if it is of one.
    pub(crate) fn of_source(self, source: Option<&'a str>) -> Self {
        Self { source: source.unwrap_or_default(), ..self }
    }

    /// The row of a ledger whose status the project calls `word`; empty where it has no word for it.
    pub(crate) fn with_word(self, word: &'a str) -> Self {
        Self { word: if self.status == word { "" } else { word }, ..self }
    }

    /// The row of a ledger whose text is in `lang`; empty where it is not known to be another language than the page's.
    pub(crate) fn in_language(self, lang: &'static str) -> Self {
        Self { lang, ..self }
    }

    /// The row for scripts, which show no reason: it is HTML, and scripts write text alone.
    pub(crate) fn without_reason(self) -> Self {
        Self { reason: None, ..self }
    }

    /// A row with every part in it, to be filled by a script.
    pub(crate) fn pattern() -> Self {
        let day = || "2000-01-01".to_owned();
        Self {
            stage: Group::Unknown.key(),
            title: "Title".into(),
            summary: "Summary".into(),
            branch: "branch".into(),
            due: day(),
            late: true,
            moved: day(),
            source: "Source",
            owner: "Owner".into(),
            status: "Status".into(),
            meter: Some(Meter::one()),
            findings: Counts { errors: 1, warnings: 1 },
            ..Self::default()
        }
    }
}

/// The status as written, or words that say why there is none.
pub(crate) fn status<'a>(messages: &'a Messages, summary: &'a LedgerSummary) -> Cow<'a, str> {
    if summary.status.is_empty() { messages.text("no-status").into() } else { clip(&summary.status, FIELD_LIMIT) }
}

/// The folder of the ledger `slug`; empty for none.
pub(crate) fn folder(slug: &str) -> &str {
    slug.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Whether the ledger is neither done nor dropped nor archived.
pub(crate) fn is_open(summary: &LedgerSummary) -> bool {
    use ledgerline_core::Stage::{Archived, Done, Dropped};
    !matches!(summary.stage, Some(Done | Dropped | Archived))
}

/// The day it is due, as long as that still matters.
pub(crate) fn due_day(summary: &LedgerSummary) -> Option<Date> {
    is_open(summary).then(|| Date::at_start(summary.field(FieldKind::Due))).flatten()
}

/// Whether the day `due` is past.
pub(crate) fn is_late(due: Option<Date>, today: Option<Date>) -> bool {
    due.zip(today).is_some_and(|(due, today)| due < today)
}

/// The day on which the ledger was begun: the day it says, or its first one.
pub(crate) fn first_day(summary: &LedgerSummary) -> Option<Date> {
    let field = |kind| Date::at_start(summary.field(kind));
    let first_entry = || summary.log.iter().filter_map(|entry| entry.date).min();
    field(FieldKind::Created).or_else(|| field(FieldKind::Started)).or_else(first_entry)
}

/// The view of the `reason` of a ledger.
pub(crate) fn reason_view<'a>(messages: &'a Messages, reason: &'a Reason, summary: &LedgerSummary) -> ReasonView<'a> {
    let page = address::ledger_page(&summary.slug);
    ReasonView {
        source: if reason.source.is_empty() { messages.text("closing-line") } else { &reason.source },
        href: reason.section_id.as_ref().map(|id| format!("{page}#l-{id}")).unwrap_or_default(),
        html: &reason.html,
    }
}

/// One owner a line, if `text` is a list of them.
fn owners(text: &str) -> Cow<'_, str> {
    let lines = value_list::lines(text);
    if lines == text.trim() { Cow::Borrowed("") } else { lines }
}

/// The fields that a row does not show, for the filter. Dates are left out: nobody means `2025` to find them all.
fn hidden_fields(summary: &LedgerSummary) -> String {
    let mut text = String::new();
    let kinds = [FieldKind::DependsOn, FieldKind::BlockedBy, FieldKind::Other];
    for (_, name, value) in summary.fields.iter().filter(|(kind, _, value)| kinds.contains(kind) && !value.is_empty()) {
        for value in value_list::values(value) {
            let separator = if text.is_empty() { "" } else { "\n" };
            // Writing into a string cannot fail.
            let _ = write!(text, "{separator}{}: {}", clip(name, FIELD_LIMIT), clip(value, FIELD_LIMIT));
        }
    }
    text
}
