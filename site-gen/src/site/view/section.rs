//! A section of a ledger with the sections in it.

use std::borrow::Cow;

use ledgerline_core::html::{self, RenderOptions};
use ledgerline_core::ledger::{Decision, Ledger, LogEntry, Section, SectionId};
use serde::Serialize;

use super::super::inline::inline;
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
        // Both lists are in the order of the text, as the ids of sections are.
        let decision = self.ledger.decisions.binary_search_by_key(&id, |decision| decision.section);
        let entry = self.ledger.log.binary_search_by_key(&id, |entry| entry.section);
        SectionView {
            id: format!("{}{}", self.options.id_prefix, section.heading.id),
            rank,
            role: section.role.name(),
            title: inline(self.ledger, section.heading.text_span, &section.heading.text, self.options),
            plain: &section.heading.text,
            entry: entry.ok().and_then(|at| self.entry(section, &self.ledger.log[at])),
            decision: decision.ok().and_then(|at| self.parts(section, &self.ledger.decisions[at])),
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
            title: inline(self.ledger, entry.title_span, &entry.title, self.options),
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
            html: inline(self.ledger, part.value_span, &part.value, self.options),
        };
        Some(decision.parts.iter().map(view).collect())
    }
}

/// Whether `text` has nothing to show: white space, hard breaks, the bullets of a list.
fn is_filler(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\\' | '-' | '*' | '+'))
        && !text.contains("---")
        && !text.contains("***")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn with_views(source: &str, look: impl FnOnce(&[SectionView<'_>])) {
        let ledger = Ledger::parse(source);
        let options = RenderOptions::default();
        look(&SectionViews { ledger: &ledger, options: &options }.all());
    }

    #[test]
    fn ranks_follow_the_tree_and_skip_nothing() {
        with_views("# A\n\n##### Deep\n\ntext\n\n## Next\n\n#### Inner\n\ntext\n\n# Other\n", |views| {
            let ranks: Vec<_> = views.iter().map(|view| (view.plain, view.rank)).collect();
            assert_eq!(ranks, [("Deep", 2), ("Next", 2), ("Other", 2)]);
            assert_eq!(views[1].children[0].rank, 3);
        });
    }

    #[test]
    fn the_parts_of_a_log_heading_are_the_heading() {
        let log = "# A\n\n## Progress Log\n\n### 2025-06-25 - Start\n\n### 2025-06-26 14:30 - `More`\n\n### 2025-06-27\n\n### Someday\n";
        with_views(log, |views| {
            let said: Vec<_> = views[0]
                .children
                .iter()
                .map(|view| view.entry.as_ref().map(|entry| (entry.iso.as_str(), entry.between, entry.plain)))
                .collect();
            let expected = [
                Some(("2025-06-25", " - ", true)),
                Some(("2025-06-26", " 14:30 - ", false)),
                Some(("2025-06-27", "", true)),
                None,
            ];
            assert_eq!(said, expected);
            assert_eq!(views[0].children[0].entry.as_ref().unwrap().title, "Start");
        });
    }

    #[test]
    fn a_decision_is_a_list_only_if_that_loses_nothing() {
        let decision = |body: &str| format!("# A\n\n## Technical Decisions\n\n### Decision 1: B\n{body}\n");
        let keys = |source: &str| {
            let mut keys = None;
            with_views(source, |views| {
                let parts = views[0].children[0].decision.as_ref();
                keys = parts.map(|parts| parts.iter().map(|part| (part.kind, part.html.clone())).collect::<Vec<_>>());
            });
            keys
        };
        let plain = decision("**Context**: why  \n**Decision**: *this*");
        assert_eq!(keys(&plain), Some(vec![("context", "why".to_owned()), ("decision", "<em>this</em>".to_owned())]));
        assert_eq!(keys(&decision("Before.\n\n**Context**: why")), None, "text before the parts");
        assert_eq!(keys(&decision("**Context**: why\n\nAfter.")), None, "text after the parts");
        assert_eq!(keys(&decision("**Options**:\n- one\n- two")), None, "a list as a value");
        assert_eq!(keys(&decision("**Context**: why\n\n---\n\n**Decision**: this")), None, "a rule between them");
    }

    #[test]
    fn a_section_without_a_heading_text_can_be_pointed_at() {
        with_views("# A\n\n##\n\ntext\n", |views| {
            let contents = contents(views);
            assert_eq!(contents[0].text, "Untitled section");
            assert!(contents[0].id.starts_with("l-"), "{}", contents[0].id);
        });
    }
}
