//! Editing, and reading what comes of it.

use ledgerline_core::ledger::ItemState;
use ledgerline_core::text::apply;
use ledgerline_core::{Ledger, Operation, Settings, TextEdit};

use crate::invariants;

/// How many boxes of one text are ticked.
const BOXES: usize = 4;

/// Asks for a change of the field that the first text names to the value that the second one is, and ticks boxes of the
/// third.
pub fn edit(data: &[u8]) {
    let [name, value, source] = super::texts(data);
    let at = data.iter().take(4).fold(0, |at, &byte| at * 256 + usize::from(byte));
    let ledger = Ledger::parse(&source);
    let mut marks = Vec::new();
    ledger.for_each_item(&mut |_, item| marks.extend(item.mark.clone()));
    let field = ledger.fields.first().map_or("Status", |field| &field.name);
    attempt(&source, &Operation::SetField { name: field.to_owned(), value: value.to_string() });
    attempt(&source, &Operation::SetField { name: name.into_owned(), value: value.into_owned() });
    attempt(&source, &Operation::ToggleItem { at: at % (source.len() + 1) });
    for mark in marks.into_iter().take(BOXES) {
        let toggle = Operation::ToggleItem { at: mark.span.start };
        let Some(edited) = attempt(&source, &toggle) else { continue };
        assert_ne!(mark.state, ItemState::Odd, "an odd box is not ticked");
        let back = attempt(&edited, &toggle).expect("what was toggled can be toggled back");
        // A tick is written as those beside it are.
        assert!(back.eq_ignore_ascii_case(&source), "toggled twice, the text is as it was");
    }
}

/// The text after `operation`, unless it is refused.
fn attempt(source: &str, operation: &Operation) -> Option<String> {
    match ledgerline_core::edit(source, operation, Settings::built_in()) {
        Ok(edits) => {
            let edited = spliced(source, &edits);
            invariants::hold(&edited);
            Some(edited)
        }
        Err(refusal) => {
            assert!(!refusal.to_string().is_empty(), "a refusal says why");
            None
        }
    }
}

/// Puts splices together by hand, as a second opinion on `apply`.
///
/// # Panics
/// If they are not sorted and disjoint, or do not expect what is there.
pub(super) fn spliced(source: &str, edits: &[TextEdit]) -> String {
    let mut result = source.to_owned();
    let mut before = source.len();
    for edit in edits.iter().rev() {
        assert!(edit.span.end <= before, "splices are sorted and disjoint");
        assert_eq!(edit.span.of(source), edit.expected, "a splice expects what is there");
        result.replace_range(edit.span.range(), &edit.replacement);
        before = edit.span.start;
    }
    assert_eq!(apply(source, edits).as_deref(), Ok(result.as_str()));
    result
}
