//! `FL304` all-ticked-but-not-done. Every box is ticked, but the feature is not done.
//!
//! ### What it finds
//! A status that means planned, active or blocked while every box of the ledger is ticked, but for follow-up items and
//! what was dropped. At least one of the boxes must stand in a section that has a checklist in the template, so that a
//! list of what was done so far is not enough. A feature that is being reviewed may well have all its boxes ticked.
//!
//! ### Why it matters
//! The feature is probably done and everybody still waits for it.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** In Progress
//!
//! ## Success Criteria
//! - [x] Answers while the reader types
//! ```
//!
//! ### What to do
//! Set the status to what is true, or add the items that are still open. It is a note, and there is no fix.

use crate::ledger::{ItemState, Role, Stage};

use super::waiver::is_waived;
use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL304",
    name: "all-ticked-but-not-done",
    severity: Severity::Note,
    summary: "Every box is ticked, but the feature is not done.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let Some(status) = ledger.status() else { return };
    if !matches!(status.stage, Some(Stage::Planned | Stage::Active | Stage::Blocked)) {
        return;
    }
    let (mut ticked, mut open, mut is_checklist) = (0_usize, 0_usize, false);
    for section in ledger.sections.iter().filter(|section| section.role != Role::FollowUps) {
        for list in &section.lists {
            list.for_each(&mut |item| match item.mark.as_ref().map(|mark| mark.state) {
                Some(ItemState::Done) => {
                    ticked += 1;
                    is_checklist |= section.role.holds_checklist();
                }
                Some(_) if open == 0 && !is_waived(ledger.source(), item, context.vocabulary) => open += 1,
                _ => {}
            });
        }
        if open > 0 {
            return;
        }
    }
    if ticked == 0 || !is_checklist {
        return;
    }
    let boxes = if ticked == 1 { "the only box is".to_owned() } else { format!("all {ticked} boxes are") };
    let message = format!("the status is “{}” but {boxes} ticked", status.written);
    context.report(&RULE, status.span, message, "set the status to what is true, or add what is still open");
}
