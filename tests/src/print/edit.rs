//! An edit as text: its splices, and the lines that they change.

use ledgerline_core::text::apply;
use ledgerline_core::{Operation, Settings, edit as core_edit};

use super::{at, changed_lines, quoted};

/// The splices of `operation` on `source` and the lines before and after, or why it is refused.
#[must_use]
pub fn edit(source: &str, operation: &Operation, settings: &Settings) -> String {
    let edits = match core_edit(source, operation, settings) {
        Ok(edits) => edits,
        Err(refusal) => return format!("refused: {refusal}\n"),
    };
    if edits.is_empty() {
        return "nothing to change\n".to_owned();
    }
    let mut text = String::new();
    for edit in &edits {
        let place = at(edit.span, source);
        text.push_str(&format!("{place} {} → {}\n", quoted(&edit.expected), quoted(&edit.replacement)));
    }
    let edited = match apply(source, &edits) {
        Ok(edited) => edited,
        Err(refusal) => return format!("cannot be applied: {refusal}\n"),
    };
    text.push_str(&changed_lines(source, &edited));
    text
}
