//! From a template to a schema. The template is read as a ledger, so that it is understood as ledgers are.

use crate::ledger::{FieldKind, Item, Ledger, Role, Section, SectionId, Vocabulary, fold};
use crate::text::Span;

use super::placeholder::{Placeholders, is_bracketed};
use super::{Contents, ExpectedField, ExpectedSection, RequiredPart, Schema};

pub(super) fn schema(template: &str, vocabulary: &Vocabulary) -> Schema {
    let ledger = Ledger::parse_with(template, vocabulary);
    Schema {
        fields: ledger
            .fields
            .iter()
            .map(|field| ExpectedField {
                kind: field.kind,
                name: field.name.clone(),
                value: field.value.clone(),
                required: true,
            })
            .collect(),
        sections: sections(&ledger),
        decision_parts: ledger.decisions.first().map_or_else(Vec::new, |decision| {
            let part = |part: &crate::ledger::DecisionPart| RequiredPart { kind: part.kind, key: part.key.clone() };
            decision.parts.iter().map(part).collect()
        }),
        placeholders: placeholders(&ledger, vocabulary),
    }
}

fn sections(ledger: &Ledger<'_>) -> Vec<ExpectedSection> {
    let mut places: Vec<Option<usize>> = Vec::with_capacity(ledger.sections.len());
    let mut found: Vec<ExpectedSection> = Vec::new();
    for section in &ledger.sections {
        let is_record = is_record(ledger, section);
        places.push((!is_record).then_some(found.len()));
        if !is_record {
            found.push(ExpectedSection {
                name: section.heading.text.clone(),
                level: section.heading.level,
                role: section.role,
                parent: section.parent.and_then(|SectionId(parent)| places[parent]),
                contents: contents(section),
                text: text(ledger, section).trim().to_owned(),
                required: true,
            });
        }
    }
    found
}

/// What stands below a section's heading; the records of a log or of decisions are part of it.
fn text<'s>(ledger: &Ledger<'s>, section: &Section) -> &'s str {
    let has_records = matches!(section.role, Role::Log | Role::Decisions);
    let end = if has_records { section.span.end } else { section.body.end };
    Span::new(section.body.start, end).of(ledger.source())
}

fn contents(section: &Section) -> Contents {
    match section.role {
        Role::Log => Contents::Log,
        Role::Decisions => Contents::Decisions,
        Role::Risks => Contents::Risks,
        _ => match section.lists.first() {
            Some(list) if list.items.iter().any(|item| item.mark.is_some()) => Contents::Checklist,
            Some(list) if list.ordered => Contents::Steps,
            Some(_) => Contents::List,
            None if section.paragraphs.is_empty() => Contents::Sections,
            None => Contents::Prose,
        },
    }
}

/// Whether a section is a log entry or a decision, or part of one.
pub(crate) fn is_record(ledger: &Ledger<'_>, section: &Section) -> bool {
    let mut parent = section.parent;
    while let Some(id) = parent {
        let above = ledger.section(id);
        if matches!(above.role, Role::Log | Role::Decisions) {
            return true;
        }
        parent = above.parent;
    }
    false
}

/// Which texts of the template stand for something not yet written:
/// values of fields but the status; paragraphs, unless they only introduce a list; items without a box; items with a
/// box if they hold a number, brackets or a variable such as `X`; the parts of decisions. What a log entry holds is a
/// default that may stay, unless the entry's own title is a placeholder.
///
/// A text without a letter, such as a date, and a word that ledgers really use, such as `N/A` or `TBD`, are none.
pub(super) fn for_each_placeholder(ledger: &Ledger<'_>, vocabulary: &Vocabulary, visit: &mut dyn FnMut(&str, Span)) {
    let mut found = |text: &str, span: Span| {
        let is_word = || {
            let folded = fold(text);
            vocabulary.not_yet_words.contains(&folded) || vocabulary.waiver_words.contains(&folded)
        };
        if text.contains(char::is_alphabetic) && !is_word() {
            visit(text, span);
        }
    };
    for field in ledger.fields.iter().filter(|field| field.kind != FieldKind::Status) {
        found(&field.value, field.value_span);
    }
    for section in &ledger.sections {
        let is_default_entry =
            ledger.log.iter().any(|entry| entry.span.covers(section.span) && !entry.title.contains('['));
        if is_default_entry || ledger.decisions.iter().any(|decision| decision.span.covers(section.span)) {
            continue;
        }
        for &paragraph in &section.paragraphs {
            let text = ledger.plain_text(paragraph);
            if !text.ends_with([':', '：']) {
                found(&text, paragraph);
            }
        }
        for list in &section.lists {
            list.for_each(&mut |item| {
                if item.mark.is_none() || is_generic(item) {
                    found(&item.text, item.text_span);
                }
            });
        }
    }
    for part in ledger.decisions.iter().flat_map(|decision| &decision.parts) {
        found(&part.value, part.value_span);
    }
}

fn placeholders(ledger: &Ledger<'_>, vocabulary: &Vocabulary) -> Placeholders {
    let mut found = Placeholders::default();
    if let Some(title) = &ledger.title
        && is_bracketed(&title.text)
    {
        found.add_name(&title.text);
    }
    for_each_placeholder(ledger, vocabulary, &mut |text, _| found.add(text));
    found
}

/// Whether the text of an item with a box says nothing by itself: it holds a digit, brackets, or a capital letter that
/// stands alone and is neither `I` nor an article at the beginning.
fn is_generic(item: &Item) -> bool {
    let is_variable = |(index, word): (usize, &str)| {
        let mut letters = word.chars();
        matches!((letters.next(), letters.next()), (Some(c), None) if c.is_uppercase() && c != 'I' && (index > 0 || c != 'A'))
    };
    item.text.chars().any(|c| c.is_ascii_digit())
        || is_bracketed(&item.text)
        || item.text.split_whitespace().enumerate().any(is_variable)
}
