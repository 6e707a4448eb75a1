//! In which order the children of two sides stand together.

use std::cmp::Ordering;

use crate::diff::{Kind, Node};
use crate::ledger::Date;

/// One thing and its places among the children of base, ours and theirs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) at: [Option<usize>; 3],
}

impl Element {
    /// The node, ours if there is one.
    fn node<'n>(&self, children: &[&'n [Node]; 3]) -> Option<&'n Node> {
        (1..3).find_map(|side| children[side].get(self.at[side]?))
    }
}

/// The places of `elements` in the order of the merged text: what both sides have, in the order of the side that moved
/// anything, and behind each of them what only one side has there. `None` if both moved things in different ways.
pub(super) fn sequence(elements: &[Element], children: &[&[Node]; 3]) -> Option<Vec<usize>> {
    let skeleton = skeleton(elements, children)?;
    let is_common = |place: usize| elements[place].at[1].is_some() && elements[place].at[2].is_some();
    // What stands behind each common element on either side; the last run is that before all of them.
    let runs = |side: usize| -> Vec<Vec<usize>> {
        let mut runs = vec![Vec::new(); elements.len() + 1];
        let mut behind = elements.len();
        for place in in_order(elements, side, children[side].len()) {
            if is_common(place) {
                behind = place;
            } else {
                runs[behind].push(place);
            }
        }
        runs
    };
    let (ours, theirs) = (runs(1), runs(2));
    let newest_first = is_newest_first(children);
    let mut sequence = Vec::with_capacity(elements.len());
    for &behind in [elements.len()].iter().chain(&skeleton) {
        let before = elements.get(behind);
        sequence.extend(before.map(|_| behind));
        let kind = before.and_then(|element| element.node(children)).map(|node| node.kind);
        let kind_of = |place: usize| elements[place].node(children).map_or(Kind::Text, |node| node.kind);
        combine(&ours[behind], &theirs[behind], kind, &kind_of, newest_first, &mut sequence);
    }
    Some(sequence)
}

/// The elements that one side has, in its order.
fn in_order(elements: &[Element], side: usize, count: usize) -> Vec<usize> {
    let mut owners = vec![usize::MAX; count];
    for (index, element) in elements.iter().enumerate() {
        if let Some(place) = element.at[side] {
            owners[place] = index;
        }
    }
    owners.retain(|&owner| owner != usize::MAX);
    owners
}

/// New texts of both sides behind the same element are one: nobody can say which would come first.
pub(super) fn join_texts(elements: &mut Vec<Element>, children: &[&[Node]; 3]) {
    // For each element, the new texts behind it; the last place is for those before all.
    let texts_behind = |side: usize| -> Vec<Option<usize>> {
        let mut behind = vec![None; elements.len() + 1];
        let mut before = elements.len();
        for index in in_order(elements, side, children[side].len()) {
            let Element { at } = elements[index];
            let is_new = at[0].is_none() && at[3 - side].is_none();
            let node = at[side].map(|place| &children[side][place]);
            if is_new && node.is_some_and(|node| matches!(node.kind, Kind::Text | Kind::Closing)) {
                behind[before] = Some(index);
            }
            before = index;
        }
        behind
    };
    let mut is_gone = vec![false; elements.len()];
    for (ours, theirs) in texts_behind(1).into_iter().zip(texts_behind(2)) {
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            elements[ours].at[2] = elements[theirs].at[2];
            is_gone[theirs] = true;
        }
    }
    let mut gone = is_gone.into_iter();
    elements.retain(|_| !gone.next().unwrap_or_default());
}

/// What both sides have, in the order of the side that moved anything.
fn skeleton(elements: &[Element], children: &[&[Node]; 3]) -> Option<Vec<usize>> {
    let common = |side: usize| -> Vec<usize> {
        let mut places = in_order(elements, side, children[side].len());
        places.retain(|&place| elements[place].at[3 - side].is_some());
        places
    };
    let (ours, theirs) = (common(1), common(2));
    if ours == theirs {
        return Some(ours);
    }
    let is_moved = |places: &[usize]| !places.iter().filter_map(|&place| elements[place].at[0]).is_sorted();
    match (is_moved(&ours), is_moved(&theirs)) {
        (true, true) => None,
        (false, true) => Some(theirs),
        _ => Some(ours),
    }
}

/// Puts what only one side has at one place together: texts and items before sections, ours before theirs, entries of
/// a log by their days.
fn combine(
    ours: &[usize],
    theirs: &[usize],
    before: Option<Kind>,
    kind_of: &dyn Fn(usize) -> Kind,
    newest_first: bool,
    sequence: &mut Vec<usize>,
) {
    let rank = |place: usize| match kind_of(place) {
        Kind::Closing => 2,
        kind => u8::from(kind.is_section()),
    };
    for wanted in 0..3 {
        let of = |run: &[usize]| -> Vec<usize> { run.iter().copied().filter(|&place| rank(place) == wanted).collect() };
        let (mut ours, mut theirs) = (of(ours), of(theirs));
        let begins = |run: &[usize]| run.first().map(|&place| kind_of(place).class());
        let before = before.map(Kind::class);
        if wanted == 0 && before.is_some() && begins(&theirs) == before && begins(&ours) != before {
            // Items go on with their list, and a text of ours comes behind it.
            std::mem::swap(&mut ours, &mut theirs);
        }
        let mut theirs = theirs.into_iter().peekable();
        for place in ours {
            let own = day(kind_of(place));
            while let Some(&other) = theirs.peek()
                && comes_first(day(kind_of(other)), own, newest_first)
            {
                sequence.extend(theirs.next());
            }
            sequence.push(place);
        }
        sequence.extend(theirs);
    }
}

fn comes_first(other: Option<Date>, own: Option<Date>, newest_first: bool) -> bool {
    match (other, own) {
        (Some(other), Some(own)) if newest_first => other > own,
        (Some(other), Some(own)) => other < own,
        _ => false,
    }
}

fn day(kind: Kind) -> Option<Date> {
    match kind {
        Kind::LogEntry(day) => day,
        _ => None,
    }
}

/// Whether a log has its newest entry first, as far as ours or theirs tells.
fn is_newest_first(children: &[&[Node]; 3]) -> bool {
    for side in [1, 2] {
        let days: Vec<Date> = children[side].iter().filter_map(|node| day(node.kind)).collect();
        let falls = days.windows(2).filter(|pair| pair[0] > pair[1]).count();
        let rises = days.windows(2).filter(|pair| pair[0] < pair[1]).count();
        match falls.cmp(&rises) {
            Ordering::Equal => {}
            more => return more.is_gt(),
        }
    }
    false
}
