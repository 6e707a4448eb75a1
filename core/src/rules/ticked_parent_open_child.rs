//! `FL305` ticked-parent-open-child. An item is ticked, but an item below it is open.
//!
//! ### What it finds
//! A ticked item with an item nested in it that is not. Nested items that are struck out or say that they were dropped
//! do not count.
//!
//! ### Why it matters
//! Whoever reads the list from above takes the whole as done.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Success Criteria
//! - [x] Finds what the reader means
//!   - [x] in titles
//!   - [ ] in tables
//! ```
//!
//! ### What to do
//! Tick the nested item if it is done, open the one above it if not, or make what is left an item of its own. There is no
//! fix: only people know which of these is true.

use crate::ledger::{Item, ItemState};
use crate::text::Span;

use super::waiver::is_waived;
use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL305",
    name: "ticked-parent-open-child",
    severity: Severity::Warning,
    summary: "An item is ticked, but an item below it is open.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    ledger.for_each_item(&mut |_, item| {
        let Some(mark) = item.mark.as_ref().filter(|mark| mark.state == ItemState::Done) else { return };
        if item.children.is_empty() {
            return;
        }
        let mut open = Vec::new();
        find_open(item, &mut |child, span| {
            if !is_waived(ledger.source(), child, context.vocabulary) {
                open.push(span);
            }
        });
        if let Some(&first) = open.first() {
            let items = if open.len() == 1 { "1 item" } else { &format!("{} items", open.len()) };
            let are = if open.len() == 1 { "is" } else { "are" };
            let message = format!("“{}” is ticked, but {items} below it {are} open", item.text);
            context.report(&RULE, mark.span, message, "tick what is done, or open this one again");
            context.relate(first, "open");
        }
    });
}

/// The open items below `item`. What stands below a ticked one is that one's affair.
fn find_open<'i>(item: &'i Item, found: &mut dyn FnMut(&'i Item, Span)) {
    for child in item.children.iter().flat_map(|list| &list.items) {
        match &child.mark {
            Some(mark) if mark.state == ItemState::Done => {}
            Some(mark) => found(child, mark.span),
            None => find_open(child, found),
        }
    }
}
