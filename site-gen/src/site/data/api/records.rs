//! The parts of a ledger as JSON, in its own file and in the registers alike. In a register each says by a slug whose it
//! is; in the ledger's own file, where `ledger` is `None`, it need not.

use serde::Serialize;

use super::ledger::ProgressJson;
use super::slug;
use crate::site::Site;
use crate::site::outline::SectionRecord;
use crate::site::records::{DecisionRecord, EntryRecord, ItemKind, ItemRecord, LessonRecord, RiskRecord};
use crate::site::relations;

/// A section.
#[derive(Serialize)]
pub(super) struct SectionJson<'a> {
    title: &'a str,
    role: &'static str,
    /// The rank of its heading.
    level: u8,
    /// The place on the ledger's page.
    anchor: String,
    /// The boxes of its own lists, if there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<ProgressJson>,
}

/// A decision.
#[derive(Serialize)]
pub(super) struct DecisionJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<&'a str>,
    number: Option<u32>,
    title: &'a str,
    superseded: bool,
    page: String,
    parts: Vec<PartJson<'a>>,
}

#[derive(Serialize)]
struct PartJson<'a> {
    kind: &'static str,
    key: &'a str,
    text: &'a str,
}

/// A risk.
#[derive(Serialize)]
pub(super) struct RiskJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<&'a str>,
    label: &'a str,
    text: &'a str,
    mitigation: Option<&'a str>,
    page: String,
}

/// An acceptance criterion or a follow-up.
#[derive(Serialize)]
pub(super) struct ItemJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<&'a str>,
    kind: &'static str,
    text: &'a str,
    done: bool,
    page: String,
}

/// A lesson learned.
#[derive(Serialize)]
pub(super) struct LessonJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<&'a str>,
    text: &'a str,
    page: String,
}

/// A log entry.
#[derive(Serialize)]
pub(super) struct EntryJson<'a> {
    date: Option<String>,
    title: &'a str,
    /// The beginning of its text.
    excerpt: &'a str,
    page: String,
}

/// Something that a ledger needs.
#[derive(Serialize)]
pub(super) struct Need<'a> {
    /// The slug of the ledger that is needed; `null` where it is no ledger of this project.
    ledger: Option<&'a str>,
    /// How it is named where it is no ledger.
    name: &'a str,
    blocks: bool,
}

/// The place with the id `anchor`, which pages prefix.
fn place(page: &str, anchor: &str) -> String {
    if anchor.is_empty() { page.to_owned() } else { [page, "#l-", anchor].concat() }
}

impl<'a> SectionJson<'a> {
    pub(super) fn of(section: &SectionRecord<'a>) -> Self {
        Self {
            title: section.title,
            role: section.role.name(),
            level: section.level,
            anchor: ["l-", section.anchor].concat(),
            progress: (section.progress.total > 0).then(|| section.progress.into()),
        }
    }
}

impl<'a> DecisionJson<'a> {
    pub(super) fn of(decision: &'a DecisionRecord, page: &str, ledger: Option<&'a str>) -> Self {
        let parts = decision.parts.iter();
        Self {
            ledger,
            number: decision.number,
            title: &decision.title.plain,
            superseded: decision.is_superseded,
            page: place(page, &decision.anchor),
            parts: parts.map(|(kind, key, text)| PartJson { kind: kind.name(), key, text: &text.plain }).collect(),
        }
    }
}

impl<'a> RiskJson<'a> {
    pub(super) fn of(risk: &'a RiskRecord, page: &str, ledger: Option<&'a str>) -> Self {
        Self {
            ledger,
            label: &risk.label,
            text: &risk.text.plain,
            mitigation: risk.mitigation.as_ref().map(|mitigation| mitigation.plain.as_str()),
            page: place(page, &risk.anchor),
        }
    }
}

impl<'a> ItemJson<'a> {
    pub(super) fn of(item: &'a ItemRecord, page: &str, ledger: Option<&'a str>) -> Self {
        let kind = match item.kind {
            ItemKind::Acceptance => "acceptance",
            ItemKind::FollowUp => "follow-up",
        };
        Self { ledger, kind, text: &item.text.plain, done: item.is_done, page: place(page, &item.anchor) }
    }
}

impl<'a> LessonJson<'a> {
    pub(super) fn of(lesson: &'a LessonRecord, page: &str, ledger: Option<&'a str>) -> Self {
        Self { ledger, text: &lesson.text.plain, page: place(page, &lesson.anchor) }
    }
}

impl<'a> EntryJson<'a> {
    pub(super) fn of(entry: &'a EntryRecord, page: &str) -> Self {
        Self {
            date: entry.date.map(|date| date.to_string()),
            title: &entry.title.plain,
            excerpt: &entry.excerpt,
            page: place(page, &entry.anchor),
        }
    }
}

impl<'a> Need<'a> {
    pub(super) fn of(site: &'a Site, need: &'a relations::Need) -> Self {
        Self { ledger: need.to.map(|to| slug(site, to)), name: &need.name, blocks: need.blocks }
    }
}
