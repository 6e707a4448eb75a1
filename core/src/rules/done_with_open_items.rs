//! `FL303` done-with-open-items. The feature is done but has open items.
//!
//! ### What it finds
//! A status that means done while boxes are not ticked; odd boxes such as `[~]` count as open. It does not count
//!
//! - follow-up items, which are work for later features;
//! - items that are struck out: `- [ ] ~~dark mode~~`;
//! - items that say that they will not be done, at their beginning or end: `- [ ] N/A: no database`,
//!   `- [ ] Dark mode (deferred to 2.0)`;
//! - items for which a comment allows it, by themselves or with their section.
//!
//! ### Why it matters
//! Either the work is not done, or the checklist is not true. Who relies on one of the two is misled.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** Complete
//!
//! ## Success Criteria
//! - [x] Answers while the reader types
//! - [ ] Works without a server
//! ```
//!
//! ### What to do
//! Tick what is done, strike out or mark what was dropped, move what is left to the follow-up items, or set another
//! status. There is no fix: only people know which of these is true.
//!
//! ### Settings
//! Which statuses mean done is the stage `done` of a status. The words that mark an item as dropped can be extended.

use crate::ledger::{ItemState, Role, Stage};

use super::waiver::is_waived;
use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL303",
    name: "done-with-open-items",
    severity: Severity::Warning,
    summary: "The feature is done but has open items.",
    fix: None,
};

/// How many open items a finding points at.
const SHOWN: usize = 3;

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let vocabulary = context.vocabulary;
    let Some(status) = ledger.status().filter(|status| status.stage == Some(Stage::Done)) else { return };
    let mut open = Vec::new();
    ledger.for_each_item(&mut |section, item| {
        if section.role != Role::FollowUps
            && let Some(mark) = item.mark.as_ref().filter(|mark| mark.state != ItemState::Done)
            && !is_waived(ledger.source(), item, vocabulary)
            && !context.allows(&RULE, mark.span)
        {
            open.push(mark.span);
        }
    });
    if open.is_empty() {
        return;
    }
    let items = if open.len() == 1 { "1 item is" } else { &format!("{} items are", open.len()) };
    let message = format!("the status is “{}” but {items} open", status.written);
    let help = "tick what is done, strike out what was dropped, or set another status";
    context.report(&RULE, status.span, message, help);
    for &span in open.iter().take(SHOWN) {
        context.relate(span, "open");
    }
}
