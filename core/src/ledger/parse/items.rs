//! Lists, items and their marks. A mark is believed only if its bytes say so too.

use crate::ledger::{Item, ItemState, List, Mark, MarkKind};
use crate::markdown::{Block, BlockKind, Event, Tag, blocks, leading_inline, plain_text_from};
use crate::text::Span;

use super::Reader;

/// Lists nested deeper than this are text and not items, so that hostile nesting cannot exhaust the stack.
const MAX_DEPTH: usize = 32;

pub(super) fn list(reader: &Reader<'_, '_>, block: &Block, symbols: bool, depth: usize) -> Option<List> {
    let BlockKind::List(first) = block.kind else { return None };
    let items: Vec<Item> = blocks(reader.events, block.inner(), reader.source)
        .iter()
        .enumerate()
        .map(|(index, block)| {
            let number = first.map(|first| first.saturating_add(index as u64));
            item(reader, block, number, symbols, depth)
        })
        .collect();
    (!items.is_empty()).then_some(List { span: block.span, ordered: first.is_some(), items })
}

fn item(reader: &Reader<'_, '_>, block: &Block, number: Option<u64>, symbols: bool, depth: usize) -> Item {
    let source = reader.source;
    let inline = leading_inline(reader.events, block.inner());
    let events = &reader.events[inline.clone()];
    let first = events.iter().find(|(event, _)| !matches!(event, Event::TaskListMarker(_)));
    let mark = task_marker(reader, block)
        .or_else(|| first.and_then(|(event, span)| written_mark(event, source, span.start, symbols)));
    let text_start = mark.as_ref().map_or(0, |mark| mark.span.end);
    let text = plain_text_from(events, text_start);
    let text_span = events
        .iter()
        .filter(|(event, _)| !matches!(event, Event::TaskListMarker(_) | Event::SoftBreak | Event::HardBreak))
        .map(|(_, span)| *span)
        .filter(|span| span.end > text_start)
        .reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)))
        .map(|span| Span::new(span.start.max(text_start), span.end).trimmed(source))
        .unwrap_or(Span::at(mark.as_ref().map_or(block.span.end, |mark| mark.span.end)));
    let children = if depth < MAX_DEPTH {
        blocks(reader.events, inline.end..block.inner().end, source)
            .iter()
            .filter_map(|block| list(reader, block, symbols, depth + 1))
            .collect()
    } else {
        Vec::new()
    };
    Item { span: block.span, mark, text, text_span, number, children }
}

/// The mark that the Markdown parser found, if the bytes are a box.
fn task_marker(reader: &Reader<'_, '_>, block: &Block) -> Option<Mark> {
    let (_, span) =
        reader.events[block.inner()].iter().take(2).find(|(event, _)| matches!(event, Event::TaskListMarker(_)))?;
    let start = span.start + span.of(reader.source).find('[')?;
    let state = match reader.source.get(start..start + 3)? {
        "[ ]" => ItemState::Open,
        "[x]" | "[X]" => ItemState::Done,
        // A tab or line end in the box: readers disagree on it.
        other if other.ends_with(']') => ItemState::Odd,
        _ => return None,
    };
    Some(Mark { span: Span::new(start, start + 3), state, kind: MarkKind::Box })
}

/// A mark that the Markdown parser takes for text: a box with something odd in it or nothing behind it, or a sign.
fn written_mark(event: &Event<'_>, source: &str, start: usize, symbols: bool) -> Option<Mark> {
    if matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::Code(_)) {
        return None;
    }
    let text = source.get(start..)?;
    if source[..start].ends_with('\\') {
        return None;
    }
    if let Some(inside) = text.strip_prefix('[') {
        return odd_box(inside, start);
    }
    if !symbols {
        return None;
    }
    let sign = text.chars().next()?;
    let state = match sign {
        '✅' | '☑' | '✔' | '✓' | '🗹' => ItemState::Done,
        '☐' | '⬜' | '🔲' | '◻' | '⬚' => ItemState::Open,
        '❌' | '✗' | '✘' | '⏳' | '🚧' | '⏸' => ItemState::Odd,
        _ => return None,
    };
    Some(Mark { span: Span::new(start, start + sign.len_utf8()), state, kind: MarkKind::Symbol })
}

/// A box of which `inside` begins after the `[` at `start`.
fn odd_box(inside: &str, start: usize) -> Option<Mark> {
    // What stands in a box is short; without a bound, a text of many `[` would be read again for each.
    let (close, _) = inside.char_indices().take(4).find(|(_, c)| *c == ']')?;
    let (content, after) = inside.split_at(close);
    let after = &after[1..];
    let state = match content {
        // `[ ]` with no text behind it is a box to people, but no task to the Markdown parser.
        " " if after.is_empty() || after.starts_with(['\r', '\n']) => ItemState::Open,
        "x" | "X" if after.is_empty() || after.starts_with(['\r', '\n']) => ItemState::Done,
        " " | "x" | "X" | "" => ItemState::Odd,
        "  " | " x" | "x " | " X" | "X " | " x " | " X " | "\t" => ItemState::Odd,
        "~" | "-" | "/" | ">" | "*" | "+" | "." | "!" | "?" | "o" | "O" | "✓" | "✔" | "✗" | "✘" | "✅" | "❌"
        | "\u{a0}" | "\u{3000}" => ItemState::Odd,
        // Letters and signs that look like an `x`: Cyrillic, Greek, the sign for times.
        "х" | "Х" | "χ" | "Χ" | "×" | "✕" | "✖" => ItemState::Odd,
        _ => return None,
    };
    // `[x](…)`, `[x][…]` and `[x]: …` are links, or meant as links.
    if after.starts_with(['(', '[', ':']) {
        return None;
    }
    let end = start + content.len() + 2;
    Some(Mark { span: Span::new(start, end), state, kind: MarkKind::Box })
}
