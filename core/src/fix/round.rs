//! One round of fixes: as many at once as do not touch each other.

use crate::rules::{CheckOptions, Diagnostic, Fix};
use crate::text::{Span, TextEdit, apply};

use super::{AppliedFix, State};

/// What a round did.
pub(super) struct Done {
    pub(super) text: String,
    pub(super) applied: Vec<AppliedFix>,
    pub(super) state: State,
}

/// A finding and its fix.
type Candidate<'a> = (&'a Diagnostic, &'a Fix);

/// Applies all fixes of `state` that are `wanted` and do not touch each other; if that makes anything worse, as many of
/// them as do not. `None` if there is none.
pub(super) fn run(
    text: &str,
    state: &State,
    options: &CheckOptions<'_>,
    wanted: &dyn Fn(&Diagnostic, &Fix) -> bool,
) -> Option<Done> {
    let mut candidates: Vec<Candidate<'_>> = state
        .findings
        .iter()
        .filter_map(|finding| Some((finding, finding.fix.as_ref().filter(|fix| wanted(finding, fix))?)))
        .collect();
    // Fixes that touch each other are tried one after the other, until one is good.
    while !candidates.is_empty() {
        let (chosen, touching) = apart(candidates);
        if let Some(done) = best(text, state, options, &chosen) {
            return Some(done.0);
        }
        candidates = touching;
    }
    None
}

/// The first candidates that do not touch each other, and those that touch one of them.
fn apart(candidates: Vec<Candidate<'_>>) -> (Vec<Candidate<'_>>, Vec<Candidate<'_>>) {
    // Sorted, disjoint and not even touching.
    let mut taken: Vec<Span> = Vec::new();
    candidates.into_iter().partition(|(_, fix)| {
        let places: Vec<usize> =
            fix.edits.iter().map(|edit| taken.partition_point(|span| span.end < edit.span.start)).collect();
        let is_free =
            |(edit, place): (&TextEdit, &usize)| taken.get(*place).is_none_or(|next| edit.span.end < next.start);
        if !fix.edits.iter().zip(&places).all(is_free) {
            return false;
        }
        // From behind, so that the places stay those of the spans before them.
        for (edit, place) in fix.edits.iter().zip(&places).rev() {
            taken.insert(*place, edit.span);
        }
        true
    })
}

/// What comes of applying `chosen`, or as many of them as make nothing worse, found by halving; with those.
fn best<'a>(
    text: &str,
    before: &State,
    options: &CheckOptions<'_>,
    chosen: &[Candidate<'a>],
) -> Option<(Done, Vec<Candidate<'a>>)> {
    if let Some(done) = attempt(text, before, options, chosen) {
        return Some((done, chosen.to_vec()));
    }
    if chosen.len() < 2 {
        return None;
    }
    let (left, right) = chosen.split_at(chosen.len() / 2);
    let (left, right) = (best(text, before, options, left), best(text, before, options, right));
    match (left, right) {
        (Some(left), Some(right)) => {
            let both = [&left.1[..], &right.1[..]].concat();
            attempt(text, before, options, &both).map(|done| (done, both)).or(Some(left))
        }
        (left, right) => left.or(right),
    }
}

fn attempt(text: &str, before: &State, options: &CheckOptions<'_>, chosen: &[Candidate<'_>]) -> Option<Done> {
    let mut edits: Vec<TextEdit> = chosen.iter().flat_map(|(_, fix)| fix.edits.iter().cloned()).collect();
    edits.sort_by_key(|edit| edit.span);
    let text = apply(text, &edits).ok()?;
    let state = State::of(&text, options);
    if !state.is_better_than(before) {
        return None;
    }
    let applied =
        chosen.iter().map(|(finding, fix)| AppliedFix { code: finding.rule.code, title: fix.title.clone() }).collect();
    Some(Done { text, applied, state })
}
