//! Headings and the tree of sections they make.

use std::ops::Range;

use crate::ledger::{Closing, Heading, Role, Section, SectionId, Title, Vocabulary};
use crate::markdown::{Block, BlockKind, plain_text};
use crate::text::Span;

use super::{Reader, decisions, items, slug, span_of, title};

/// The shape of a ledger.
pub(super) struct Outline {
    pub(super) title: Option<Title>,
    /// The blocks that stand in no section, the title left out.
    pub(super) header: Vec<Block>,
    pub(super) sections: Vec<Section>,
}

pub(super) fn read(reader: &Reader<'_, '_>, outer: &[Block], closing: Option<&(Closing, usize)>) -> Outline {
    let end = closing.map_or(reader.source.len(), |(_, start)| *start);
    let mut outline = Outline { title: None, header: Vec::new(), sections: Vec::new() };
    let mut open: Vec<SectionId> = Vec::new();
    let mut at = 0;
    while at < outer.len() {
        let block = &outer[at];
        let BlockKind::Heading(level) = block.kind else {
            outline.header.push(block.clone());
            at += 1;
            continue;
        };
        let next = outer[at + 1..]
            .iter()
            .position(|later| matches!(later.kind, BlockKind::Heading(_)))
            .map_or(outer.len(), |offset| at + 1 + offset);
        let body = &outer[at + 1..next];
        let body_end = outer.get(next).map_or(end, |heading| heading.span.start);
        let heading = heading(reader, block, level);
        if level == 1 && outline.title.is_none() {
            outline.title = Some(title::read(heading, reader.source, reader.vocabulary));
            close(&mut open, &mut outline.sections, 1, block.span.start);
            outline.header.extend(body.iter().cloned());
        } else {
            close(&mut open, &mut outline.sections, level, block.span.start);
            let parent = open.last().copied();
            let id = SectionId(outline.sections.len());
            let section = section(reader, heading, parent, &outline.sections, body, block, body_end);
            outline.sections.push(section);
            if let Some(parent) = parent {
                outline.sections[parent.0].children.push(id);
            }
            open.push(id);
        }
        at = next;
    }
    close(&mut open, &mut outline.sections, 0, end);
    slug::give_ids(outline.title.as_mut(), &mut outline.sections);
    outline
}

/// Ends every open section of rank `level` or lower at `end`.
fn close(open: &mut Vec<SectionId>, sections: &mut [Section], level: u8, end: usize) {
    while let Some(&SectionId(last)) = open.last() {
        if sections[last].heading.level < level {
            break;
        }
        sections[last].span.end = end;
        open.pop();
    }
}

/// A heading, its id left out.
fn heading(reader: &Reader<'_, '_>, block: &Block, level: u8) -> Heading {
    let inline = &reader.events[block.inner()];
    let text = plain_text(inline);
    let text_span = span_of(inline, reader.source).filter(|span| block.span.covers(*span));
    Heading {
        level,
        id: String::new(),
        text,
        text_span: text_span.unwrap_or(Span::at(block.span.end)),
        span: block.span,
    }
}

fn section(
    reader: &Reader<'_, '_>,
    heading: Heading,
    parent: Option<SectionId>,
    sections: &[Section],
    body: &[Block],
    block: &Block,
    body_end: usize,
) -> Section {
    let role = if is_inside_records(parent, sections, reader.vocabulary) {
        Role::Other
    } else {
        reader.vocabulary.role(&heading.text)
    };
    let symbols = reader.vocabulary.holds_checklist(role, &heading.text);
    let of_kind = |kind: BlockKind| body.iter().filter(move |block| block.kind == kind);
    let lists = body
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::List(_)))
        .filter_map(|block| items::list(reader, block, symbols, 0))
        .collect();
    Section {
        role,
        span: Span::new(block.span.start, body_end),
        body: Span::new(block.span.end, body_end),
        is_blank: body.iter().all(|block| matches!(block.kind, BlockKind::Rule | BlockKind::Comment)),
        lists,
        paragraphs: of_kind(BlockKind::Paragraph).map(|block| block.span).collect(),
        parent,
        children: Vec::new(),
        events: events_of(body, block.events.end),
        heading,
    }
}

/// Whether a section stands in a log, among decisions or in a decision, where headings are entries and not roles.
pub(super) fn is_inside_records(mut parent: Option<SectionId>, sections: &[Section], vocabulary: &Vocabulary) -> bool {
    while let Some(id) = parent {
        let section = &sections[id.0];
        if matches!(section.role, Role::Log | Role::Decisions) {
            return true;
        }
        if section.role == Role::Other && decisions::is_heading_of_one(&section.heading.text, vocabulary) {
            return true;
        }
        parent = section.parent;
    }
    false
}

fn events_of(body: &[Block], start: usize) -> Range<usize> {
    start..body.last().map_or(start, |last| last.events.end)
}
