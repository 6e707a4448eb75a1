//! Inline content: runs of events, and their text without markup.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::text::is_single_spaced;

use super::block::{is_comment, is_comment_block};
use super::document::Spanned;

/// The inline events of one block.
pub(crate) type Inline = Range<usize>;

/// The inline events that an item begins with: of its first paragraph in a loose list, its own in a tight one.
pub(crate) fn leading_inline(events: &[Spanned<'_>], inner: Range<usize>) -> Inline {
    let mut start = inner.start;
    // In a loose list the task marker may stand before the paragraph or in it.
    let mut at = start;
    if at < inner.end && matches!(events[at].0, Event::TaskListMarker(_)) {
        at += 1;
    }
    if at < inner.end && matches!(events[at].0, Event::Start(Tag::Paragraph)) {
        start = at + 1;
    }
    let mut end = start;
    while end < inner.end {
        match &events[end].0 {
            Event::End(TagEnd::Paragraph) | Event::Rule => break,
            Event::Start(tag) if is_block(tag) => break,
            _ => end += 1,
        }
    }
    start..end
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

/// The text of `events` without markup: line breaks become spaces, comments vanish, task markers vanish.
pub(crate) fn plain_text(events: &[Spanned<'_>]) -> String {
    plain_text_from(events, 0)
}

/// As [`plain_text`], without what stands before the byte `from`.
pub(crate) fn plain_text_from(events: &[Spanned<'_>], from: usize) -> String {
    let first = events.iter().position(|(_, span)| span.end > from).unwrap_or(events.len());
    let events = &events[first..];
    // Most texts are one event and stand in the source as they are.
    if let [(Event::Text(part), span)] = events {
        let part = if part.len() == span.len() { part.get(from.saturating_sub(span.start)..) } else { None }
            .unwrap_or(part)
            .trim_ascii();
        if is_single_spaced(part.as_bytes()) {
            return part.to_owned();
        }
    }
    let mut text = String::with_capacity(events.iter().map(|(event, _)| length(event)).sum());
    let mut in_comment = false;
    for (index, (event, span)) in events.iter().enumerate() {
        if span.end <= from {
            continue;
        }
        match event {
            Event::Start(Tag::HtmlBlock) => in_comment = is_comment_block(&events[index..]),
            Event::End(TagEnd::HtmlBlock) => in_comment = false,
            Event::Html(_) if in_comment => {}
            Event::Text(part) | Event::Code(part) | Event::InlineHtml(part) | Event::Html(part) => {
                if matches!(event, Event::InlineHtml(_) | Event::Html(_)) && is_comment(part) {
                    continue;
                }
                let skip = from.saturating_sub(span.start);
                // Only text that stands in the source as it is can be cut at a byte of the source.
                let part = if part.len() == span.len() { part.get(skip..).unwrap_or(part) } else { part };
                text.push_str(part);
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock) => {
                text.push(' ');
            }
            _ => {}
        }
    }
    collapse(text)
}

/// How many bytes `event` may add to a text.
fn length(event: &Event<'_>) -> usize {
    match event {
        Event::Text(part) | Event::Code(part) => part.len(),
        Event::SoftBreak | Event::HardBreak | Event::End(_) => 1,
        _ => 0,
    }
}

/// White space at the ends removed and runs of it made one space.
fn collapse(mut text: String) -> String {
    text.truncate(text.trim_ascii_end().len());
    let start = text.len() - text.trim_ascii_start().len();
    // As nearly all texts are.
    if is_single_spaced(&text.as_bytes()[start..]) {
        text.drain(..start);
        return text;
    }
    let mut result = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !result.is_empty() {
            result.push(' ');
        }
        result.push_str(word);
    }
    result
}
