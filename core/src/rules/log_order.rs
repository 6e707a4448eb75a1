//! `FL402` log-order. A log entry is not in the order of the days.
//!
//! ### What it finds
//! Entries that stand in the wrong place of a progress log. A log may go from old to new or from new to old: the
//! direction is what most of its entries say. Of several ways to see it, as few entries as possible are reported.
//! Entries of one day may stand in any order. Where headings such as `June 2025` group entries, each group is judged by
//! itself.
//!
//! ### Why it matters
//! Whoever reads the log takes the last entry for the latest, or the first one. Often it is the day that is wrong.
//!
//! ### Example
//! ```markdown
//! # Search
//!
//! ## Progress Log
//!
//! ### 2025-06-24 - Begun
//! ### 2025-07-02 - Second version
//! ### 2025-06-29 - First version
//! ### 2025-07-05 - Shipped
//! ```
//!
//! ### What to do
//! Correct the day, or move the entry. There is no fix: only people know which of the two is wrong.

use crate::ledger::{Date, LogEntry};

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL402",
    name: "log-order",
    severity: Severity::Warning,
    summary: "A log entry is not in the order of the days.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let log_of = |entry: &LogEntry| ledger.section(entry.section).parent;
    for log in ledger.log.chunk_by(|a, b| log_of(a) == log_of(b)) {
        let dated: Vec<(Date, &LogEntry)> = log.iter().filter_map(|entry| Some((entry.date?, entry))).collect();
        let days: Vec<i64> = dated.iter().map(|(date, _)| date.days_since(dated[0].0)).collect();
        if days.is_sorted() || days.iter().rev().is_sorted() {
            continue;
        }
        let up = longest_rise(&days);
        let backwards: Vec<i64> = days.iter().map(|day| -day).collect();
        let down = longest_rise(&backwards);
        let steps = |is_step: fn(&[i64]) -> bool| days.windows(2).filter(|pair| is_step(pair)).count();
        let is_mostly_up = steps(|pair| pair[0] < pair[1]) >= steps(|pair| pair[0] > pair[1]);
        let is_up = up.len() > down.len() || (up.len() == down.len() && is_mostly_up);
        let kept = if is_up { up } else { down };
        for (place, (date, entry)) in dated.iter().enumerate() {
            let Err(at) = kept.binary_search(&place) else { continue };
            let span = ledger.section(entry.section).heading.span;
            // The nearest entry in its place that the day contradicts.
            let above = at.checked_sub(1).map(|at| kept[at]);
            let contradicts =
                |other: &usize| if is_up { days[*other] > days[place] } else { days[*other] < days[place] };
            let other = above.filter(contradicts).or_else(|| kept.get(at).copied());
            let Some(other) = other else { continue };
            let side = if other < place { "below" } else { "above" };
            let direction = if is_up { "from old to new" } else { "from new to old" };
            let other = &dated[other];
            let message =
                format!("the log goes {direction}, but the entry of {date} stands {side} that of {}", other.0);
            context.report(&RULE, span, message, "correct the day, or move the entry");
            context.relate(ledger.section(other.1.section).heading.span, format!("the entry of {}", other.0));
        }
    }
}

/// The places of a longest run of numbers that never falls, in order; of several, one that holds early places. Takes
/// `n log n` steps.
fn longest_rise(numbers: &[i64]) -> Vec<usize> {
    // For each length, the place of the smallest number that a run of it may end with.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|&end| numbers[end] <= *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(place) = at {
        run.push(place);
        at = before[place];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::longest_rise;

    #[test]
    fn the_longest_run_is_found() {
        assert_eq!(longest_rise(&[]), [0_usize; 0]);
        assert_eq!(longest_rise(&[1, 2, 9, 3, 4]), [0, 1, 3, 4]);
        assert_eq!(longest_rise(&[5, 5, 5]), [0, 1, 2]);
        assert_eq!(longest_rise(&[4, 1, 2]), [1, 2]);
    }
}
