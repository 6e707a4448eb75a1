//! Changes to a ledger at places that have nothing to do with each other, each with what a difference must say of it.

use ledgerline_core::ledger::{FieldKind, ItemState, MarkKind, Role};
use ledgerline_core::text::{TextEdit, apply};
use ledgerline_core::{Ledger, Span};

/// A change and the kind that the difference must give it.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The splice.
    pub edit: TextEdit,
    /// The kind of change, as `ChangeKind::name` gives it.
    pub kind: &'static str,
}

/// Every change that can be made to `source` at a place of its own, sorted by place: each plain box toggled, each item,
/// field and paragraph reworded, an item added behind each item that holds no other.
#[must_use]
pub fn changes(source: &str) -> Vec<Planned> {
    let ledger = Ledger::parse(source);
    let mut planned = Vec::new();
    let mut plan = |span: Span, replacement: String, kind| {
        planned.push(Planned { edit: TextEdit { span, expected: span.of(source).to_owned(), replacement }, kind });
    };
    for (index, field) in ledger.fields.iter().enumerate() {
        let is_first_status = ledger.status().is_some_and(|status| field.value_span.covers(status.span));
        if field.kind == FieldKind::Updated || field.value.is_empty() || field.value.contains(['\n', '*', '\'']) {
            continue;
        }
        let kind = if is_first_status { "status-changed" } else { "field-changed" };
        plan(Span::at(field.value_span.end), format!(" field{index}"), kind);
    }
    let records: Vec<Span> = ledger
        .log
        .iter()
        .map(|entry| entry.span)
        .chain(ledger.decisions.iter().map(|decision| decision.span))
        .collect();
    let mut count = 0;
    for section in &ledger.sections {
        let is_record = records.iter().any(|record| record.covers(section.span)) || section.role == Role::Risks;
        if is_record {
            continue;
        }
        for &paragraph in &section.paragraphs {
            plan(Span::at(paragraph.end), format!(" paragraph{}", paragraph.end), "text-changed");
        }
        // Of several items that read the same nobody can say which one was reworded.
        let mut texts = Vec::new();
        section.lists.iter().for_each(|list| list.for_each(&mut |item| texts.push(item.text.as_str())));
        for list in &section.lists {
            list.for_each(&mut |item| {
                count += 1;
                if texts.iter().filter(|text| **text == item.text).count() > 1 {
                    return;
                }
                if let Some(mark) = item.mark.as_ref().filter(|mark| mark.kind == MarkKind::Box) {
                    let inside = Span::new(mark.span.start + 1, mark.span.end - 1);
                    match mark.state {
                        ItemState::Open => plan(inside, "x".to_owned(), "item-ticked"),
                        ItemState::Done => plan(inside, " ".to_owned(), "item-reopened"),
                        ItemState::Odd => {}
                    }
                }
                if item.text.is_empty() || item.text.contains(['`', '*']) {
                    return;
                }
                plan(Span::at(item.text_span.end), format!(" item{count}"), "item-renamed");
                if item.children.is_empty() && item.span.end == item.text_span.end {
                    let line = source[..item.span.start].rfind(['\n', '\r']).map_or(0, |end| end + 1);
                    let head = Span::new(line, item.mark.as_ref().map_or(item.text_span.start, |mark| mark.span.start));
                    let end = if source.contains("\r\n") { "\r\n" } else { "\n" };
                    let text = format!("{end}{}[ ] added{count}", head.of(source));
                    plan(Span::at(item.span.end), text, "item-added");
                }
            });
        }
    }
    planned.sort_by_key(|planned| planned.edit.span);
    planned
}

/// `source` with those of `planned` for which `is_wanted` is true. Two at one place are put in as one.
#[must_use]
pub fn carried_out(source: &str, planned: &[Planned], is_wanted: impl Fn(usize) -> bool) -> String {
    let wanted =
        planned.iter().enumerate().filter(|(index, _)| is_wanted(*index)).map(|(_, planned)| planned.edit.clone());
    apply(source, &wanted.collect::<Vec<_>>()).expect("the places are sorted and disjoint")
}
