//! An edit as text: its splices, and the lines that they change.

use ledgerline_core::text::apply;
use ledgerline_core::{Operation, Settings, edit as core_edit};

use super::{at, quoted};

/// The splices of `operation` on `source` and the lines before and after, or why it is refused.
#[must_use]
pub fn edit(source: &str, operation: &Operation) -> String {
    let edits = match core_edit(source, operation, Settings::built_in()) {
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
    let before: Vec<&str> = source.split_inclusive('\n').collect();
    let after: Vec<&str> = edited.split_inclusive('\n').collect();
    let head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let tail = before[head..].iter().rev().zip(after[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let mut lines = |sign: char, lines: &[&str]| {
        for line in lines {
            let end = if line.ends_with('\n') { "" } else { "⟨end⟩\n" };
            text.push_str(&format!("{sign} {line}{end}"));
        }
    };
    lines('-', &before[head..before.len() - tail]);
    lines('+', &after[head..after.len() - tail]);
    text
}
