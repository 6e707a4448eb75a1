//! `FL502` decision-numbers. A decision has the number of another one, or a number was skipped.
//!
//! ### What it finds
//! Two decisions of one number. Also, as a note, a number that is left out, as in 1, 2, 4; it does not matter in which
//! order they stand. Numbers that do not begin with 1 belong to a list that goes on in other files, such as records
//! of decisions of the whole project, and may have gaps.
//!
//! ### Why it matters
//! Decisions are spoken of by their number. With two of them nobody knows which is meant, and a number that is left out
//! may be one that was lost.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Technical Decisions
//!
//! ### Decision 1: Use a trie
//! **Decision**: A trie
//!
//! ### Decision 1: Keep it in memory
//! **Decision**: In memory
//! ```
//!
//! ### What to do
//! Give the later one the next free number, and change what refers to it. There is no fix, since other files may refer to
//! it too.

use crate::ledger::Decision;
use crate::sort::sort_by;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL502",
    name: "decision-numbers",
    severity: Severity::Warning,
    summary: "A decision has the number of another one, or a number was skipped.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    // Sorted by number, and where numbers are equal, in the order of the text.
    let mut numbered: Vec<(u32, &Decision)> =
        ledger.decisions.iter().filter_map(|decision| Some((decision.number?, decision))).collect();
    sort_by(&mut numbered, |(a, _), (b, _)| a.cmp(b));
    let is_whole = numbered.first().is_some_and(|(number, _)| *number == 1);
    let mut first = 0;
    for place in 1..numbered.len() {
        let (number, decision) = numbered[place];
        let (before, _) = numbered[place - 1];
        let span = ledger.section(decision.section).heading.span;
        if number == before {
            let help = "give it the next free number, and change what refers to it";
            context.report(&RULE, span, format!("there are two decisions with the number {number}"), help);
            context.relate(ledger.section(numbered[first].1.section).heading.span, "the first one");
            continue;
        }
        first = place;
        let (from, to) = (before + 1, number - 1);
        if !is_whole || from > to {
            continue;
        }
        let message = if from == to {
            format!("there is no decision {from}, but a decision {number}")
        } else {
            format!("there are no decisions {from} to {to}, but a decision {number}")
        };
        context.report_as(Severity::Note, &RULE, span, message, "find out whether one was lost, or number them anew");
    }
}
