//! `FL705` dependency-cycle. Ledgers wait for each other.
//!
//! ### What it finds
//! Ledgers each of which needs the next, and the last of which needs the first. What a ledger needs is what its section
//! “Dependencies” links to, and what its fields “Depends on” and “Blocked by” link to or name by title or file. Ticked
//! items, items that say the opposite (“blocks”, “used by”, “see”), and ledgers that are done, dropped or archived do not
//! count. There is one finding a knot, at the first dependency of the shortest way round. A ledger that needs itself is
//! told, too.
//!
//! ### Why it matters
//! None of them can be finished before the others, so that all of them stand still, or one of the dependencies is none.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! **Status:** Blocked
//! **Depends on:** [Index](index.md)
//! ```
//! beside a ledger `index.md` that depends on this one.
//!
//! ### What to do
//! Remove the dependency that is none, or move what both need into a ledger of its own. There is no fix: only people
//! know which one that is.

use crate::rules::{Rule, Severity};
use crate::text::Span;

use super::cycle::cycles;
use super::needs::{Need, Target};
use super::work::Work;

pub(crate) static RULE: Rule = Rule {
    code: "FL705",
    name: "dependency-cycle",
    severity: Severity::Warning,
    summary: "Ledgers wait for each other.",
    fix: None,
};

/// How many ledgers of a cycle a message names.
const SHOWN: usize = 6;

pub(crate) fn check(work: &mut Work<'_>) {
    if work.facts.iter().all(|facts| facts.needs.is_empty()) {
        return;
    }
    let mut itself: Vec<(usize, Span)> = Vec::new();
    let mut needs: Vec<Vec<(usize, &Need)>> = Vec::with_capacity(work.facts.len());
    for (at, facts) in work.facts.iter().enumerate() {
        let mut of_it: Vec<(usize, &Need)> = Vec::new();
        if !facts.is_finished() {
            of_it.extend(facts.needs.iter().filter_map(|need| Some((work.needed(at, need)?, need))));
        }
        let (of_itself, of_others) = of_it.into_iter().partition(|(to, _)| *to == at);
        needs.push(of_others);
        itself.extend(of_itself.into_iter().find(|(_, need)| is_meant(need)).map(|(to, need)| (to, need.span)));
    }
    for (at, span) in itself {
        let message = "the ledger waits for itself".to_owned();
        work.report(at, &RULE, span, message, "remove the dependency".to_owned(), None);
    }
    let edges: Vec<Vec<usize>> = needs.iter().map(|of_it| of_it.iter().map(|(to, _)| *to).collect()).collect();
    for cycle in cycles(&edges) {
        let (first, second) = (cycle[0], cycle[1 % cycle.len()]);
        let mut spans = needs[first].iter().filter(|(to, _)| *to == second).map(|(_, need)| need.span);
        let Some(span) = spans.by_ref().min() else { continue };
        let names: Vec<String> = cycle.iter().take(SHOWN).map(|&at| format!("`{}`", work.facts[at].name())).collect();
        let more = if cycle.len() > SHOWN { format!(" → … ({} in all)", cycle.len()) } else { String::new() };
        let message = format!("ledgers wait for each other: {}{more} → {}", names.join(" → "), names[0]);
        let help = "remove the dependency that is none, or move what both need into a ledger of its own".to_owned();
        work.report(first, &RULE, span, message, help, None);
    }
}

/// Whether a dependency of a ledger on itself is meant as one: a link to one of its own headings says where to look.
fn is_meant(need: &Need) -> bool {
    !matches!(&need.target, Target::Link(address, _) if address.contains('#'))
}
