//! `FL706` blocked-without-reason. The feature is blocked, and nothing that it waits for is left.
//!
//! ### What it finds
//! A ledger that is blocked and whose field “Blocked by” is empty; one that is blocked by ledgers alone which are all
//! done, dropped or archived; and, as a note, one in which no field, section, log entry, open item or closing line says
//! what it waits for.
//!
//! ### Why it matters
//! Whoever could lift the block does not know of it, or it has been lifted long ago and nobody has gone on.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** Blocked
//! **Blocked by:**
//! ```
//!
//! ### What to do
//! Say what it waits for, in a field “Blocked by” or in the newest log entry, or give it another status. There is no fix:
//! only people know.

use crate::ledger::{FieldKind, Stage, is_nothing};
use crate::rules::{Context, Rule, Severity};

use super::work::Work;

pub(crate) static RULE: Rule = Rule {
    code: "FL706",
    name: "blocked-without-reason",
    severity: Severity::Warning,
    summary: "The feature is blocked, and nothing that it waits for is left.",
    fix: None,
};

/// Of one ledger alone: whether it says what it waits for.
pub(crate) fn check_alone(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let Some(status) = ledger.status().filter(|status| status.stage == Some(Stage::Blocked)) else { return };
    if ledger.blocked_reason(context.vocabulary).is_some() {
        return;
    }
    // The status itself may say it: “Blocked by the billing team”.
    let says_more = context.vocabulary.status_word(&status.written).is_some_and(|word| {
        crate::ledger::fold(&status.written).split(' ').count() > crate::ledger::fold(&word.name).split(' ').count() + 1
    });
    if says_more {
        return;
    }
    let empty = ledger.fields.iter().find(|field| field.kind == FieldKind::BlockedBy && is_nothing(&field.value));
    match empty {
        Some(field) => {
            let message = format!("the status is “{}”, but “{}” names nothing", status.written, field.name);
            context.report(&RULE, field.span, message, "say what it waits for, or give it another status");
        }
        None => {
            let message = format!("the status is “{}”, but nothing says what it waits for", status.written);
            let help = "say it in a field “Blocked by” or in the newest log entry";
            context.report_as(Severity::Note, &RULE, status.span, message, help);
        }
    }
}

pub(crate) fn check(work: &mut Work<'_>) {
    for at in 0..work.facts.len() {
        let facts = &work.facts[at];
        let needed: Option<Vec<usize>> = facts.waits.iter().map(|need| work.needed(at, need)).collect();
        let Some(needed) = needed.filter(|needed| !needed.is_empty()) else { continue };
        let all_finished = needed.iter().all(|&other| other != at && work.facts[other].is_finished());
        let Some((status, _)) = facts.status.as_ref().filter(|_| all_finished) else { continue };
        let other = &work.facts[needed[0]];
        let (name, of_other) = (other.name(), other.status.as_ref().map_or("", |(written, _)| written));
        let message = match needed.len() {
            1 => format!("the status is “{status}”, but `{name}`, which it waits for, is “{of_other}”"),
            count => {
                format!(
                    "the status is “{status}”, but all {count} ledgers that it waits for are finished, such as `{name}`"
                )
            }
        };
        let help = "go on with it, or say what else it waits for".to_owned();
        work.report(at, &RULE, facts.waits[0].span, message, help, None);
    }
}
