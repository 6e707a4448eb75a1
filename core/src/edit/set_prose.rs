//! Replaces a section's own text: the paragraphs before its first list, rule or sub-section.

use crate::ledger::Ledger;
use crate::markdown::{Block, BlockKind, blocks};
use crate::settings::Settings;
use crate::text::Span;

use super::facts::Kind;
use super::find::{self, Target};
use super::lines::{below, line_end, line_start, line_stop, removal, replacement};
use super::style::has_gap_below_headings;
use super::{EditError, Facts, Plan, fragment};

pub(super) fn plan(
    ledger: &Ledger<'_>,
    target: Target<'_>,
    text: &str,
    settings: &Settings,
) -> Result<Plan, EditError> {
    let source = ledger.source();
    let (id, section) = find::section(ledger, target, settings)?;
    let blocks = blocks(ledger.document.events(), section.events.clone(), source);
    // Comments at the head speak of the section and stay.
    let head = blocks.iter().take_while(|block| block.kind == BlockKind::Comment).count();
    let prose = blocks[head..].iter().take_while(|block| block.kind == BlockKind::Paragraph).count();
    let (old, rest) = blocks[head..].split_at(prose);
    refuse_mixed(rest)?;
    let end = line_end(source, section.heading.span.end);
    let text = normal(text, end)?;
    let new = fragment::inside(&text, section, ledger, &settings.vocabulary);
    if new.iter().any(|fact| fact.kind != Kind::Paragraph) || (new.is_empty() && !text.is_empty()) {
        return Err(EditError::InvalidValue {
            reason: "it holds more than paragraphs: headings, lists, rules, code and tables have a place of their own",
        });
    }
    let edit = match (old.first(), old.last()) {
        (Some(first), Some(last)) if text.is_empty() => {
            let start = before(source, first.span.start);
            removal(source, Span::new(start, line_stop(source, last.span.end)))
        }
        (Some(first), Some(last)) => replacement(source, Span::new(first.span.start, last.span.end), text),
        _ if text.is_empty() => return Ok(Plan { edits: Vec::new(), wanted: Facts::of(ledger) }),
        _ => {
            let after = blocks[..head].last().map_or(section.heading.span.end, |comment| comment.span.end);
            let gap = (head > 0 || has_gap_below_headings(ledger)).then(String::new);
            let lines: Vec<String> = gap.into_iter().chain([text]).collect();
            below(source, after, &lines)
        }
    };
    let mut wanted = Facts::of(ledger);
    wanted.loosen(ledger, section.body);
    let place = match old.first() {
        Some(first) => wanted.place_at(first.span.start),
        None => wanted.place_at(edit.span.start),
    };
    wanted.body.drain(place..place + old.len());
    wanted.insert_inside(place, new, id.0);
    let edits = if edit.expected == edit.replacement { Vec::new() } else { vec![edit] };
    Ok(Plan { edits, wanted })
}

/// Refuses where it is not clear what the section's own text is: other blocks, or more text behind them, before its
/// first list.
fn refuse_mixed(rest: &[Block]) -> Result<(), EditError> {
    let is_end = |block: &&Block| matches!(block.kind, BlockKind::List(_) | BlockKind::Rule);
    let before_end = rest.iter().take_while(|block| !is_end(block)).count();
    if before_end > 0 { Err(EditError::MixedText) } else { Ok(()) }
}

/// The text with the ledger's line ends, without white space around it.
fn normal(text: &str, end: &str) -> Result<String, EditError> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        return Err(EditError::InvalidValue { reason: "it holds a control character" });
    }
    Ok(text.replace('\n', end))
}

/// The end of the line before the paragraph at `at`, and before the blank lines above it.
fn before(source: &str, at: usize) -> usize {
    line_stop(source, super::lines::content_before(source, line_start(source, at)))
}
