//! What the registers list of a ledger: its sections, decisions, risks, items, lessons and log entries.
//!
//! Owns which parts of a ledger are records. How a register shows them is the business of its page.

use std::borrow::Cow;

use ledgerline_core::Ledger;
use ledgerline_core::html;
use ledgerline_core::ledger::{Date, ItemState, PartKind, Role, Section, SectionId, Vocabulary};
use ledgerline_core::rules::is_superseded;
use ledgerline_core::text::Span;

use super::item_ids::ItemIds;
use super::outline::SectionRecords;
use super::portable::{TextOrigin, rooted};
use super::text::clip;

/// What the registers list of one ledger, each in the order of the text.
#[derive(Default)]
pub(super) struct Records {
    /// The headings.
    pub(super) sections: SectionRecords,
    pub(super) decisions: Vec<DecisionRecord>,
    pub(super) risks: Vec<RiskRecord>,
    /// The items of acceptance criteria and follow-ups.
    pub(super) items: Vec<ItemRecord>,
    pub(super) lessons: Vec<LessonRecord>,
    pub(super) log: Vec<EntryRecord>,
}

/// A text as it reads and as safe HTML for pages in any folder.
pub(super) struct Text {
    pub(super) plain: String,
    /// `None` where nothing but escaping is to be done.
    html: Option<Box<str>>,
}

/// A decision.
pub(super) struct DecisionRecord {
    pub(super) number: Option<u32>,
    pub(super) title: Text,
    /// The id of its heading, without the prefix of pages.
    pub(super) anchor: String,
    /// Whether another one took its place, by its own words.
    pub(super) is_superseded: bool,
    /// Kind, key as written, value.
    pub(super) parts: Vec<(PartKind, String, Text)>,
}

/// A risk.
pub(super) struct RiskRecord {
    pub(super) label: String,
    pub(super) text: Text,
    pub(super) mitigation: Option<Text>,
    /// The id of its item or row, or that of the heading of the section that it stands in.
    pub(super) anchor: String,
}

/// What an item is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ItemKind {
    Acceptance,
    FollowUp,
}

/// An item with a box.
pub(super) struct ItemRecord {
    pub(super) kind: ItemKind,
    pub(super) text: Text,
    pub(super) is_done: bool,
    /// Its id.
    pub(super) anchor: String,
}

/// A lesson learned.
pub(super) struct LessonRecord {
    pub(super) text: Text,
    /// The id of its item, or that of the heading of the section that it stands in.
    pub(super) anchor: String,
}

/// A log entry.
pub(super) struct EntryRecord {
    pub(super) date: Option<Date>,
    pub(super) title: Text,
    /// The id of its heading.
    pub(super) anchor: String,
    /// The plain text below the heading, its beginning.
    pub(super) excerpt: String,
}

/// How much of a log entry is kept, in characters.
const EXCERPT: usize = 400;
/// From how many bytes on registers show the beginning of a text alone, and how many characters of it.
const LONG: usize = 1_600;
const SHORT: usize = 900;

impl Text {
    fn of(ledger: &Ledger<'_>, origin: &TextOrigin<'_>, span: Span, plain: &str) -> Self {
        let html = origin.inline(ledger, span, plain);
        let html = (html != html::escape(plain)).then(|| html.into_boxed_str());
        Self { plain: plain.to_owned(), html }
    }

    /// As safe HTML for a page from which `root` leads to the root of the site; of a text longer than a register has room
    /// for, its beginning without markup.
    pub(super) fn shown(&self, root: &str) -> String {
        match &self.html {
            _ if self.is_long() => html::escape(&self.brief()),
            Some(html) => rooted(html, root).into_owned(),
            None => html::escape(&self.plain),
        }
    }

    /// About how many bytes that takes.
    pub(super) fn shown_size(&self) -> usize {
        if self.is_long() { SHORT } else { self.html.as_ref().map_or(self.plain.len(), |html| html.len()) }
    }

    /// As it reads, as much of it as registers show.
    pub(super) fn brief(&self) -> Cow<'_, str> {
        if self.is_long() { clip(&self.plain, SHORT) } else { Cow::Borrowed(&self.plain) }
    }

    fn is_long(&self) -> bool {
        self.plain.len() > LONG
    }
}

impl DecisionRecord {
    /// The parts that registers show: what was decided, and why.
    pub(super) fn shown_parts(&self) -> impl Iterator<Item = &(PartKind, String, Text)> {
        let is_shown = |kind| matches!(kind, PartKind::Decision | PartKind::Reasoning);
        self.parts.iter().filter(move |(kind, _, text)| is_shown(*kind) && !text.plain.is_empty())
    }
}

