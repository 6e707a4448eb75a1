//! A dashboard, `_active.md`: what it says of which ledger.

use crate::ledger::{Ledger, Section, Stage, Vocabulary, fold};
use crate::settings::Settings;
use crate::text::Span;

use super::facts::FileLink;

/// What a dashboard says.
#[derive(Clone, Debug)]
pub(super) struct Dashboard {
    /// The links by which its items begin: their places among all of its links, in order.
    pub(super) entries: Vec<Entry>,
    /// Its text, as [`fold`] gives it, with a space at both ends.
    pub(super) said: Box<str>,
    /// Where a ledger at work belongs: the first section for them.
    pub(super) active: Option<Span>,
}

/// An item that names a ledger.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The place of its link among all links of the dashboard.
    pub(super) link: usize,
    /// The stage that its section is for, and what the section is called.
    pub(super) section: Option<(Stage, Box<str>)>,
}

/// Words behind a stage in the name of a section: `Blocked Features`.
const THINGS: [&str; 8] = ["features", "feature", "ledgers", "ledger", "work", "items", "tasks", "projects"];

impl Dashboard {
    pub(super) fn of(ledger: &Ledger<'_>, settings: &Settings, links: &[FileLink]) -> Self {
        let stages: Vec<Option<Stage>> =
            ledger.sections.iter().map(|section| stage_of(&section.heading.text, &settings.vocabulary)).collect();
        let mut entries = Vec::new();
        for (link, of_link) in links.iter().enumerate() {
            let place = ledger.sections.partition_point(|section| section.span.start <= of_link.span.start);
            let Some(at) = place.checked_sub(1) else { continue };
            if begins_entry(ledger, &ledger.sections[at], of_link.span) {
                entries.push(Entry { link, section: stage_above(ledger, at, &stages) });
            }
        }
        let active = stages.iter().position(|stage| *stage == Some(Stage::Active));
        Self {
            entries,
            said: format!(" {} ", fold(ledger.source())).into(),
            active: active.map(|at| ledger.sections[at].heading.text_span),
        }
    }
}

/// The stage that the section at `at`, or one that it stands in, is for.
fn stage_above(ledger: &Ledger<'_>, at: usize, stages: &[Option<Stage>]) -> Option<(Stage, Box<str>)> {
    let mut at = at;
    loop {
        let section = &ledger.sections[at];
        if let Some(stage) = stages[at] {
            return Some((stage, section.heading.text.as_str().into()));
        }
        at = section.parent?.0;
    }
}

/// Whether the address at `span` is that of the first thing in an item or in the section's heading.
fn begins_entry(ledger: &Ledger<'_>, section: &Section, span: Span) -> bool {
    let source = ledger.source();
    let items = section.lists.iter().flat_map(|list| &list.items).map(|item| item.text_span);
    let begins = items.chain([section.heading.text_span]).find(|text| text.contains(span.start)).map(|text| text.start);
    let Some(text) = begins.and_then(|start| source.get(start..span.start)) else { return false };
    // `**[Name](address`: nothing before the link, and no link before this one.
    let lead = text.split('[').next().unwrap_or_default();
    !lead.contains(char::is_alphanumeric) && !text.contains(')')
}

/// The stage that a section of this name is for, if its name is that of a status and little else.
fn stage_of(heading: &str, vocabulary: &Vocabulary) -> Option<Stage> {
    let lead = heading.split(['(', ':', '–', '—']).find(|part| part.contains(char::is_alphanumeric))?;
    let folded = fold(lead);
    let known = |name: &str| {
        let mut words = vocabulary.statuses.iter();
        let found = words.find(|word| fold(&word.name) == name || word.aliases.iter().any(|alias| alias == name));
        found.map(|word| word.stage)
    };
    let bare = || THINGS.iter().find_map(|thing| folded.strip_suffix(thing)).map(str::trim);
    known(&folded).or_else(|| known(bare()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_stages_are_for_a_stage() {
        let stage = |heading: &str| stage_of(heading, Vocabulary::english());
        assert_eq!(stage("🟢 In Progress"), Some(Stage::Active));
        assert_eq!(stage("🔴 Up Next (Priority Order)"), Some(Stage::Planned));
        assert_eq!(stage("Blocked Features"), Some(Stage::Blocked));
        assert_eq!(stage("✅ Recently Completed"), None);
        assert_eq!(stage("Next Steps"), None);
        assert_eq!(stage("Status Definitions"), None);
    }
}
