//! Which parts of a decision changed.

use crate::ledger::{Decision, Ledger, PartKind, fold};
use crate::text::Span;

use super::compare::same_words;
use super::describe::quoted;

/// The keys of the parts that differ between the decisions that stand in `old_span` and `new_span`, in quotes.
pub(super) fn changed_parts(old: &Ledger<'_>, new: &Ledger<'_>, old_span: Span, new_span: Span) -> String {
    let (Some(before), Some(after)) = (decision_in(old, old_span), decision_in(new, new_span)) else {
        return String::new();
    };
    let mut keys: Vec<&str> = Vec::new();
    for part in &after.parts {
        let same = before.parts.iter().find(|other| is_same(part.kind, &part.key, other.kind, &other.key));
        if same.is_none_or(|other| !same_words(&other.value, &part.value)) {
            keys.push(&part.key);
        }
    }
    for part in &before.parts {
        if !after.parts.iter().any(|other| is_same(part.kind, &part.key, other.kind, &other.key)) {
            keys.push(&part.key);
        }
    }
    keys.into_iter().map(quoted).collect::<Vec<_>>().join(", ")
}

fn is_same(kind: PartKind, key: &str, other_kind: PartKind, other_key: &str) -> bool {
    kind == other_kind && (kind != PartKind::Other || fold(key) == fold(other_key))
}

fn decision_in<'l>(ledger: &'l Ledger<'_>, span: Span) -> Option<&'l Decision> {
    let next = ledger.decisions.partition_point(|decision| decision.span.start < span.start);
    ledger.decisions.get(next)
}
