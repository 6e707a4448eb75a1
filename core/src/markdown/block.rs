//! The outermost blocks of a run of events.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::text::Span;

use super::document::Spanned;

/// What a block is, as far as a ledger's structure depends on it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BlockKind {
    /// A heading and its rank.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list, ordered if it has a first number.
    List(Option<u64>),
    /// An item of a list.
    Item,
    /// A rule.
    Rule,
    /// An HTML block that holds comments only.
    Comment,
    /// A table.
    Table,
    /// Anything else: code, quotes, other HTML, footnotes.
    Other,
}

/// A block: what it is, its bytes without trailing white space, its events with those of its start and end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) span: Span,
    pub(crate) events: Range<usize>,
}

impl Block {
    /// The events between its start and its end.
    pub(crate) fn inner(&self) -> Range<usize> {
        let start = self.events.start + 1;
        start..(self.events.end.saturating_sub(1)).max(start)
    }
}

/// The outermost blocks in `range` of `events`. Inline events that stand directly in `range` are stepped over.
pub(crate) fn blocks(events: &[Spanned<'_>], range: Range<usize>, source: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let (event, span) = &events[at];
        let (kind, end) = match event {
            Event::Start(tag) => {
                let end = end_of(events, at, range.end);
                (kind_of(tag, events, at..end), end)
            }
            Event::Rule => (Some(BlockKind::Rule), at + 1),
            _ => (None, at + 1),
        };
        if let Some(kind) = kind {
            // White space as Markdown has it: an odd space of Unicode may be all the text there is.
            let text = span.of(source).trim_end_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c']);
            let trimmed = Span::new(span.start, span.start + text.len());
            found.push(Block { kind, span: trimmed, events: at..end });
        }
        at = end;
    }
    found
}

/// The index after the end event that closes the start event at `start`.
fn end_of(events: &[Spanned<'_>], start: usize, limit: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (event, _)) in events[start..limit].iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return start + index + 1;
        }
    }
    limit
}

fn kind_of(tag: &Tag<'_>, events: &[Spanned<'_>], range: Range<usize>) -> Option<BlockKind> {
    Some(match tag {
        Tag::Heading { level, .. } => BlockKind::Heading(*level as u8),
        Tag::Paragraph => BlockKind::Paragraph,
        Tag::List(start) => BlockKind::List(*start),
        Tag::Item => BlockKind::Item,
        Tag::Table(_) => BlockKind::Table,
        Tag::HtmlBlock if is_comment_block(&events[range]) => BlockKind::Comment,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. } => return None,
        _ => BlockKind::Other,
    })
}

/// Whether the HTML block that `events` begin with holds comments only.
pub(super) fn is_comment_block(events: &[Spanned<'_>]) -> bool {
    let html: String = events
        .iter()
        .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::HtmlBlock)))
        .filter_map(|(event, _)| match event {
            Event::Html(html) => Some(&**html),
            _ => None,
        })
        .collect();
    is_comment(&html)
}

/// Whether `html` holds nothing but closed comments and white space.
pub(crate) fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    if rest.is_empty() {
        return false;
    }
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some(end) = comment.find("-->") else { return false };
        rest = comment[end + 3..].trim_start();
    }
    rest.is_empty()
}
