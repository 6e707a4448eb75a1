//! Labels of risks, such as `Risk 3`, that both sides gave at the same time.

use crate::ledger::{Ledger, Risk, Vocabulary, fold};
use crate::text::{Span, TextEdit, apply};

/// Their text with new numbers for the risks that they added under a label that we gave to another one: the next after
/// all that have the same word. A risk that their text names elsewhere keeps its label. `None` if nothing has to change.
pub(super) fn renumbered(base: &str, ours: &str, theirs: &str, vocabulary: &Vocabulary) -> Option<String> {
    let theirs_ledger = Ledger::parse_with(theirs, vocabulary);
    if theirs_ledger.risks.iter().all(|risk| numbered(risk).is_none()) {
        return None;
    }
    let ours_ledger = Ledger::parse_with(ours, vocabulary);
    let base_ledger = Ledger::parse_with(base, vocabulary);
    let is_in = |ledger: &Ledger<'_>, label: &str| ledger.risks.iter().any(|risk| fold(&risk.label) == fold(label));
    let mut given: Vec<(String, u32)> =
        ours_ledger.risks.iter().chain(&theirs_ledger.risks).filter_map(numbered).collect();
    let mut edits = Vec::new();
    for risk in &theirs_ledger.risks {
        let Some((word, _)) = numbered(risk) else { continue };
        let is_ours = ours_ledger.risks.iter().any(|own| fold(&own.text) == fold(&risk.text));
        if is_ours || is_in(&base_ledger, &risk.label) || !is_in(&ours_ledger, &risk.label) {
            continue;
        }
        let Some(span) = number_span(theirs, risk) else { continue };
        if is_named_elsewhere(theirs, risk, span) {
            continue;
        }
        let highest = given.iter().filter(|(other, _)| *other == word).map(|(_, number)| *number).max();
        let next = highest.unwrap_or_default().checked_add(1)?;
        let expected = span.of(theirs).to_owned();
        let replacement = format!("{next:0width$}", width = expected.len());
        edits.push(TextEdit { span, expected, replacement });
        given.push((word, next));
    }
    if edits.is_empty() { None } else { apply(theirs, &edits).ok() }
}

/// The word and the number of a label.
fn numbered(risk: &Risk) -> Option<(String, u32)> {
    let word = risk.label.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = risk.label[word.len()..].parse().ok()?;
    (!word.trim().is_empty()).then(|| (fold(word), number))
}

/// The bytes of the number of a risk's label.
fn number_span(source: &str, risk: &Risk) -> Option<Span> {
    let digits = risk.label.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = Span::new(risk.span.start, risk.text_span.start.max(risk.span.start)).of(source);
    let end = risk.span.start + before.find(risk.label.as_str())? + risk.label.len();
    Some(Span::new(end - digits, end))
}

/// Whether the label stands anywhere else in `text`, as in `see Risk 3`.
fn is_named_elsewhere(text: &str, risk: &Risk, number: Span) -> bool {
    text.match_indices(risk.label.as_str()).any(|(at, label)| {
        at + label.len() != number.end && !text[at + label.len()..].starts_with(|c: char| c.is_ascii_digit())
    })
}
