//! `FL104` section-order. The sections are not in the order of the template.
//!
//! ### What it finds
//!
//! Sections of the template that stand elsewhere among their neighbours than they do there. As few sections as possible
//! are reported: those that would have to move so that all are in order. Sections that the template does not have may
//! stand anywhere.
//!
//! ### Why it matters
//!
//! Whoever reads many ledgers finds things by where they are. It is a note, because nothing is lost by it.
//!
//! ### Example
//!
//! ```markdown
//! ## Progress Log
//!
//! ## Context
//! ```
//!
//! ### What to do
//!
//! Move the section to the place that the message names. There is no fix: moving text is for somebody who reads it.

use crate::ledger::SectionId;

use super::{Context, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    code: "FL104",
    name: "section-order",
    severity: Severity::Note,
    summary: "The sections are not in the order of the template.",
    fix: None,
};

pub(super) fn check(context: &mut Context<'_, '_>) {
    let ledger = context.ledger;
    let expected = &context.schema.sections;
    let found = &context.outline().found;
    // The sections that stand where their parent does, by the place of that parent in the template.
    let stands_in_parent = |place: usize| {
        let parent = expected[place].parent.map(|parent| found[parent]);
        found[place].filter(|&id| match parent {
            None => ledger.section(id).parent.is_none(),
            Some(parent) => parent.is_some() && ledger.section(id).parent == parent,
        })
    };
    let mut reached: Vec<Option<SectionId>> = vec![None; expected.len() + 1];
    let mut disordered: Vec<Option<usize>> = Vec::new();
    for (place, section) in expected.iter().enumerate() {
        let Some(id) = stands_in_parent(place) else { continue };
        let group = section.parent;
        let last = &mut reached[group.map_or(0, |parent| parent + 1)];
        if last.is_some_and(|last| last > id) && !disordered.contains(&group) {
            disordered.push(group);
        }
        *last = (*last).max(Some(id));
    }
    for group in disordered {
        let mut members: Vec<(usize, SectionId)> = (0..expected.len())
            .filter(|&place| expected[place].parent == group)
            .filter_map(|place| Some((place, stands_in_parent(place)?)))
            .collect();
        members.dedup_by_key(|(_, id)| *id);
        let stays = longest_increasing(&members);
        for (index, &(_, id)) in members.iter().enumerate().filter(|(index, _)| !stays[*index]) {
            let heading = &ledger.section(id).heading;
            let before = (0..index).rev().find(|&other| stays[other]);
            let after = (index + 1..members.len()).find(|&other| stays[other]);
            let (word, other) = match (before, after) {
                (Some(before), _) => ("after", members[before].1),
                (None, Some(after)) => ("before", members[after].1),
                (None, None) => continue,
            };
            let other = &ledger.section(other).heading;
            let message =
                format!("the section “{}” is out of order: the template has it {word} “{}”", heading.text, other.text);
            context.report(&RULE, heading.span, message, format!("move it {word} “{}”", other.text));
            context.relate(other.span, format!("it belongs {word} this one"));
        }
    }
}

/// Which members stay, so that as many as possible do and their sections are in order.
fn longest_increasing(members: &[(usize, SectionId)]) -> Vec<bool> {
    // tails[n]: the member with the earliest section that ends an increasing run of n + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(members.len());
    for (index, (_, id)) in members.iter().enumerate() {
        let length = tails.partition_point(|&tail| members[tail].1 < *id);
        previous.push(length.checked_sub(1).map(|before| tails[before]));
        if length == tails.len() {
            tails.push(index);
        } else {
            tails[length] = index;
        }
    }
    let mut stays = vec![false; members.len()];
    let mut at = tails.last().copied();
    while let Some(index) = at {
        stays[index] = true;
        at = previous[index];
    }
    stays
}
