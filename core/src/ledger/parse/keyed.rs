//! Bold keys at the start of a line and the values behind them, as in `**Status:** Done`.

use std::ops::Range;

use crate::ledger::ColonPlace;
use crate::markdown::{Event, Spanned, Tag, TagEnd, is_comment, plain_text, plain_text_from};
use crate::text::Span;

/// A bold key and its value.
#[derive(Clone, Debug)]
pub(super) struct Keyed {
    /// The key without its colon.
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) colon: ColonPlace,
    /// Where the markup of the key begins.
    pub(super) start: usize,
    /// The value without markup; wrapped lines are joined by a space.
    pub(super) value: String,
    /// The value's bytes without white space around them; empty, at the place where a value belongs, if there is none.
    pub(super) value_span: Span,
}

/// The keys in the inline events `range` of one paragraph, and whether any text stands before the first.
pub(super) fn read(events: &[Spanned<'_>], range: Range<usize>, source: &str) -> (Vec<Keyed>, bool) {
    let inline = &events[range];
    let mut heads = Vec::new();
    let mut at_line_start = true;
    let mut depth = 0_usize;
    for (index, (event, _)) in inline.iter().enumerate() {
        if depth == 0
            && at_line_start
            && matches!(event, Event::Start(Tag::Strong | Tag::Emphasis))
            && let Some(head) = head(inline, index, source)
        {
            heads.push(head);
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        at_line_start = matches!(event, Event::SoftBreak | Event::HardBreak | Event::TaskListMarker(_));
    }
    let has_lead = heads
        .first()
        .is_none_or(|head| inline[..head.index].iter().any(|(event, _)| !matches!(event, Event::TaskListMarker(_))));
    let ends = heads.iter().skip(1).map(|head| head.index).chain([inline.len()]);
    let keyed = heads.iter().zip(ends).map(|(head, end)| value(inline, head, end, source)).collect();
    (keyed, has_lead)
}

/// A key whose value is not read yet.
struct Head {
    index: usize,
    key: String,
    key_span: Span,
    colon: ColonPlace,
    start: usize,
    colon_end: usize,
}

fn head(inline: &[Spanned<'_>], index: usize, source: &str) -> Option<Head> {
    let end =
        inline[index..].iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Strong | TagEnd::Emphasis)))?
            + index;
    let inner = &inline[index + 1..end];
    // A key is plain text on one line.
    if inner.iter().any(|(event, _)| !matches!(event, Event::Text(_) | Event::Code(_))) {
        return None;
    }
    let inner_span = super::span_of(inner, source)?;
    let markup = inline[index].1;
    let text = plain_text(inner);
    let raw = inner_span.of(source);
    if let Some(key) = text.strip_suffix([':', '：']).filter(|key| !key.contains([':', '：'])) {
        let raw_key = raw.trim_end_matches([':', '：']).trim_end();
        return Some(Head {
            index,
            key: key.trim_end().to_owned(),
            key_span: Span::new(inner_span.start, inner_span.start + raw_key.len()),
            colon: ColonPlace::Inside,
            start: markup.start,
            colon_end: markup.end,
        });
    }
    let after = source.get(markup.end..)?;
    let trimmed = after.trim_start_matches([' ', '\t']);
    let colon = trimmed.chars().next().filter(|c| matches!(c, ':' | '：'))?;
    Some(Head {
        index,
        key: text,
        key_span: inner_span,
        colon: ColonPlace::Outside,
        start: markup.start,
        colon_end: markup.end + (after.len() - trimmed.len()) + colon.len_utf8(),
    })
}

fn value(inline: &[Spanned<'_>], head: &Head, end: usize, source: &str) -> Keyed {
    let mut events = &inline[head.index..end];
    let is_seen = |(event, _): &Spanned<'_>| !matches!(event, Event::InlineHtml(html) if is_comment(html));
    let seen: Vec<Spanned<'_>>;
    if !events.iter().all(is_seen) {
        seen = events.iter().filter(|event| is_seen(event)).cloned().collect();
        events = &seen;
    }
    let behind = || events.iter().filter(|(_, span)| span.end > head.colon_end);
    let last = behind()
        .filter(|(event, _)| !matches!(event, Event::SoftBreak | Event::HardBreak))
        .map(|(_, span)| span.end)
        .max()
        .unwrap_or(head.colon_end);
    // A comment between the colon and the value is no part of it.
    let first = behind()
        .map(|(_, span)| Span::new(span.start.max(head.colon_end), span.end))
        .find(|span| !span.trimmed(source).is_empty())
        .map_or(head.colon_end, |span| span.start);
    let mut value_span = Span::new(first, last).trimmed(source);
    let mut value = plain_text_from(events, head.colon_end);
    // A `\` at the end of the last line of a paragraph is meant as a line break, but is text to Markdown.
    if value_span.of(source).ends_with('\\') && !value_span.of(source).ends_with("\\\\") {
        value_span = Span::new(value_span.start, value_span.end - 1).trimmed(source);
        value = value.strip_suffix('\\').unwrap_or(&value).trim_end().to_owned();
    }
    if value_span.is_empty() {
        let line = source[head.colon_end..].split(['\r', '\n']).next().unwrap_or_default();
        // One space belongs to the colon, unless it is half of a hard break.
        let space = line.strip_suffix('\\').unwrap_or(line);
        let has_gap = space.starts_with(' ') && space.trim_matches([' ', '\t']).is_empty() && line != "  ";
        value_span = Span::at(head.colon_end + usize::from(has_gap));
    }
    Keyed { key: head.key.clone(), key_span: head.key_span, colon: head.colon, start: head.start, value, value_span }
}
