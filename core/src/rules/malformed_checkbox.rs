//! `FL301` malformed-checkbox. A checkbox is neither open nor done.

use crate::ledger::{ItemState, MarkKind};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL301",
    name: "malformed-checkbox",
    severity: Severity::Warning,
    summary: "A checkbox is neither open nor done.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let mut found = Vec::new();
    ledger.for_each_item(&mut |_, item| {
        if let Some(mark) = &item.mark
            && mark.kind == MarkKind::Box
            && mark.state == ItemState::Odd
        {
            found.push(mark.span);
        }
    });
    for span in found {
        let written = span.of(ledger.source());
        let (message, help) = if matches!(written, "[ ]" | "[x]" | "[X]") {
            (format!("no space after the box `{written}`"), "put a space between the box and its text")
        } else {
            (format!("`{}` is not a checkbox", written.escape_debug()), "write `[ ]` for open or `[x]` for done")
        };
        context.report(&RULE, span, message, help);
    }
}
