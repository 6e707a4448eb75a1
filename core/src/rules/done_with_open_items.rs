//! `FL303` done-with-open-items. The feature is done but has open items.

use crate::ledger::{ItemState, Role, Stage};

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

/// Follow-up items are work for later features and may stay open.
pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let Some(status) = ledger.status().filter(|status| status.stage == Some(Stage::Done)) else { return };
    let mut open = Vec::new();
    ledger.for_each_item(&mut |section, item| {
        if section.role != Role::FollowUps
            && let Some(mark) = item.mark.as_ref().filter(|mark| mark.state != ItemState::Done)
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
    context.report(&RULE, status.span, message, "tick what is done, remove what was dropped, or set another status");
    for &span in open.iter().take(SHOWN) {
        context.relate(span, "open");
    }
}
