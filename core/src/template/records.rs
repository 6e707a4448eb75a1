//! Faults of the decision that the template shows.

use crate::ledger::{DecisionPart, Ledger, PartKind, fold};

use super::Found;
use super::rules::{DECISION_WITHOUT_KEYS, DUPLICATE_KEY};

/// The first decision alone says which keys decisions have.
pub(super) fn check(ledger: &Ledger<'_>, found: &mut Found) {
    let Some(decision) = ledger.decisions.first() else { return };
    let heading = &ledger.section(decision.section).heading;
    if decision.parts.is_empty() {
        let message = format!("the decision “{}” has no keys", heading.text);
        let help = "write a line for each, such as `**Context**: [What forced a choice]`";
        found.add(&DECISION_WITHOUT_KEYS, heading.span, message, help);
    }
    for (place, part) in decision.parts.iter().enumerate() {
        if let Some(first) = decision.parts[..place].iter().find(|other| means_the_same(other, part)) {
            let message = format!("“{}” and “{}” are the same key", first.key, part.key);
            found.add(&DUPLICATE_KEY, part.span, message, "remove one of them, or give it a name of its own");
            found.relate(first.span, "the first one");
        }
    }
}

fn means_the_same(one: &DecisionPart, other: &DecisionPart) -> bool {
    match one.kind {
        PartKind::Other => other.kind == PartKind::Other && fold(&one.key) == fold(&other.key),
        kind => other.kind == kind,
    }
}
