//! Numbers of decisions that both sides gave at the same time.

use crate::ledger::{Decision, Ledger, Vocabulary, fold};
use crate::text::{Span, TextEdit, apply};

/// Their text with new numbers for the decisions that they added under a number that we gave to another one: the next
/// after ours. A decision that their text refers to by its number keeps it. `None` if nothing has to change.
pub(super) fn renumbered(base: &str, ours: &str, theirs: &str, vocabulary: &Vocabulary) -> Option<String> {
    let theirs_ledger = Ledger::parse_with(theirs, vocabulary);
    if theirs_ledger.decisions.is_empty() {
        return None;
    }
    let ours_ledger = Ledger::parse_with(ours, vocabulary);
    let numbers =
        |ledger: &Ledger<'_>| -> Vec<u32> { ledger.decisions.iter().filter_map(|decision| decision.number).collect() };
    let known = numbers(&Ledger::parse_with(base, vocabulary));
    let mut taken = numbers(&ours_ledger);
    taken.retain(|number| !known.contains(number));
    let mut next = numbers(&ours_ledger).into_iter().max()?.checked_add(1)?;
    let mut edits = Vec::new();
    for decision in &theirs_ledger.decisions {
        let Some(number) = decision.number.filter(|number| !known.contains(number)) else { continue };
        let title = fold(&decision.title);
        let is_ours = ours_ledger.decisions.iter().any(|own| fold(&own.title) == title);
        if is_ours || !taken.contains(&number) {
            taken.push(number);
            next = next.max(number.saturating_add(1));
            continue;
        }
        let Some(span) = number_span(&theirs_ledger, decision) else { continue };
        if is_referred_to(theirs, heading_start(&theirs_ledger, decision), span) {
            continue;
        }
        let expected = span.of(theirs).to_owned();
        let replacement = format!("{next:0width$}", width = expected.len());
        edits.push(TextEdit { span, expected, replacement });
        taken.push(next);
        next = next.checked_add(1)?;
    }
    if edits.is_empty() { None } else { apply(theirs, &edits).ok() }
}

fn heading_start(ledger: &Ledger<'_>, decision: &Decision) -> usize {
    ledger.section(decision.section).heading.text_span.start
}

/// The bytes of a decision's number.
fn number_span(ledger: &Ledger<'_>, decision: &Decision) -> Option<Span> {
    let start = heading_start(ledger, decision);
    let lead = Span::new(start, decision.title_span.start).of(ledger.source());
    let end = lead.rfind(|c: char| c.is_ascii_digit())? + 1;
    let length = lead[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    let span = Span::new(start + end - length, start + end);
    (span.of(ledger.source()).parse() == Ok(decision.number?)).then_some(span)
}

/// Whether the words before a number, and the number, stand anywhere else in `text`, as in `see Decision 3`.
fn is_referred_to(text: &str, start: usize, number: Span) -> bool {
    let called = Span::new(start, number.end).of(text);
    if called.len() == number.len() {
        return false;
    }
    text.match_indices(called)
        .any(|(at, _)| at != start && !text[at + called.len()..].starts_with(|c: char| c.is_ascii_digit()))
}
