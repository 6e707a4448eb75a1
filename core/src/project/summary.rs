//! What is kept of a ledger once its text is let go.

use crate::ledger::{Date, FieldKind, Ledger, Progress, Stage};
use crate::rules::{Diagnostic, Severity};

/// Findings by severity.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FindingCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl FindingCounts {
    /// Counts `findings`.
    #[must_use]
    pub fn of(findings: &[Diagnostic]) -> Self {
        findings.iter().map(|finding| finding.severity).collect()
    }
}

impl FromIterator<Severity> for FindingCounts {
    fn from_iter<I: IntoIterator<Item = Severity>>(severities: I) -> Self {
        let mut counts = Self::default();
        for severity in severities {
            match severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }
}

/// One log entry, without its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntrySummary {
    /// The day.
    pub date: Option<Date>,
    /// What happened.
    pub title: String,
    /// The id of its heading.
    pub heading_id: String,
}

/// What is kept of a ledger: all that lists and counts need, none of its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LedgerSummary {
    /// The page name, unique in the project, `/` between folders.
    pub slug: String,
    /// The title, or the slug where there is none.
    pub title: String,
    /// The status as written; empty where there is none.
    pub status: String,
    /// The stage of that status.
    pub stage: Option<Stage>,
    /// Names and values of all fields, in order.
    pub fields: Vec<(FieldKind, String, String)>,
    /// Ticked boxes, follow-up items left out.
    pub progress: Progress,
    /// The log entries, in the order of the text.
    pub log: Vec<EntrySummary>,
    /// What the rules found.
    pub findings: FindingCounts,
}

impl LedgerSummary {
    /// Takes from `ledger` and its `findings` what lists need.
    #[must_use]
    pub fn new(slug: &str, ledger: &Ledger<'_>, findings: &[Diagnostic]) -> Self {
        let title = ledger.title.as_ref().map(|title| title.text.as_str()).filter(|text| !text.is_empty());
        Self {
            slug: slug.to_owned(),
            title: title.unwrap_or(slug).to_owned(),
            status: ledger.status().map(|status| status.written.clone()).unwrap_or_default(),
            stage: ledger.stage(),
            fields: ledger.fields.iter().map(|field| (field.kind, field.name.clone(), field.value.clone())).collect(),
            progress: ledger.progress(),
            log: ledger
                .log
                .iter()
                .map(|entry| EntrySummary {
                    date: entry.date,
                    title: entry.title.clone(),
                    heading_id: ledger.section(entry.section).heading.id.clone(),
                })
                .collect(),
            findings: FindingCounts::of(findings),
        }
    }

    /// The value of the first field of `kind`; empty where there is none.
    #[must_use]
    pub fn field(&self, kind: FieldKind) -> &str {
        self.fields.iter().find(|(k, _, _)| *k == kind).map_or("", |(_, _, value)| value)
    }

    /// The newest day that the ledger names: of its log, `Updated` or `Created`.
    #[must_use]
    pub fn last_moved(&self) -> Option<Date> {
        let dated = |kind| Date::at_start(self.field(kind));
        let fields = [FieldKind::Updated, FieldKind::Created].into_iter().filter_map(dated);
        self.log.iter().filter_map(|entry| entry.date).chain(fields).max()
    }
}
