//! What a template teaches: words that no vocabulary has, but that the template uses in a way that leaves no doubt.
//!
//! A section whose sub-sections are dated is a log, whatever it is called; one whose sub-sections hold the parts of decisions
//! is a register of them; a section with boxes is a checklist; a field whose value is a status of the project is the
//! status.

use crate::ledger::{Date, FieldKind, Ledger, PartKind, Role, Section, Vocabulary, fold, fold_heading};
use crate::sort::sort_by;

/// Adds to `vocabulary` what `template` teaches. Words that it has keep their meaning.
///
/// ```
/// use ledgerline_core::ledger::{Role, Vocabulary};
/// use ledgerline_core::schema::learn;
///
/// let mut words = Vocabulary::english().clone();
/// learn("# [Nafn]\n\n## Dagbók\n\n### YYYY-MM-DD - [Hvað gerðist]\n- [Hvað]\n", &mut words);
/// assert_eq!(words.role("Dagbók"), Role::Log);
/// ```
pub fn learn(template: &str, vocabulary: &mut Vocabulary) {
    let ledger = Ledger::parse_with(template, vocabulary);
    let mut learned = Vec::new();
    let mut checklists = std::mem::take(&mut vocabulary.checklist_headings);
    for section in ledger.sections.iter().filter(|section| is_new(&ledger, section, vocabulary)) {
        let name = fold_heading(&section.heading.text);
        if let Some(role) = role_of(&ledger, section, vocabulary)
            && ledger.section_of(role).is_none()
        {
            learned.push((name, role));
        } else if section.lists.iter().any(|list| list.items.iter().any(|item| item.mark.is_some())) {
            checklists.push(name);
        }
    }
    sort_by(&mut checklists, Ord::cmp);
    checklists.dedup();
    vocabulary.checklist_headings = checklists;
    learn_status(&ledger, vocabulary);
    for (name, role) in learned {
        vocabulary.sections.insert(name, role);
    }
}

/// Whether a section has no role and stands neither in a log nor among decisions.
fn is_new(ledger: &Ledger<'_>, section: &Section, vocabulary: &Vocabulary) -> bool {
    let is_record = section.parent.is_some_and(|id| {
        let above = ledger.section(id);
        matches!(above.role, Role::Log | Role::Decisions) || role_of(ledger, above, vocabulary).is_some()
    });
    section.role == Role::Other && !is_record && !fold_heading(&section.heading.text).is_empty()
}

fn role_of(ledger: &Ledger<'_>, section: &Section, vocabulary: &Vocabulary) -> Option<Role> {
    let children: Vec<&Section> = section.children.iter().map(|&id| ledger.section(id)).collect();
    let is_dated = |child: &&Section| {
        let text = &child.heading.text;
        text.starts_with("YYYY-MM-DD") || Date::at_start(text).is_some()
    };
    let has_parts = |child: &&Section| {
        let lines = child.body.of(ledger.source()).lines();
        let keys = lines.filter_map(|line| line.trim_start().strip_prefix("**")?.split("**").next());
        keys.filter(|key| vocabulary.part_kind(key) != PartKind::Other).count() > 1
    };
    if children.is_empty() {
        None
    } else if children.iter().all(is_dated) {
        Some(Role::Log)
    } else if children.iter().all(has_parts) {
        Some(Role::Decisions)
    } else {
        None
    }
}

/// A field without a meaning whose value is a status of the project is the status.
fn learn_status(ledger: &Ledger<'_>, vocabulary: &mut Vocabulary) {
    if ledger.field(FieldKind::Status).is_some() {
        return;
    }
    let is_status = |value: &str| vocabulary.statuses.iter().any(|word| fold(&word.name) == fold(value));
    let mut fields = ledger.fields.iter().filter(|field| field.kind == FieldKind::Other);
    if let Some(field) = fields.find(|field| is_status(&field.value)) {
        let name = fold(&field.name);
        vocabulary.fields.insert(name, FieldKind::Status);
    }
}