impl Records {
    /// The records of `ledger`, which was read with the words of `vocabulary`, comes from `origin`, and whose items have the
    /// `ids`.
    pub(super) fn of(ledger: &Ledger<'_>, origin: &TextOrigin<'_>, vocabulary: &Vocabulary, ids: &ItemIds) -> Self {
        let text = |span: Span, plain: &str| Text::of(ledger, origin, span, plain);
        let decisions = ledger.decisions.iter().map(|decision| DecisionRecord {
            number: decision.number,
            title: text(decision.title_span, &decision.title),
            anchor: anchor(ledger, decision.section),
            is_superseded: is_superseded(decision, ledger.source(), vocabulary),
            parts: decision
                .parts
                .iter()
                .map(|part| (part.kind, part.key.clone(), text(part.value_span, &part.value)))
                .collect(),
        });
        let risks = ledger.risks.iter().map(|risk| RiskRecord {
            label: risk.label.clone(),
            text: text(risk.text_span, &risk.text),
            mitigation: risk.mitigation.as_ref().map(|mitigation| text(mitigation.span, &mitigation.text)),
            anchor: ids.at(risk.span.start).map_or_else(|| section_around(ledger, risk.span), str::to_owned),
        });
        let log = ledger.log.iter().map(|entry| EntryRecord {
            date: entry.date,
            title: text(entry.title_span, &entry.title),
            anchor: anchor(ledger, entry.section),
            excerpt: excerpt(ledger, ledger.section(entry.section)),
        });
        Self {
            sections: SectionRecords::of(ledger),
            decisions: decisions.collect(),
            risks: risks.collect(),
            items: items(ledger, ids, &text),
            lessons: lessons(ledger, ids, &text),
            log: log.collect(),
        }
    }
}

fn anchor(ledger: &Ledger<'_>, section: SectionId) -> String {
    ledger.section(section).heading.id.clone()
}

/// The beginning of the text of `section`. Items of a list stand apart, as they mostly end without a full stop.
fn excerpt(ledger: &Ledger<'_>, section: &Section) -> String {
    let body = section.body.of(ledger.source());
    let text = match section.lists.as_slice() {
        [list] if body.trim().len() == list.span.of(ledger.source()).trim().len() => {
            let mut text = String::new();
            list.for_each(&mut |item| {
                if !text.is_empty() && text.len() < EXCERPT * 4 {
                    text.push_str(" · ");
                }
                if text.len() < EXCERPT * 4 {
                    text.push_str(&item.text);
                }
            });
            text
        }
        _ => ledger.plain_text(section.body),
    };
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    }
}

/// The id of the heading of the innermost section with `span` in it; empty where it is in none.
fn section_around(ledger: &Ledger<'_>, span: Span) -> String {
    let section = ledger.sections.iter().rev().find(|section| section.span.covers(span));
    section.map(|section| section.heading.id.clone()).unwrap_or_default()
}

fn items(ledger: &Ledger<'_>, ids: &ItemIds, text: &dyn Fn(Span, &str) -> Text) -> Vec<ItemRecord> {
    let mut items = Vec::new();
    ledger.for_each_item(&mut |section, item| {
        let kind = match section.role {
            Role::AcceptanceCriteria => ItemKind::Acceptance,
            Role::FollowUps => ItemKind::FollowUp,
            _ => return,
        };
        let Some(mark) = &item.mark else { return };
        items.push(ItemRecord {
            kind,
            text: text(item.text_span, &item.text),
            is_done: mark.state == ItemState::Done,
            anchor: ids.at(item.span.start).unwrap_or(&section.heading.id).to_owned(),
        });
    });
    items
}

/// The lessons: the items and, where there is no list, the paragraphs of the sections for them.
fn lessons(ledger: &Ledger<'_>, ids: &ItemIds, text: &dyn Fn(Span, &str) -> Text) -> Vec<LessonRecord> {
    let mut lessons = Vec::new();
    for section in ledger.sections.iter().filter(|section| section.role == Role::Lessons) {
        let lesson = |span: Span, plain: &str, id: Option<&str>| LessonRecord {
            text: text(span, plain),
            anchor: id.unwrap_or(&section.heading.id).to_owned(),
        };
        for list in &section.lists {
            lessons.extend(list.items.iter().map(|item| lesson(item.text_span, &item.text, ids.at(item.span.start))));
        }
        if section.lists.is_empty() {
            lessons.extend(section.paragraphs.iter().map(|&span| lesson(span, &ledger.plain_text(span), None)));
        }
    }
    lessons.retain(|lesson| !ledgerline_core::ledger::is_nothing(&lesson.text.plain));
    lessons
}
