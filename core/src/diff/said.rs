//! What a thing that changed says at one of the two times, as data: for whoever wants more of a change than its words.

use crate::ledger::{Date, Field, FieldKind, Item, ItemState, Ledger, List, Section, Stage};
use crate::text::Span;

use super::change::{Change, ChangeKind};

/// What a thing says. What things of its kind do not have is `None`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// What it is called: the name of a field, the text of an item or a risk, the title of a log entry, of a decision or
    /// of the ledger, the heading of a section. Texts have no name.
    pub name: Option<String>,
    /// The value of a field as plain text, the mitigation of a risk, the lines of a text.
    pub value: Option<String>,
    /// The day of a log entry, or that a field of a date begins with.
    pub date: Option<Date>,
    /// What the status stands for.
    pub stage: Option<Stage>,
    /// What the box of an item says.
    pub state: Option<ItemState>,
    /// The number of a decision.
    pub number: Option<u32>,
    /// The heading of the section that an item or a text stands in, or that a section stands in itself.
    pub section: Option<String>,
}

impl Change {
    /// What the thing said in `old`, which is the older ledger; `None` if it was not there.
    #[must_use]
    pub fn before(&self, old: &Ledger<'_>) -> Option<Said> {
        Some(said(self.kind, self.old?, old))
    }

    /// What the thing says in `new`, which is the newer ledger; `None` if it is gone.
    ///
    /// ```
    /// use ledgerline_core::Ledger;
    /// use ledgerline_core::diff::diff;
    ///
    /// let old = Ledger::parse("# Search\n\n**Due:** 2025-03-01\n");
    /// let new = Ledger::parse("# Search\n\n**Due:** 2025-04-01, at the latest\n");
    /// let changes = diff(&old, &new);
    /// let (before, after) = (changes[0].before(&old).unwrap(), changes[0].after(&new).unwrap());
    /// assert_eq!(before.value.as_deref(), Some("2025-03-01"));
    /// assert_eq!(after.name.as_deref(), Some("Due"));
    /// assert_eq!(after.date.map(|date| date.to_string()).as_deref(), Some("2025-04-01"));
    /// ```
    #[must_use]
    pub fn after(&self, new: &Ledger<'_>) -> Option<Said> {
        Some(said(self.kind, self.new?, new))
    }
}

/// What stands at `span` of `ledger` says. Spans of changes are those of whole lines, or of the thing itself, so that the
/// thing is the first one that begins in them.
fn said(kind: ChangeKind, span: Span, ledger: &Ledger<'_>) -> Said {
    let found = match kind {
        ChangeKind::TitleRenamed => {
            let title = ledger.title.as_ref();
            title.map(|title| Said { name: Some(title.text.clone()), ..Said::default() })
        }
        ChangeKind::StatusChanged { .. } => first(&ledger.fields, span, |field| field.span)
            .map(|field| Said { stage: ledger.stage(), ..of_field(field) }),
        ChangeKind::FieldAdded | ChangeKind::FieldRemoved | ChangeKind::FieldChanged => {
            first(&ledger.fields, span, |field| field.span).map(of_field)
        }
        ChangeKind::ItemTicked
        | ChangeKind::ItemReopened
        | ChangeKind::ItemMarked
        | ChangeKind::ItemAdded
        | ChangeKind::ItemRemoved
        | ChangeKind::ItemRenamed
        | ChangeKind::ItemMoved => around(span, ledger).and_then(|section| {
            let item = item(&section.lists, span)?;
            Some(Said {
                name: Some(item.text.clone()),
                state: item.mark.as_ref().map(|mark| mark.state),
                section: Some(section.heading.text.clone()),
                ..Said::default()
            })
        }),
        ChangeKind::LogEntryAdded | ChangeKind::LogEntryRemoved | ChangeKind::LogEntryChanged => {
            let entry = first(&ledger.log, span, |entry| entry.span);
            entry.map(|entry| Said { name: Some(entry.title.clone()), date: entry.date, ..Said::default() })
        }
        ChangeKind::DecisionAdded | ChangeKind::DecisionRemoved | ChangeKind::DecisionChanged => {
            let decision = first(&ledger.decisions, span, |decision| decision.span);
            decision.map(|decision| Said {
                name: Some(decision.title.clone()),
                number: decision.number,
                ..Said::default()
            })
        }
        ChangeKind::RiskAdded | ChangeKind::RiskRemoved | ChangeKind::RiskChanged | ChangeKind::RiskMitigated => {
            first(&ledger.risks, span, |risk| risk.span).map(|risk| Said {
                name: Some(risk.text.clone()),
                value: risk.mitigation.as_ref().map(|mitigation| mitigation.text.clone()),
                ..Said::default()
            })
        }
        ChangeKind::SectionAdded
        | ChangeKind::SectionRemoved
        | ChangeKind::SectionRenamed
        | ChangeKind::SectionMoved => first(&ledger.sections, span, |section| section.span).map(|section| Said {
            name: Some(section.heading.text.clone()),
            section: section.parent.map(|parent| ledger.section(parent).heading.text.clone()),
            ..Said::default()
        }),
        ChangeKind::TextChanged => Some(Said {
            value: Some(span.of(ledger.source()).to_owned()),
            section: around(span, ledger).map(|section| section.heading.text.clone()),
            ..Said::default()
        }),
    };
    found.unwrap_or_default()
}

fn of_field(field: &Field) -> Said {
    let date = if field.kind.is_date() || field.kind == FieldKind::Other { field.date() } else { None };
    Said { name: Some(field.name.clone()), value: Some(field.value.clone()), date, ..Said::default() }
}

