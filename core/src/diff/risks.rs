//! Which risks came, went or changed.

use crate::ledger::{Ledger, Risk, fold};

use super::change::{Change, ChangeKind};
use super::compare::same_words;
use super::describe::quoted;
use super::keys::{Key, equal};
use super::similar::similarity;

/// Risks less alike than this, in thousandths, are two risks.
const ALIKE: usize = 500;
/// Where more than this many pairs would have to be looked at, only equal ones are found.
const MAX_LOOKS: usize = 4096;

pub(super) fn compare(old: &Ledger<'_>, new: &Ledger<'_>, changes: &mut Vec<Change>) {
    let folded = |risks: &[Risk]| -> Vec<String> { risks.iter().map(|risk| fold(&risk.text)).collect() };
    let (old_texts, new_texts) = (folded(&old.risks), folded(&new.risks));
    let keys = |texts| -> Vec<Key<'_>> { <[String]>::iter(texts).map(|text| (0, text.as_str())).collect() };
    let (mut gone, mut pairs) = (Vec::new(), Vec::new());
    let mut is_new = vec![true; new.risks.len()];
    for (before, after) in old.risks.iter().zip(equal(&keys(&old_texts), &keys(&new_texts))) {
        match after {
            Some(after) => {
                pairs.push((before, &new.risks[after]));
                is_new[after] = false;
            }
            None => gone.push(before),
        }
    }
    let mut came: Vec<&Risk> =
        new.risks.iter().zip(is_new).filter(|(_, is_new)| *is_new).map(|(risk, _)| risk).collect();
    if gone.len().saturating_mul(came.len()) <= MAX_LOOKS {
        gone.retain(|before| {
            let likeness = |after: &&Risk| similarity(&before.text, &after.text);
            // Of several that are alike the first one.
            let best = (0..came.len()).rev().max_by_key(|&place| likeness(&came[place]));
            match best.filter(|&place| likeness(&came[place]) >= ALIKE) {
                Some(place) => {
                    pairs.push((before, came.remove(place)));
                    false
                }
                None => true,
            }
        });
    }
    for (before, after) in pairs {
        changes.extend(changed(before, after));
    }
    changes.extend(gone.into_iter().map(|risk| Change {
        kind: ChangeKind::RiskRemoved,
        old: Some(risk.span),
        new: None,
        message: format!("the risk {} was removed", quoted(&risk.text)),
    }));
    changes.extend(came.into_iter().map(|risk| Change {
        kind: ChangeKind::RiskAdded,
        old: None,
        new: Some(risk.span),
        message: format!("the risk {} was added", quoted(&risk.text)),
    }));
}

fn changed(before: &Risk, after: &Risk) -> Option<Change> {
    let name = quoted(&after.text);
    let mitigations = (before.mitigation.as_ref(), after.mitigation.as_ref());
    let (kind, message) = match mitigations {
        (None, Some(mitigation)) => {
            (ChangeKind::RiskMitigated, format!("the risk {name} got a mitigation: {}", quoted(&mitigation.text)))
        }
        (Some(_), None) => (ChangeKind::RiskChanged, format!("the risk {name} lost its mitigation")),
        (Some(was), Some(is)) if !same_words(&was.text, &is.text) => {
            (ChangeKind::RiskChanged, format!("the mitigation of the risk {name} changed"))
        }
        _ if !same_words(&before.text, &after.text) => {
            (ChangeKind::RiskChanged, format!("the risk {} became {name}", quoted(&before.text)))
        }
        _ => return None,
    };
    Some(Change { kind, old: Some(before.span), new: Some(after.span), message })
}
