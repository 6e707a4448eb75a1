//! Merges nodes: what stands on both sides by its children, what stands on one side as a whole.

use crate::diff::{Key, Kind, Node, describe, equal, pair};

use super::order::{Element, join_texts, sequence};
use super::output::{Output, Overlap, Piece};
use super::style::{Style, changed};
use super::{Overlaps, leaf};

/// The texts of base, ours and theirs, and how to write what overlaps.
pub(super) struct Merger<'m> {
    pub(super) sources: [&'m str; 3],
    pub(super) style: &'m Style,
    pub(super) overlaps: Overlaps,
}

const BASE: usize = 0;
const OURS: usize = 1;
const THEIRS: usize = 2;

impl Merger<'_> {
    /// The merged text; `None` if both sides moved things in different ways.
    pub(super) fn root(&self, trees: &[Node; 3]) -> Option<Output> {
        self.both([Some(&trees[BASE]), Some(&trees[OURS]), Some(&trees[THEIRS])], None, 0)
    }

    fn text(&self, nodes: [Option<&Node>; 3], side: usize) -> Option<&str> {
        nodes[side].map(|node| node.of(self.sources[side]))
    }

    /// A node that ours and theirs have.
    fn both(&self, nodes: [Option<&Node>; 3], parent: Option<&Node>, depth: usize) -> Option<Output> {
        let [_, Some(ours), Some(theirs)] = nodes else { return None };
        let [base_text, ours_text, theirs_text] = [BASE, OURS, THEIRS].map(|side| self.text(nodes, side));
        if ours_text == theirs_text || base_text == theirs_text {
            return Some(Output::copy(ours, self.sources[OURS], depth));
        }
        if base_text == ours_text {
            return Some(Output::copy(theirs, self.sources[THEIRS], depth));
        }
        if ours.kind.is_inner() {
            return self.children(nodes, depth);
        }
        let what = describe(ours, parent, self.sources[OURS]);
        Some(leaf::merge(nodes, self.sources, what, self.style, depth))
    }

    fn children(&self, nodes: [Option<&Node>; 3], depth: usize) -> Option<Output> {
        let children = nodes.map(|node| node.map_or(&[][..], |node| &node.children[..]));
        let mut elements = self.elements(&children);
        let mut outputs: Vec<Option<Output>> = Vec::with_capacity(elements.len());
        for element in &elements {
            outputs.push(self.element(*element, &children, nodes[OURS], depth + 1)?);
        }
        let mut kept = outputs.iter().map(Option::is_some);
        elements.retain(|_| kept.next().unwrap_or_default());
        outputs.retain(Option::is_some);

        let kind = nodes[OURS].map_or(Kind::Root, |node| node.kind);
        let mut whole = Output { pieces: Vec::new(), shape: vec![(depth, kind.class(), String::new())] };
        let mut before = None;
        let mut number = None;
        for place in sequence(&elements, &children)? {
            let Some(mut output) = outputs[place].take() else { continue };
            if !output.has_text(self.overlaps) {
                // Ours removed it: nothing is written, and no gap for it either.
                whole.append(output);
                continue;
            }
            let element = elements[place];
            number = self.next_number(element, &children, number, &mut output);
            let is_first = before.is_none();
            let gap = self.gap(before.as_ref(), Some(&element), nodes);
            whole.push(if gap.is_empty() && !is_first { self.style.line_end } else { gap });
            whole.append(output);
            before = Some(element);
        }
        whole.push(self.gap(before.as_ref(), None, nodes));
        Some(whole)
    }

    /// What becomes of one element: `Some(None)` if it is gone.
    fn element(
        &self,
        element: Element,
        children: &[&[Node]; 3],
        parent: Option<&Node>,
        depth: usize,
    ) -> Option<Option<Output>> {
        let nodes = [BASE, OURS, THEIRS].map(|side| children[side].get(element.at[side]?));
        let (side, node) = match nodes {
            [_, Some(_), Some(_)] => return self.both(nodes, parent, depth).map(Some),
            [_, Some(ours), None] => (OURS, ours),
            [_, None, Some(theirs)] => (THEIRS, theirs),
            _ => return Some(None),
        };
        let source = self.sources[side];
        let Some(base) = self.text(nodes, BASE) else {
            let mut copy = Output::copy(node, source, depth);
            if side == THEIRS {
                self.take_over_bullet(node, children, &mut copy);
            }
            return Some(Some(copy));
        };
        if base == node.of(source) {
            return Some(None);
        }
        let text = |side| self.text(nodes, side).map(str::to_owned);
        let what = describe(node, parent, source);
        let overlap = Overlap::new(what, [text(BASE), text(OURS), text(THEIRS)]);
        let mut shape = Vec::new();
        if side == OURS {
            shape = Output::copy(node, source, depth).shape;
        }
        Some(Some(Output { pieces: vec![Piece::Overlap(overlap)], shape }))
    }

    /// Which children are the same thing.
    fn elements(&self, children: &[&[Node]; 3]) -> Vec<Element> {
        let [base, ours, theirs] = self.sources;
        let to_ours = pair(children[BASE], children[OURS], (base, ours));
        let to_theirs = pair(children[BASE], children[THEIRS], (base, theirs));
        let mut elements: Vec<Element> = (0..children[BASE].len())
            .map(|place| Element { at: [Some(place), to_ours[place], to_theirs[place]] })
            .collect();
        let new = |side: usize, paired: &[Option<usize>]| -> Vec<usize> {
            let mut is_new = vec![true; children[side].len()];
            for &place in paired.iter().flatten() {
                is_new[place] = false;
            }
            (0..is_new.len()).filter(|&place| is_new[place]).collect()
        };
        let (ours, theirs) = (new(OURS, &to_ours), new(THEIRS, &to_theirs));
        // What both sides added under one name is one thing.
        let keys = |side: usize, places: &[usize]| -> Vec<Key<'_>> {
            places.iter().map(|&place| children[side][place].key_among_new()).collect()
        };
        let same = equal(&keys(OURS, &ours), &keys(THEIRS, &theirs));
        let mut is_joined = vec![false; theirs.len()];
        for (place, same) in ours.into_iter().zip(same) {
            if let Some(same) = same {
                is_joined[same] = true;
            }
            elements.push(Element { at: [None, Some(place), same.map(|same| theirs[same])] });
        }
        let alone = theirs.into_iter().zip(is_joined).filter(|(_, is_joined)| !is_joined);
        elements.extend(alone.map(|(place, _)| Element { at: [None, None, Some(place)] }));
        join_texts(&mut elements, children);
        elements
    }

    /// The bytes between two neighbours of the merged text, or between one and the end of `nodes`: as they are on the
    /// side on which they are neighbours.
    fn gap(&self, before: Option<&Element>, after: Option<&Element>, nodes: [Option<&Node>; 3]) -> &str {
        let between = |side: usize| {
            let count = nodes[side]?.children.len();
            let from = before.map_or(Some(0), |element| element.at[side].map(|place| place + 1))?;
            let to = after.map_or(Some(count), |element| element.at[side])?;
            (from == to).then(|| self.gap_at(side, to, nodes)).flatten()
        };
        match [BASE, OURS, THEIRS].map(between) {
            [Some(base), Some(ours), Some(theirs)] => changed(base, ours, theirs),
            [_, Some(gap), _] | [_, None, Some(gap)] => gap,
            _ => {
                // New neighbours: what stands before the later one, or behind the earlier one, on its own side.
                let at = |element: Option<&Element>, add: usize| {
                    [OURS, THEIRS].into_iter().find_map(|side| {
                        let place = element?.at[side]? + add;
                        let count = nodes[side]?.children.len();
                        (place > 0 && place < count).then(|| self.gap_at(side, place, nodes)).flatten()
                    })
                };
                match after {
                    Some(_) => at(after, 0).or_else(|| at(before, 1)).unwrap_or(self.style.line_end),
                    None => {
                        nodes[OURS].and_then(|node| self.gap_at(OURS, node.children.len(), nodes)).unwrap_or_default()
                    }
                }
            }
        }
    }

    /// The bytes before the child at `place`, or before the end.
    fn gap_at(&self, side: usize, place: usize, nodes: [Option<&Node>; 3]) -> Option<&str> {
        let node = nodes[side]?;
        let start = place.checked_sub(1).map_or(node.span.start, |before| node.children[before].span.end);
        let end = node.children.get(place).map_or(node.span.end, |next| next.span.start);
        self.sources[side].get(start..end)
    }

    /// The number of an item of a numbered list. A new one of theirs counts on from the one before it, if that has its
    /// number or a higher one; lists in which all numbers are one stay so.
    fn next_number(
        &self,
        element: Element,
        children: &[&[Node]; 3],
        before: Option<u32>,
        output: &mut Output,
    ) -> Option<u32> {
        let side = if element.at[OURS].is_some() { OURS } else { THEIRS };
        let node = children[side].get(element.at[side]?)?;
        let digits = node.number(self.sources[side])?;
        let own: u32 = digits.of(self.sources[side]).parse().ok()?;
        let Some(next) = before.filter(|&before| before >= own && own > 1).and_then(|before| before.checked_add(1))
        else {
            return Some(own);
        };
        let written = next.to_string();
        if side == OURS || element.at[BASE].is_some() || written.len() != digits.len() {
            return Some(own);
        }
        let start = digits.start - node.span.start;
        output.rewrite_head(start..start + digits.len(), &written);
        Some(next)
    }

    /// A new item of theirs gets our bullet, if it is written like an item beside it that we write in another way.
    fn take_over_bullet(&self, item: &Node, children: &[&[Node]; 3], copy: &mut Output) {
        let [_, ours, theirs] = self.sources;
        let Some(bullet) = item.bullet(theirs) else { return };
        let known = |node: &&Node| node.bullet(theirs) == Some(bullet);
        let Some(beside) = children[THEIRS].iter().filter(|node| node.span != item.span).find(known) else { return };
        let same = children[OURS].iter().find(|node| node.kind == Kind::Item && node.name == beside.name);
        let own = same.and_then(|node| node.bullet(ours)).filter(|own| own.len() == bullet.len() && *own != bullet);
        if let Some(own) = own {
            copy.rewrite_head(0..own.len(), own);
        }
    }
}
