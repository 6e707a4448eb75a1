//! Merges the lines of one thing: a field, the head of an item, a heading, a text.

use crate::diff::{Kind, Node};
use crate::ledger::{Date, FieldKind};
use crate::text::Span;

use super::lines;
use super::output::{Output, Overlap, Piece};
use super::style::Style;

/// The leaf that ours and theirs have and that differs between all three.
pub(super) fn merge(
    nodes: [Option<&Node>; 3],
    sources: [&str; 3],
    what: String,
    style: &Style,
    depth: usize,
) -> Output {
    let texts = [0, 1, 2].map(|side| nodes[side].map(|node| node.of(sources[side])));
    let kind = nodes[1].map_or(Kind::Text, |node| node.kind);
    if matches!(kind, Kind::Text | Kind::Closing | Kind::Part | Kind::Fence) {
        return lines::merge(kind, texts.map(Option::unwrap_or_default), &what, style, depth);
    }
    let thirds = [0, 1, 2].map(|side| nodes[side].map(|node| thirds(node, sources[side])));
    match by_thirds(kind, thirds) {
        Some(text) => Output::leaf(kind, text, depth),
        None => {
            let overlap = Overlap::new(what, texts.map(|text| text.map(str::to_owned)));
            let shape = Output::leaf(kind, overlap.ours.clone().unwrap_or_default(), depth).shape;
            Output { pieces: vec![Piece::Overlap(overlap)], shape }
        }
    }
}

/// What stands before the middle of a leaf, the middle, and what stands behind it.
fn thirds<'s>(node: &Node, source: &'s str) -> [&'s str; 3] {
    let (whole, middle) = (node.span, node.middle);
    [Span::new(whole.start, middle.start), middle, Span::new(middle.end, whole.end)].map(|span| span.of(source))
}

fn by_thirds(kind: Kind, [base, ours, theirs]: [Option<[&str; 3]>; 3]) -> Option<String> {
    let (ours, theirs) = (ours?, theirs?);
    let mut text = String::new();
    for third in 0..3 {
        let (own, other) = (ours[third], theirs[third]);
        let before = base.map(|base| base[third]);
        text.push_str(if own == other || before == Some(other) {
            own
        } else if before == Some(own) {
            other
        } else {
            choice(kind, third, before.is_some(), own, other)?
        });
    }
    Some(text)
}

/// Of two ways to write a third, one that loses nothing of the other.
fn choice<'s>(kind: Kind, third: usize, has_base: bool, ours: &'s str, theirs: &'s str) -> Option<&'s str> {
    match (kind, third) {
        (Kind::ItemHead, 0) if is_bullet(ours) && is_bullet(theirs) => Some(ours),
        // A hard break; the signs behind a heading.
        (Kind::Field(_), 2) | (Kind::Heading | Kind::Title, 2) => Some(ours),
        (Kind::ItemHead, 1) => box_of(has_base, ours, theirs),
        (Kind::Field(FieldKind::Updated), 1) => later(ours, theirs),
        (Kind::Field(_), 0) if bare_name(ours) == bare_name(theirs) => Some(ours),
        _ if ours.trim() == theirs.trim() => Some(ours),
        _ => None,
    }
}

/// Whether nothing but a bullet or a number and its indent is written.
fn is_bullet(lead: &str) -> bool {
    lead.bytes().all(|byte| byte.is_ascii_digit() || b"-+*.) \t".contains(&byte))
}

/// A field's name without what it is written with: bullet, emphasis, colon.
fn bare_name(lead: &str) -> &str {
    lead.trim_start_matches(['-', '+', '*', '_', ' ']).trim_end_matches(['*', '_', ':', ' '])
}

/// Boxes that say the same; of a new item that both sides wrote, the ticked one.
fn box_of<'s>(has_base: bool, ours: &'s str, theirs: &'s str) -> Option<&'s str> {
    let (own, other) = (ours.trim(), theirs.trim());
    let is_open = |mark: &str| matches!(mark, "[ ]" | "");
    let is_done = |mark: &str| matches!(mark, "[x]" | "[X]");
    if own.eq_ignore_ascii_case(other) || (!has_base && is_open(other) && is_done(own)) {
        Some(ours)
    } else if !has_base && is_open(own) && is_done(other) {
        Some(theirs)
    } else {
        None
    }
}

/// Whether `text`, which stands behind a date, is nothing or a time of day.
fn is_time(text: &str) -> bool {
    let Some(time) = text.strip_prefix([' ', 'T']) else { return text.is_empty() };
    let time = time.strip_suffix('Z').unwrap_or(time);
    time.contains(':') && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

/// The later of two dates, if nothing else is written; of two times on one day, the later one.
fn later<'s>(ours: &'s str, theirs: &'s str) -> Option<&'s str> {
    let read = |value: &'s str| {
        let bare = value.trim_matches(['"', '\'']);
        // A remark behind the date would be lost.
        Date::at_start(bare).filter(|_| is_time(&bare[10..])).map(|date| (date, bare))
    };
    let (own, other) = (read(ours)?, read(theirs)?);
    Some(if other > own { theirs } else { ours })
}
