//! What a ledger says, positions left out: the yardstick of the check after an edit.

use crate::ledger::{ItemState, Ledger, List};

/// What a ledger says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    /// Names and raw values.
    pub(super) fields: Vec<(String, String)>,
    /// Rank and text of each heading, and how its section's text reads without markup.
    pub(super) sections: Vec<(u8, String, String)>,
    /// Of every item: depth, state and text.
    pub(super) items: Vec<(usize, Option<ItemState>, String)>,
    pub(super) preamble: Vec<String>,
    pub(super) closing: Option<String>,
}

impl Facts {
    pub(super) fn of(ledger: &Ledger<'_>) -> Self {
        let source = ledger.source();
        let mut items = Vec::new();
        for list in ledger.sections.iter().flat_map(|section| &section.lists) {
            collect(list, 0, &mut items);
        }
        Self {
            title: ledger.title.as_ref().map(|title| title.text.clone()),
            fields: ledger
                .fields
                .iter()
                .map(|field| (field.name.clone(), field.value_span.of(source).to_owned()))
                .collect(),
            sections: ledger
                .sections
                .iter()
                .map(|section| (section.heading.level, section.heading.text.clone(), ledger.plain_text(section.body)))
                .collect(),
            items,
            preamble: ledger.preamble.iter().map(|span| span.of(source).to_owned()).collect(),
            closing: ledger.closing.as_ref().map(|closing| closing.text.clone()),
        }
    }
}

fn collect(list: &List, depth: usize, items: &mut Vec<(usize, Option<ItemState>, String)>) {
    for item in &list.items {
        items.push((depth, item.mark.as_ref().map(|mark| mark.state), item.text.clone()));
        for child in &item.children {
            collect(child, depth + 1, items);
        }
    }
}
