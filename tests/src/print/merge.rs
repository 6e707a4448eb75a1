//! A merge as text: what overlaps, and the merged text.

use ledgerline_core::merge::merge as core_merge;

use super::at;

/// What overlaps between `ours` and `theirs`, and the merged text below a line.
#[must_use]
pub fn merge(base: &str, ours: &str, theirs: &str) -> String {
    let merged = core_merge(base, ours, theirs);
    let mut text = String::new();
    for conflict in &merged.conflicts {
        text.push_str(&format!("conflict {} {}\n", at(conflict.span, &merged.text), conflict.what));
    }
    if merged.conflicts.is_empty() {
        text.push_str("no conflict\n");
    }
    text.push_str("—\n");
    text.push_str(&merged.text);
    if !merged.text.ends_with('\n') {
        text.push_str("⟨end⟩\n");
    }
    text
}
