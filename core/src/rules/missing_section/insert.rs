//! A new section in the place that the template has for it, written like its neighbours.

use crate::ledger::{Ledger, SectionId, Vocabulary};
use crate::rules::outline::Outline;
use crate::schema::{Contents, Schema};
use crate::text::{Span, TextEdit};

/// The splice that adds the section at `place` of the template. `None` where it stands in a section that is itself
/// missing.
pub(super) fn plan(
    ledger: &Ledger<'_>,
    schema: &Schema,
    outline: &Outline,
    vocabulary: &Vocabulary,
    place: usize,
) -> Option<TextEdit> {
    let parent = match schema.sections[place].parent {
        Some(parent) => Some(outline.found[parent]?),
        None => None,
    };
    let (at, neighbour) = position(ledger, schema, outline, parent, place);
    let source = ledger.source();
    let end = line_end(source, at);
    let is_tight = neighbour.is_some_and(|id| is_tight(ledger, id));
    let mut text = String::new();
    if !source[..at].trim_matches('\u{feff}').is_empty() {
        // One empty line above.
        let lines = source[..at].len() - source[..at].trim_end_matches(['\n', '\r']).len();
        let has = lines / end.len();
        (has..2).for_each(|_| text.push_str(end));
    }
    write(schema, vocabulary, place, level(ledger, schema, parent, place), is_tight, end, &mut text);
    if at < source.len() {
        text.push_str(end);
    }
    Some(TextEdit { span: Span::at(at), expected: String::new(), replacement: text })
}

/// Where the new section begins, and the neighbour to be written like: behind the nearest section before it in the
/// template that stands in the same place, else before the nearest one after it, else at the end of what it stands in.
fn position(
    ledger: &Ledger<'_>,
    schema: &Schema,
    outline: &Outline,
    parent: Option<SectionId>,
    place: usize,
) -> (usize, Option<SectionId>) {
    let sibling = |other: &usize| {
        let is_sibling = schema.sections[*other].parent == schema.sections[place].parent;
        outline.found[*other].filter(|&id| is_sibling && ledger.section(id).parent == parent)
    };
    if let Some(before) = (0..place).rev().find_map(|other| sibling(&other)) {
        return (ledger.section(before).span.end, Some(before));
    }
    if let Some(after) = (place + 1..schema.sections.len()).find_map(|other| sibling(&other)) {
        return (ledger.section(after).span.start, Some(after));
    }
    match parent {
        Some(parent) => (ledger.section(parent).body.end, Some(parent)),
        None => {
            let first = ledger.sections.first().map(|section| section.span.start);
            let closing = || ledger.closing.as_ref().map(|closing| rule_above(ledger, closing.span.start));
            (first.or_else(closing).unwrap_or(ledger.source().len()), None)
        }
    }
}

/// The start of the rule above the closing line at `at`.
fn rule_above(ledger: &Ledger<'_>, at: usize) -> usize {
    let above = ledger.source()[..at].trim_end();
    above.rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// The rank of the new section: one below what it stands in, else that of the template.
fn level(ledger: &Ledger<'_>, schema: &Schema, parent: Option<SectionId>, place: usize) -> u8 {
    parent.map_or(schema.sections[place].level, |id| (ledger.section(id).heading.level + 1).min(6))
}

/// Whether text follows the headings without an empty line between, judged by the first section from `id` on that has
/// text, else by the first of all.
fn is_tight(ledger: &Ledger<'_>, id: SectionId) -> bool {
    let later = ledger.sections[id.0..].iter().find(|section| !section.is_blank);
    let Some(section) = later.or_else(|| ledger.sections.iter().find(|section| !section.is_blank)) else {
        return false;
    };
    let below = section.body.of(ledger.source()).trim_start_matches([' ', '\t']);
    let line = below.strip_prefix("\r\n").or_else(|| below.strip_prefix(['\n', '\r'])).unwrap_or_default();
    !line.trim_start_matches([' ', '\t']).starts_with(['\n', '\r'])
}

/// Writes the section at `place` of the template with its sub-sections. What is to be written in them is left open.
fn write(
    schema: &Schema,
    vocabulary: &Vocabulary,
    place: usize,
    level: u8,
    is_tight: bool,
    end: &str,
    text: &mut String,
) {
    let section = &schema.sections[place];
    (0..level).for_each(|_| text.push('#'));
    text.push(' ');
    text.push_str(&section.name);
    text.push_str(end);
    let children: Vec<usize> =
        (0..schema.sections.len()).filter(|&child| schema.sections[child].parent == Some(place)).collect();
    if children.is_empty() || section.contents != Contents::Sections {
        if !is_tight {
            text.push_str(end);
        }
        text.push_str(open_word(vocabulary));
        text.push_str(end);
    }
    for child in children {
        text.push_str(end);
        write(schema, vocabulary, child, (level + 1).min(6), is_tight, end, text);
    }
}

/// The project's word for what is still open.
pub(in crate::rules) fn open_word(vocabulary: &Vocabulary) -> &str {
    match vocabulary.not_yet_words.first().map(String::as_str) {
        None | Some("tbd") => "TBD",
        Some(word) => word,
    }
}

/// The line end used before `at`, else the first one after it.
fn line_end(source: &str, at: usize) -> &'static str {
    let Some(place) = source[..at].rfind(['\n', '\r']).or_else(|| source.find(['\n', '\r'])) else { return "\n" };
    match &source.as_bytes()[place..] {
        [b'\r', b'\n', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ if source[..place].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