/// The first of `things`, which are in the order of the text, that begins in `span`; or the last one before that reaches
/// into it, where it begins with a line that is blank for people and not for Markdown.
fn first<T>(things: &[T], span: Span, of: impl Fn(&T) -> Span) -> Option<&T> {
    let place = things.partition_point(|thing| of(thing).start < span.start);
    let before = || things[..place].last().filter(|thing| of(thing).end > span.start);
    things.get(place).filter(|thing| of(thing).start < span.end).or_else(before)
}

/// The first item that begins in `span`, however deep it is nested.
fn item(lists: &[List], span: Span) -> Option<&Item> {
    let list = lists.get(lists.partition_point(|list| list.span.end <= span.start))?;
    let item = list.items.get(list.items.partition_point(|item| item.span.end <= span.start))?;
    if item.span.start >= span.start {
        return (item.span.start < span.end).then_some(item);
    }
    self::item(&item.children, span)
}

/// The innermost section that `span` begins in.
fn around<'l>(span: Span, ledger: &'l Ledger<'_>) -> Option<&'l Section> {
    let next = ledger.sections.partition_point(|section| section.span.start <= span.start);
    let mut section = &ledger.sections[next.checked_sub(1)?];
    while section.span.end <= span.start {
        section = ledger.section(section.parent?);
    }
    Some(section)
}

#[cfg(test)]
mod tests {
    use super::Said;
    use crate::diff::{Change, diff};
    use crate::ledger::{ItemState, Ledger, Stage};

    /// What each change says before and after.
    fn all(old: &str, new: &str) -> Vec<(&'static str, Option<Said>, Option<Said>)> {
        let (old, new) = (Ledger::parse(old), Ledger::parse(new));
        let told = |change: &Change| (change.kind.name(), change.before(&old), change.after(&new));
        diff(&old, &new).iter().map(told).collect()
    }

    fn named(name: &str) -> Said {
        Said { name: Some(name.to_owned()), ..Said::default() }
    }

    #[test]
    fn a_status_has_its_words_and_its_stage() {
        let found = all("# A\n\n**Status:** Planning\n", "# A\n\n**Status:** ✅ Done\n");
        let said =
            |value: &str, stage| Some(Said { value: Some(value.to_owned()), stage: Some(stage), ..named("Status") });
        assert_eq!(found, [("status-changed", said("Planning", Stage::Planned), said("✅ Done", Stage::Done))]);
    }

    #[test]
    fn a_field_that_came_was_not_there() {
        let found = all("# A\n\n**Status:** Planning\n", "# A\n\n**Status:** Planning\n**Due:** soon\n");
        assert_eq!(found, [("field-added", None, Some(Said { value: Some("soon".to_owned()), ..named("Due") }))]);
        let found = all("---\nowner: Ada\n---\n# A\n", "---\nowner: \"Bob\"\n---\n# A\n");
        let values: Vec<_> =
            found.iter().map(|(_, old, new)| [old, new].map(|said| said.clone().unwrap().value)).collect();
        assert_eq!(values, [[Some("Ada".to_owned()), Some("Bob".to_owned())]]);
    }

    #[test]
    fn items_have_their_box_and_their_section() {
        let found = all(
            "# A\n\n## Tests\n- [ ] one\n  - [ ] two\n- [ ] three\n",
            "# A\n\n## Tests\n- [ ] one\n  - [x] two\n- [~] four, new\n",
        );
        let item =
            |name: &str, state| Some(Said { state: Some(state), section: Some("Tests".to_owned()), ..named(name) });
        assert_eq!(found[0], ("item-ticked", item("two", ItemState::Open), item("two", ItemState::Done)));
        assert!(found.contains(&("item-removed", item("three", ItemState::Open), None)), "{found:?}");
        assert!(found.contains(&("item-added", None, item("four, new", ItemState::Odd))), "{found:?}");
    }

    #[test]
    fn records_have_what_they_are_known_by() {
        let found = all(
            "# A\n\n## Progress Log\n\n### 2025-03-01 - Begun\n- x\n\n## Technical Decisions\n\n### Decision 1: Rust\n**Context**: a\n",
            "# B\n\n## Progress Log\n\n### 2025-03-01 - Begun it\n- x\n\n## Technical Decisions\n\n### Decision 2: Rust\n**Context**: a\n",
        );
        assert_eq!(found[0], ("title-renamed", Some(named("A")), Some(named("B"))));
        let entry = |title: &str| Some(Said { date: "2025-03-01".parse().ok(), ..named(title) });
        assert_eq!(found[1], ("log-entry-changed", entry("Begun"), entry("Begun it")));
        let decision = |number| Some(Said { number: Some(number), ..named("Rust") });
        assert_eq!(found[2], ("decision-changed", decision(1), decision(2)));
    }

    #[test]
    fn risks_sections_and_texts() {
        let found = all(
            "# A\n\n## Risks\n- **Risk 1**: Slow\n\n## Notes\n\nOne.\n\n### More\n\nTwo.\n",
            "# A\n\n## Risks\n- **Risk 1**: Slow\n  - *Mitigation*: Measure\n\n## Notes\n\nThree.\n\n### Others\n\nTwo.\n",
        );
        let risk = Said { value: Some("Measure".to_owned()), ..named("Slow") };
        assert_eq!(found[0], ("risk-mitigated", Some(named("Slow")), Some(risk)));
        let text = |value: &str| {
            Some(Said { value: Some(value.to_owned()), section: Some("Notes".to_owned()), ..Said::default() })
        };
        assert_eq!(found[1], ("text-changed", text("One."), text("Three.")));
        let section = |name: &str| Some(Said { section: Some("Notes".to_owned()), ..named(name) });
        assert_eq!(found[2], ("section-renamed", section("More"), section("Others")));
    }
}
