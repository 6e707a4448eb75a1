//! Editing, and reading what comes of it.

use ledgerline_core::{Ledger, Operation};

use super::operation::operation;
use crate::invariants;
use crate::seen::{decisions, done, fields, fields_but_updated, headings, inserted, items, log, risks};

/// Asks for the operation that the first text says, with the second and the third for what it is given, of the last.
/// Without a first text the bytes altogether say which.
pub fn edit(data: &[u8]) {
    let [how, name, value, source] = super::texts(data);
    let ledger = Ledger::parse(&source);
    let sum = data.iter().fold(0_u32, |sum, &byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))).to_be_bytes();
    let how = if how.is_empty() { &sum } else { how.as_bytes() };
    attempt(&ledger, &operation(how, &name, &value, &ledger));
}

/// Carries out `operation`, unless it is refused, and judges what came of it.
fn attempt(ledger: &Ledger<'_>, operation: &Operation) {
    match done(ledger.source(), operation) {
        Ok(edited) => {
            invariants::hold(&edited);
            stays(ledger, &Ledger::parse(&edited), operation);
            again(ledger.source(), &edited, operation);
        }
        Err(refusal) => assert!(!refusal.to_string().is_empty(), "a refusal says why"),
    }
}

/// What `operation` does not speak of stays as it was.
fn stays(before: &Ledger<'_>, after: &Ledger<'_>, operation: &Operation) {
    use Operation as O;
    if matches!(operation, O::AddLogEntry { .. }) {
        assert_eq!(fields_but_updated(after), fields_but_updated(before));
    } else if !matches!(operation, O::SetField { .. } | O::SetStatus { .. } | O::Archive { .. }) {
        assert_eq!(fields(after), fields(before));
    }
    if matches!(operation, O::SetField { .. } | O::SetStatus { .. } | O::SetProse { .. } | O::RenameTitle { .. }) {
        assert_eq!(items(after), items(before));
    }
    match operation {
        O::AddItem { .. } | O::AddFollowUp { .. } => drop(inserted(&items(before), &items(after))),
        O::AddLogEntry { .. } => drop(inserted(&log(before), &log(after))),
        O::AddDecision { .. } => drop(inserted(&decisions(before), &decisions(after))),
        O::AddRisk { .. } => drop(inserted(&risks(before), &risks(after))),
        O::RemoveItem { .. } => assert!(items(after).len() < items(before).len()),
        _ => {}
    }
    match operation {
        O::RenameTitle { .. } => assert_eq!(headings(after)[1..], headings(before)[1..]),
        // These may need a section that is not there yet.
        O::AddLogEntry { .. }
        | O::AddDecision { .. }
        | O::AddRisk { .. }
        | O::AddFollowUp { .. }
        | O::InsertSections
        | O::Archive { .. } => {
            let new = headings(after);
            let mut rest = new.iter();
            assert!(headings(before).iter().all(|heading| rest.any(|other| other == heading)), "all headings stay");
        }
        _ => assert_eq!(headings(after), headings(before)),
    }
}

/// What is asked for twice is there once, and a box that is toggled twice is as it was.
fn again(source: &str, edited: &str, operation: &Operation) {
    match operation {
        Operation::ToggleItem { .. } => {
            let back = done(edited, operation).expect("what was toggled can be toggled back");
            // A tick is written as those beside it are.
            assert!(back.eq_ignore_ascii_case(source), "toggled twice, the text is as it was");
        }
        Operation::SetField { .. }
        | Operation::SetStatus { .. }
        | Operation::SetProse { .. }
        | Operation::InsertSections
        | Operation::RenameTitle { .. }
        | Operation::Archive { note: None, .. } => {
            assert_eq!(done(edited, operation).as_deref(), Ok(edited), "asked for again, nothing changes");
        }
        _ => {}
    }
}
