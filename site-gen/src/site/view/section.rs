//! A section of a ledger with the sections in it.

use std::borrow::Cow;

use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::ledger::{Decision, Ledger, LogEntry, Section, SectionId};
use serde::Serialize;

use super::meter::Meter;

/// The rank of the sections that stand in no other: the title of the page has rank 1.
const FIRST_RANK: u8 = 2;

/// A section.
#[derive(Serialize)]
pub(crate) struct SectionView<'a> {
    id: String,
    /// The rank of its heading on the page: one more than that of the section around it, whatever the text has.
    rank: u8,
    role: &'static str,
    /// The heading as safe HTML.
    title: String,
    /// The heading as plain text.
    plain: &'a str,
    entry: Option<EntryView<'a>>,
    decision: Option<Vec<PartView<'a>>>,
    body: String,
    /// Whether neither it nor a section in it has any text.
    blank: bool,
    meter: Option<Meter>,
    children: Vec<SectionView<'a>>,
}

/// The heading of a log entry, whose three parts give the heading as written.
#[derive(Serialize)]
struct EntryView<'a> {
    iso: String,
    /// What stands between the day and the title.
    between: &'a str,
    /// Whether that is no more than a dash.
    plain: bool,
    title: String,
}

/// One part of a decision.
#[derive(Serialize)]
struct PartView<'a> {
    kind: &'static str,
    key: &'a str,
    html: String,
}

/// Makes the sections of one ledger.
pub(crate) struct SectionViews<'a> {
    pub(crate) ledger: &'a Ledger<'a>,
    pub(crate) options: &'a RenderOptions<'a>,
}

impl<'a> SectionViews<'a> {
    /// The sections that stand in no other, with all that is in them.
    pub(crate) fn all(&self) -> Vec<SectionView<'a>> {
        self.ledger.roots().map(|(id, _)| self.section(id, FIRST_RANK)).collect()
    }

    fn section(&self, id: SectionId, rank: u8) -> SectionView<'a> {
        let section = self.ledger.section(id);
        let mut body = String::new();
        html::render_body(self.ledger, id, self.options, &mut body);
        let decision = self.ledger.decisions.iter().find(|decision| decision.section == id);
        let entry = self.ledger.log.iter().find(|entry| entry.section == id);
        SectionView {
            id: format!("{}{}", self.options.id_prefix, section.heading.id),
            rank,
            role: section.role.name(),
            title: html::render_inline(self.ledger, section.heading.text_span, self.options),
            plain: &section.heading.text,
            entry: entry.and_then(|entry| self.entry(section, entry)),
            decision: decision.and_then(|decision| self.parts(section, decision)),
            body,
            blank: section.is_blank && section.children.is_empty(),
            meter: Meter::of(self.ledger.section_progress(id)),
            children: section.children.iter().map(|&child| self.section(child, (rank + 1).min(6))).collect(),
        }
    }

    /// The heading in three parts, if they are all of it.
    fn entry(&self, section: &'a Section, entry: &'a LogEntry) -> Option<EntryView<'a>> {
        let iso = entry.date?.to_string();
        let source = self.ledger.source();
        let text = section.heading.text_span.of(source);
        let after_day = text.strip_prefix(iso.as_str())?;
        let between_len = if entry.title_span.is_empty() {
            after_day.len()
        } else {
            entry.title_span.start.checked_sub(section.heading.text_span.start + iso.len())?
        };
        let between = after_day.get(..between_len)?;
        if entry.title_span.end != section.heading.text_span.end && !entry.title_span.is_empty() {
            return None;
        }
        let is_dash = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':');
        Some(EntryView {
            iso,
            between,
            plain: between.chars().all(is_dash),
            title: html::render_inline(self.ledger, entry.title_span, self.options),
        })
    }

    /// The parts as a list of keys and values, if they are all that the section's body has: else the body is shown as
    /// it is, so that nothing is lost.
    fn parts(&self, section: &Section, decision: &'a Decision) -> Option<Vec<PartView<'a>>> {
        let source = self.ledger.source();
        let mut at = section.body.start;
        for part in &decision.parts {
            if part.span.start < at || !is_filler(source.get(at..part.span.start)?) {
                return None;
            }
            // A value of several paragraphs or a list is no inline text.
            let value = part.value_span.of(source);
            if value.lines().skip(1).any(|line| line.trim().is_empty() || starts_a_block(line.trim_start())) {
                return None;
            }
            at = part.span.end;
        }
        if decision.parts.is_empty() || !is_filler(source.get(at..section.body.end)?) {
            return None;
        }
        let view = |part: &'a ledgerline_core::ledger::DecisionPart| PartView {
            kind: part.kind.name(),
            key: &part.key,
            html: html::render_inline(self.ledger, part.value_span, self.options),
        };
        Some(decision.parts.iter().map(view).collect())
    }
}

/// Whether `text` has nothing to show: white space, hard breaks, the bullets of a list.
fn is_filler(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\\' | '-' | '*' | '+')) && !text.contains("---") && !text.contains("***")
}

fn starts_a_block(line: &str) -> bool {
    line.starts_with(['-', '*', '+', '>', '#', '|', '`', '~']) || line.starts_with(|c: char| c.is_ascii_digit())
}

/// One line of the contents.
#[derive(Serialize)]
pub(crate) struct ContentsItem<'a> {
    id: String,
    text: Cow<'a, str>,
    children: Vec<ContentsItem<'a>>,
}

/// The contents: the first two ranks of `sections`.
pub(crate) fn contents<'a>(sections: &[SectionView<'a>]) -> Vec<ContentsItem<'a>> {
    let leaf = |section: &SectionView<'a>| ContentsItem {
        id: section.id.clone(),
        text: if section.plain.is_empty() { "Untitled section".into() } else { section.plain.into() },
        children: Vec::new(),
    };
    sections
        .iter()
        .map(|section| ContentsItem { children: section.children.iter().map(leaf).collect(), ..leaf(section) })
        .collect()
}
