//! One ledger as JSON: what lists say of it (`ledgers.json`) and all that is known of it (`ledgers/<slug>.json`).

use ledgerline_core::Progress;
use ledgerline_core::Stage;
use ledgerline_core::ledger::{Date, FieldKind};
use ledgerline_core::project::FindingCounts;
use serde::Serialize;

use super::findings::{self, FindingJson};
use super::records::{DecisionJson, EntryJson, ItemJson, LessonJson, Need, RiskJson, SectionJson};
use super::{VERSION, of_ledger, slug};
use crate::site::Site;
use crate::site::address;
use crate::site::entry::{Entry, LedgerEntry};

/// `ledgers.json`
#[derive(Serialize)]
pub(super) struct List<'a> {
    version: u32,
    project: &'a str,
    /// Where the site is, if that is known: what `page` and the like are seen from.
    #[serde(skip_serializing_if = "Option::is_none")]
    site: Option<&'a str>,
    ledgers: Vec<LedgerJson<'a>>,
    unreadable: Vec<UnreadableJson<'a>>,
}

/// What lists say of a ledger.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LedgerJson<'a> {
    slug: &'a str,
    /// The name of the source that it is of, where a project has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    title: &'a str,
    /// As written; empty where there is none.
    status: &'a str,
    stage: Option<&'static str>,
    /// Why it is blocked, if it is and its text says why.
    blocked_reason: Option<&'a str>,
    summary: &'a str,
    branch: &'a str,
    owner: &'a str,
    created: Option<String>,
    updated: Option<String>,
    due: Option<String>,
    /// The newest day that it names.
    last_moved: Option<String>,
    progress: ProgressJson,
    findings: CountsJson,
    /// The file, from the folder of the project.
    file: &'a str,
    page: String,
    raw: String,
    data: String,
}

/// A file that gave no text.
#[derive(Serialize)]
struct UnreadableJson<'a> {
    slug: &'a str,
    file: &'a str,
    page: String,
    problem: &'a str,
}

/// Boxes.
#[derive(Serialize)]
pub(super) struct ProgressJson {
    done: usize,
    total: usize,
}

/// Findings by severity.
#[derive(Serialize)]
pub(super) struct CountsJson {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// `ledgers/<slug>.json`
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document<'a> {
    version: u32,
    project: &'a str,
    ledger: LedgerJson<'a>,
    fields: Vec<FieldJson<'a>>,
    sections: Vec<SectionJson<'a>>,
    decisions: Vec<DecisionJson<'a>>,
    risks: Vec<RiskJson<'a>>,
    items: Vec<ItemJson<'a>>,
    lessons: Vec<LessonJson<'a>>,
    log: Vec<EntryJson<'a>>,
    needs: Vec<Need<'a>>,
    /// Slugs.
    needed_by: Vec<&'a str>,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct FieldJson<'a> {
    kind: &'static str,
    name: &'a str,
    value: &'a str,
    /// The day that the value begins with.
    date: Option<String>,
}

impl From<Progress> for ProgressJson {
    fn from(progress: Progress) -> Self {
        Self { done: progress.done, total: progress.total }
    }
}

impl From<FindingCounts> for CountsJson {
    fn from(counts: FindingCounts) -> Self {
        Self { errors: counts.errors, warnings: counts.warnings, notes: counts.notes }
    }
}

/// What is in `ledgers.json`.
pub(super) fn list(site: &Site) -> List<'_> {
    let unreadable = site.entries.iter().filter_map(|entry| match entry {
        Entry::Ledger(_) => None,
        Entry::Unreadable(file) => Some(UnreadableJson {
            slug: &file.slug,
            file: &file.shown,
            page: address::ledger_page(&file.slug),
            problem: &file.problem,
        }),
    });
    List {
        version: VERSION,
        project: &site.layout.project,
        site: site.config.url.as_ref().map(crate::config::BaseUrl::as_str),
        ledgers: site.ledgers().map(|(at, ledger)| json(site, at, ledger)).collect(),
        unreadable: unreadable.collect(),
    }
}

/// What is in the file of `ledger`, the one at place `at`.
pub(super) fn document<'a>(site: &'a Site, at: usize, ledger: &'a LedgerEntry) -> Document<'a> {
    let records = &ledger.records;
    let page = address::ledger_page(&ledger.summary.slug);
    let fields = ledger.summary.fields.iter().map(|(kind, name, value)| FieldJson {
        kind: kind.name(),
        name,
        value,
        date: Date::at_start(value).map(|date| date.to_string()),
    });
    Document {
        version: VERSION,
        project: &site.layout.project,
        ledger: json(site, at, ledger),
        fields: fields.collect(),
        sections: records.sections.iter().map(|section| SectionJson::of(&section)).collect(),
        decisions: records.decisions.iter().map(|decision| DecisionJson::of(decision, &page, None)).collect(),
        risks: records.risks.iter().map(|risk| RiskJson::of(risk, &page, None)).collect(),
        items: records.items.iter().map(|item| ItemJson::of(item, &page, None)).collect(),
        lessons: records.lessons.iter().map(|lesson| LessonJson::of(lesson, &page, None)).collect(),
        log: records.log.iter().map(|entry| EntryJson::of(entry, &page)).collect(),
        needs: site.relations.needs(at).iter().map(|need| Need::of(site, need)).collect(),
        needed_by: site.relations.needed_by(at).iter().map(|&by| slug(site, by)).collect(),
        findings: findings::of_ledger(site, ledger),
    }
}

/// What lists say of `ledger`, the one at place `at`.
fn json<'a>(site: &'a Site, at: usize, ledger: &'a LedgerEntry) -> LedgerJson<'a> {
    let summary = &ledger.summary;
    let date = |kind| Date::at_start(summary.field(kind)).map(|date| date.to_string());
    LedgerJson {
        slug: &summary.slug,
        source: site.files[at].source.as_deref(),
        title: &summary.title,
        status: &summary.status,
        stage: summary.stage.map(Stage::name),
        blocked_reason: ledger.reason.as_ref().map(|reason| reason.plain.as_str()),
        summary: summary.field(FieldKind::Summary),
        branch: summary.field(FieldKind::Branch),
        owner: summary.field(FieldKind::Owner),
        created: date(FieldKind::Created),
        updated: date(FieldKind::Updated),
        due: date(FieldKind::Due),
        last_moved: summary.last_moved().map(|date| date.to_string()),
        progress: summary.progress.into(),
        findings: summary.findings.into(),
        file: &ledger.shown,
        page: address::ledger_page(&summary.slug),
        raw: address::raw_file(&summary.slug),
        data: of_ledger(&summary.slug),
    }
}
