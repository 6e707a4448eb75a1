//! `FL212` status-transition. The status may not follow the one before it.
//!
//! ### What it finds
//!
//! A status that the project does not allow after the status of the earlier version. It is only looked for where that
//! version is given, and where the project says what may follow what.
//!
//! ### Why it matters
//!
//! A project that wants every feature reviewed says so with its statuses. A ledger that goes from “In Progress” straight
//! to “Complete” has left the review out.
//!
//! ### Example
//!
//! With `next = ["Under Review", "Blocked"]` for the status `In Progress`:
//!
//! ```markdown
//! **Status:** Complete
//! ```
//!
//! ### What to do
//!
//! Take the steps that the project asks for, or set a status that may follow. There is no fix: what happened is not in
//! the file.
//!
//! ### Settings
//!
//! `next` in `[[statuses]]` lists those that may follow. Without it any may.

use crate::ledger::fold;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL212",
    name: "status-transition",
    severity: Severity::Warning,
    summary: "The status may not follow the one before it.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let (Some(before), Some(status)) = (context.previous.and_then(|ledger| ledger.status()), context.ledger.status())
    else {
        return;
    };
    let word = |written: &str| context.vocabulary.status_word(written);
    let (Some(from), Some(to)) = (word(&before.written), word(&status.written)) else { return };
    let is_allowed = from.next.is_empty() || from.name == to.name;
    if is_allowed || from.next.iter().any(|name| fold(name) == fold(&to.name)) {
        return;
    }
    let message = format!("the status was “{}”, which “{}” may not follow", before.written, to.name);
    context.report(&RULE, status.span, message, format!("use one of: {}", from.next.join(", ")));
}
