//! From events to the model. Every text gives a ledger; nothing here fails and nothing is dropped.

mod decisions;
mod fields;
mod items;
mod keyed;
mod log;
mod risk_table;
mod risks;
mod sections;
mod slug;
mod status;
mod title;

use std::sync::OnceLock;

use crate::markdown::{Block, BlockKind, Document, Spanned, blocks, plain_text};
use crate::text::Span;

use super::{Closing, Ledger, Vocabulary};

/// What every reader needs at hand.
#[derive(Clone, Copy)]
struct Reader<'d, 's> {
    source: &'s str,
    events: &'d [Spanned<'s>],
    vocabulary: &'d Vocabulary,
}

pub(super) fn ledger<'s>(source: &'s str, vocabulary: &Vocabulary) -> Ledger<'s> {
    let document = Document::parse(source);
    let reader = Reader { source, events: document.events(), vocabulary };
    let mut outer = blocks(reader.events, 0..reader.events.len(), source);
    let closing = take_closing(&reader, &mut outer);

    let outline = sections::read(&reader, &outer, closing.as_ref());
    let mut fields = fields::from_front_matter(&reader, document.front_matter());
    let header = fields::from_header(&reader, &outline.header);
    fields.extend(header.fields);

    let log = log::read(&reader, &outline.sections);
    let decisions = decisions::read(&reader, &outline.sections);
    let risks = risks::read(&reader, &outline.sections);
    let status = status::read(&fields, source, vocabulary);
    Ledger {
        title: outline.title,
        fields,
        preamble: header.rest,
        sections: outline.sections,
        log,
        decisions,
        risks,
        closing: closing.map(|(closing, _)| closing),
        status,
        blocked: OnceLock::new(),
        document,
    }
}

/// Takes the emphasised paragraph below the last rule, and that rule, off the end. Returns it with the rule's start.
fn take_closing(reader: &Reader<'_, '_>, outer: &mut Vec<Block>) -> Option<(Closing, usize)> {
    let last = outer.last()?;
    let events = &reader.events[last.inner()];
    let is_emphasised = matches!(
        (events.first(), events.last()),
        (Some((first, _)), Some((last, _))) if is_emphasis(first, last)
    );
    let rule = outer.len().checked_sub(2).map(|index| &outer[index])?;
    if last.kind != BlockKind::Paragraph || rule.kind != BlockKind::Rule || !is_emphasised {
        return None;
    }
    let closing = Closing { text: plain_text(events), span: last.span };
    let start = rule.span.start;
    outer.truncate(outer.len() - 2);
    Some((closing, start))
}

fn is_emphasis(first: &crate::markdown::Event<'_>, last: &crate::markdown::Event<'_>) -> bool {
    use crate::markdown::{Event, Tag, TagEnd};
    matches!(
        (first, last),
        (Event::Start(Tag::Emphasis), Event::End(TagEnd::Emphasis))
            | (Event::Start(Tag::Strong), Event::End(TagEnd::Strong))
    )
}

/// The bytes from the first to the last of `events`, without white space around them.
fn span_of(events: &[Spanned<'_>], source: &str) -> Option<Span> {
    let start = events.iter().map(|(_, span)| span.start).min()?;
    let end = events.iter().map(|(_, span)| span.end).max()?;
    Some(Span::new(start, end).trimmed(source))
}
