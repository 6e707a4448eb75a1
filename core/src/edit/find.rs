//! What an operation names: sections, items, and sections of the template.

use crate::ledger::{Item, Ledger, List, Role, Section, SectionId, fold_heading};
use crate::markdown::{BlockKind, blocks};
use crate::schema::{ExpectedSection, Schema};
use crate::settings::Settings;

use super::EditError;
use super::lines::line_start;

/// Which section is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target<'o> {
    /// The one of this id, heading, or meaning.
    Called(&'o str),
    /// The first one for this.
    For(Role),
}

/// The section that `target` means.
pub(super) fn section<'l>(
    ledger: &'l Ledger<'_>,
    target: Target<'_>,
    settings: &Settings,
) -> Result<(SectionId, &'l Section), EditError> {
    let name = match target {
        Target::For(role) => {
            return ledger.section_of(role).ok_or(EditError::NoSuchSection { name: role.name().into() });
        }
        Target::Called(name) => name.trim(),
    };
    let find = |test: &dyn Fn(&Section) -> bool| -> Vec<(SectionId, &'l Section)> {
        ledger.sections_with_ids().filter(|(_, section)| test(section)).collect()
    };
    let folded = fold_heading(name);
    let role = settings.vocabulary.role(name);
    let mut found = find(&|section| section.heading.id == name);
    if found.is_empty() {
        found = find(&|section| section.heading.text == name);
    }
    if found.is_empty() && !folded.is_empty() {
        found = find(&|section| fold_heading(&section.heading.text) == folded);
    }
    if found.is_empty() && role != Role::Other {
        found = find(&|section| section.role == role);
    }
    match found[..] {
        [one] => Ok(one),
        [] => Err(EditError::NoSuchSection { name: name.to_owned() }),
        _ => Err(EditError::AmbiguousSection { name: name.to_owned() }),
    }
}

/// An item and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Found<'l> {
    pub(super) section: &'l Section,
    pub(super) list: &'l List,
    /// Its place in the list.
    pub(super) index: usize,
}

impl<'l> Found<'l> {
    pub(super) fn item(&self) -> &'l Item {
        &self.list.items[self.index]
    }
}

/// The innermost item with the byte `at` in it, or in the white space before it.
pub(super) fn item<'l>(ledger: &'l Ledger<'_>, at: usize) -> Result<Found<'l>, EditError> {
    let mut found = None;
    for section in &ledger.sections {
        section.lists.iter().for_each(|list| search(ledger.source(), section, list, at, &mut found));
    }
    found.ok_or(EditError::NoItem)
}

fn search<'l>(source: &str, section: &'l Section, list: &'l List, at: usize, found: &mut Option<Found<'l>>) {
    for (index, item) in list.items.iter().enumerate() {
        let line = line_start(source, item.span.start);
        // An item may begin on the line of the one around it.
        let is_first = source[line..item.span.start].trim_matches([' ', '\t']).is_empty();
        let start = if is_first { line } else { item.span.start };
        if start <= at && at <= item.span.end {
            *found = Some(Found { section, list, index });
            item.children.iter().for_each(|list| search(source, section, list, at, found));
        }
    }
}

/// The section of the ledger that the template's section stands for, if it has one.
pub(super) fn written<'l>(ledger: &'l Ledger<'_>, expected: &ExpectedSection) -> Option<(SectionId, &'l Section)> {
    // A heading of that name among log entries or decisions is one of those.
    if expected.role != Role::Other {
        return ledger.section_of(expected.role);
    }
    let name = fold_heading(&expected.name);
    ledger.sections_with_ids().find(|(_, section)| fold_heading(&section.heading.text) == name)
}

/// The section of the template that the ledger's section stands for.
pub(super) fn expected<'t>(schema: &'t Schema, section: &Section) -> Option<&'t ExpectedSection> {
    let by_role = schema.sections.iter().find(|expected| expected.role != Role::Other && expected.role == section.role);
    by_role.or_else(|| {
        let name = fold_heading(&section.heading.text);
        schema.sections.iter().find(|expected| fold_heading(&expected.name) == name)
    })
}

/// Where the section's own content ends: behind its last block that is no rule, else behind its heading.
pub(super) fn own_content_end(ledger: &Ledger<'_>, section: &Section) -> usize {
    let blocks = blocks(ledger.document.events(), section.events.clone(), ledger.source());
    let last = blocks.iter().rev().find(|block| block.kind != BlockKind::Rule);
    last.map_or(section.heading.span.end, |block| block.span.end)
}

/// As [`own_content_end`], the section's sub-sections included.
pub(super) fn content_end(ledger: &Ledger<'_>, section: &Section) -> usize {
    let inside = ledger.sections.iter().rfind(|other| section.span.covers(other.span) && !other.span.is_empty());
    own_content_end(ledger, inside.unwrap_or(section))
}
