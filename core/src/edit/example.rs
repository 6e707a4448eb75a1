//! A section of the template as a ledger of its own, to learn from it how records are written.

use crate::schema::ExpectedSection;

/// A text that holds nothing but the section, as its first one.
pub(super) fn text(expected: &ExpectedSection) -> String {
    let marks = "#".repeat(usize::from(expected.level.max(2)));
    format!("# -\n\n{marks} {}\n\n{}\n", expected.name, expected.text)
}
