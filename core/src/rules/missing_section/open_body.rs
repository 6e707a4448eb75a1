//! What stands in a section that has just been added: that it is still open, and its sub-sections.

use crate::ledger::Vocabulary;
use crate::rules::outline::Outline;
use crate::schema::{Contents, Schema};

/// The text below the heading of the section at `place` of the template, in the ranks of the template. `has_gap`: whether
/// an empty line follows headings. Sub-sections that the ledger has elsewhere are left out: they would be there twice.
pub(super) fn open_body(
    schema: &Schema,
    outline: &Outline,
    vocabulary: &Vocabulary,
    place: usize,
    has_gap: bool,
) -> String {
    let mut text = String::new();
    let children = (0..schema.sections.len()).filter(|&child| schema.sections[child].parent == Some(place));
    let children = children.filter(|&child| outline.meant(child).is_none() && outline.broken(child).is_none());
    for child in children {
        let section = &schema.sections[child];
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let body = open_body(schema, outline, vocabulary, child, has_gap);
        let gap = if has_gap || body.starts_with('#') { "\n\n" } else { "\n" };
        text.push_str(&format!("{} {}{gap}{body}", "#".repeat(usize::from(section.level)), section.name));
    }
    match (schema.sections[place].contents, text.is_empty()) {
        (Contents::Sections, false) => text,
        (_, false) => format!("{}\n\n{text}", open_word(vocabulary)),
        (_, true) => open_word(vocabulary).to_owned(),
    }
}

/// The project's word for what is still open.
pub(in crate::rules) fn open_word(vocabulary: &Vocabulary) -> &str {
    match vocabulary.not_yet_words.first().map(String::as_str) {
        None | Some("tbd") => "TBD",
        Some(word) => word,
    }
}
