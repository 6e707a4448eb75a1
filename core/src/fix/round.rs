//! One round of fixes: as many at once as do not touch each other.

use crate::rules::{CheckOptions, Diagnostic, Fix};
use crate::text::{TextEdit, apply};

use super::{AppliedFix, State};

/// What a round did.
pub(super) struct Done {
    pub(super) text: String,
    pub(super) applied: Vec<AppliedFix>,
    pub(super) state: State,
}

/// Applies all fixes of `state` that are `wanted` and do not touch each other, in the order of the findings; if that makes anything
/// worse, the first one that by itself does not. `None` if there is none.
pub(super) fn run(
    text: &str,
    state: &State,
    options: &CheckOptions<'_>,
    wanted: &dyn Fn(&Diagnostic, &Fix) -> bool,
) -> Option<Done> {
    let wanted: Vec<(&Diagnostic, &Fix)> = state
        .findings
        .iter()
        .filter_map(|finding| Some((finding, finding.fix.as_ref().filter(|fix| wanted(finding, fix))?)))
        .collect();
    let mut edits: Vec<TextEdit> = Vec::new();
    let mut chosen = Vec::new();
    for &(finding, fix) in &wanted {
        if !fix.edits.iter().any(|edit| edits.iter().any(|other| touch(edit, other))) {
            edits.extend(fix.edits.iter().cloned());
            chosen.push((finding, fix));
        }
    }
    if chosen.is_empty() {
        return None;
    }
    attempt(text, state, options, edits, &chosen)
        .or_else(|| wanted.iter().find_map(|&one| attempt(text, state, options, one.1.edits.clone(), &[one])))
}

fn attempt(
    text: &str,
    before: &State,
    options: &CheckOptions<'_>,
    mut edits: Vec<TextEdit>,
    chosen: &[(&Diagnostic, &Fix)],
) -> Option<Done> {
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

/// Whether two splices overlap or meet, so that the order of their texts would matter.
fn touch(a: &TextEdit, b: &TextEdit) -> bool {
    a.span.start <= b.span.end && b.span.start <= a.span.end
}
