//! Decisions and their parts.

use crate::ledger::{Decision, DecisionPart, PartKind, Role, Section, SectionId, Vocabulary, fold};
use crate::markdown::{BlockKind, blocks, leading_inline, plain_text};
use crate::text::{Span, find_dash};

use super::sections::is_inside_records;
use super::{Reader, keyed};

pub(super) fn read(reader: &Reader<'_, '_>, sections: &[Section]) -> Vec<Decision> {
    let is_decision = |section: &Section| {
        section.parent.is_some_and(|parent| sections[parent.0].role == Role::Decisions)
            || (section.role == Role::Other
                && is_heading_of_one(&section.heading.text, reader.vocabulary)
                && !is_inside_records(section.parent, sections, reader.vocabulary))
    };
    let ids = (0..sections.len()).filter(|&at| is_decision(&sections[at]));
    ids.map(|at| decision(reader, sections, SectionId(at))).collect()
}

/// Whether a heading outside of every section for decisions is that of a decision, such as `Decision 3: Title`: a word
/// for decisions of more than one letter, and a number.
pub(super) fn is_heading_of_one(text: &str, vocabulary: &Vocabulary) -> bool {
    let Some(digit) = text.bytes().position(|byte| byte.is_ascii_digit()) else { return false };
    let word = fold(&text[..digit]);
    word.chars().count() > 1
        && vocabulary.decision_words.contains(&word)
        && number_and_title(text, vocabulary).0.is_some()
}

fn decision(reader: &Reader<'_, '_>, sections: &[Section], id: SectionId) -> Decision {
    let section = &sections[id.0];
    let text = &section.heading.text;
    let (number, title) = number_and_title(text, reader.vocabulary);
    let raw = section.heading.text_span.of(reader.source);
    let raw_title = number_and_title(raw, reader.vocabulary).1;
    let end = section.heading.text_span.end;
    let mut parts = bold_parts(reader, section);
    parts.extend(section.children.iter().map(|child| heading_part(reader, &sections[child.0])));
    Decision {
        section: id,
        number,
        title: title.to_owned(),
        title_span: Span::new(end - raw_title.len(), end),
        parts,
        span: section.span,
    }
}

/// `Decision 3: Title`, `ADR-003 - Title`, `3. Title`, `Decision: Title` or `Title`.
fn number_and_title<'t>(text: &'t str, vocabulary: &Vocabulary) -> (Option<u32>, &'t str) {
    let lead_end = text.find([':', '：', '.', '–', '—']).into_iter().chain(find_dash(text)).min();
    let Some(lead_end) = lead_end else { return (None, text) };
    let lead = text[..lead_end].trim_end();
    let digits = lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let word = fold(&lead[..digits]);
    let is_lead = vocabulary.decision_words.contains(&word) || (word.is_empty() && digits < lead.len());
    if !is_lead {
        return (None, text);
    }
    let title = text[lead_end..].trim_start_matches([':', '：', '.', '–', '—', '-', ' ']);
    (lead[digits..].parse().ok(), title)
}

/// Parts written as bold keys, in paragraphs and in list items. What follows a key belongs to it up to the next key.
fn bold_parts(reader: &Reader<'_, '_>, section: &Section) -> Vec<DecisionPart> {
    let mut parts: Vec<DecisionPart> = Vec::new();
    for block in blocks(reader.events, section.events.clone(), reader.source) {
        let runs = match block.kind {
            BlockKind::Paragraph => vec![block.inner()],
            BlockKind::List(_) => blocks(reader.events, block.inner(), reader.source)
                .iter()
                .map(|item| leading_inline(reader.events, item.inner()))
                .collect(),
            _ => Vec::new(),
        };
        let found: Vec<_> = runs
            .into_iter()
            .flat_map(|run| keyed::read(reader.events, run, reader.source).0)
            .filter(|keyed| is_key(reader, &parts, keyed))
            .collect();
        if found.is_empty() {
            if let Some(part) = parts.last_mut() {
                extend(part, &plain_text(&reader.events[block.events.clone()]), block.span);
            }
            continue;
        }
        parts.extend(found.into_iter().map(|keyed| DecisionPart {
            kind: reader.vocabulary.part_kind(&keyed.key),
            span: Span::new(keyed.start, keyed.value_span.end),
            key: keyed.key,
            value: keyed.value,
            value_span: keyed.value_span,
        }));
    }
    parts
}

/// A bold run in a list below a part is only a key if it is one that decisions have: options are often listed as
/// `- **Name**: why not`.
fn is_key(reader: &Reader<'_, '_>, parts: &[DecisionPart], keyed: &keyed::Keyed) -> bool {
    let line_start = reader.source[..keyed.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let is_listed = !reader.source[line_start..keyed.start].trim().is_empty();
    !is_listed || parts.is_empty() || reader.vocabulary.part_kind(&keyed.key) != PartKind::Other
}

fn extend(part: &mut DecisionPart, text: &str, span: Span) {
    if part.value.is_empty() {
        part.value_span.start = span.start;
    } else if !text.is_empty() {
        part.value.push(' ');
    }
    part.value.push_str(text);
    part.value_span.end = span.end;
    part.span.end = span.end;
}

/// A part written as a heading of its own.
fn heading_part(reader: &Reader<'_, '_>, section: &Section) -> DecisionPart {
    DecisionPart {
        kind: reader.vocabulary.part_kind(&section.heading.text),
        key: section.heading.text.clone(),
        value: plain_text(&reader.events[section.events.clone()]),
        value_span: section.body.trimmed(reader.source),
        span: section.span,
    }
}
