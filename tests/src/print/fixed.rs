//! A fixed text: the lines that changed, and what was done.

use ledgerline_core::fix::Fixed;

use super::changed_lines;

/// The lines before and after, then one line for each fix that was applied.
#[must_use]
pub fn fixed(source: &str, fixed: &Fixed) -> String {
    if fixed.applied.is_empty() {
        return "nothing to fix\n".to_owned();
    }
    let mut text = changed_lines(source, &fixed.text);
    for applied in &fixed.applied {
        text.push_str(&format!("{}: {}\n", applied.code, applied.title));
    }
    text
}
