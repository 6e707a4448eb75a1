//! Merges texts by their lines.

use std::ops::Range;

use crate::diff::{Key, Kind, Line, align, split};

use super::output::{Output, Overlap, Piece};
use super::style::Style;

/// Merges the text of one node. What both sides changed between the same lines is an overlap called `what`.
pub(super) fn merge(kind: Kind, texts: [&str; 3], what: &str, style: &Style, depth: usize) -> Output {
    let pieces = pieces(texts, what, style);
    let output = Output { pieces, shape: Vec::new() };
    let shape = Output::leaf(kind, output.resolved(), depth).shape;
    Output { shape, ..output }
}

/// Merges whole texts.
pub(super) fn whole(base: &str, ours: &str, theirs: &str, style: &Style) -> Output {
    Output { pieces: pieces([base, ours, theirs], "the text", style), shape: Vec::new() }
}

fn pieces<'s>(texts: [&'s str; 3], what: &str, style: &Style) -> Vec<Piece> {
    let lines = texts.map(split);
    let [base, ours, theirs] = &lines;
    let to = |other: &[Line<'s>]| {
        let mut places = vec![None; base.len()];
        let keys = |lines: &[Line<'s>]| -> Vec<Key<'s>> { lines.iter().map(|line| (0, line.text)).collect() };
        for (place, counterpart) in align(&keys(base), &keys(other), &|_, _| true) {
            places[place] = Some(counterpart);
        }
        places
    };
    let (to_ours, to_theirs) = (to(ours), to(theirs));
    let mut writer = Writer { lines: &lines, what, style, pieces: Vec::new(), owed: None };
    let mut at = [0, 0, 0];
    for place in 0..=base.len() {
        let stable = match (to_ours.get(place), to_theirs.get(place)) {
            (Some(&Some(ours)), Some(&Some(theirs))) => [place, ours, theirs],
            (None, _) => [base.len(), ours.len(), theirs.len()],
            _ => continue,
        };
        writer.chunk([at[0]..stable[0], at[1]..stable[1], at[2]..stable[2]]);
        if place < base.len() {
            writer.write(1, stable[1]..stable[1] + 1);
        }
        at = stable.map(|end| end + 1);
    }
    writer.pieces
}

struct Writer<'l, 's> {
    lines: &'l [Vec<Line<'s>>; 3],
    what: &'l str,
    style: &'l Style,
    pieces: Vec<Piece>,
    /// The line end of the last line, written once another line follows.
    owed: Option<&'s str>,
}

impl Writer<'_, '_> {
    fn text(&self, side: usize, range: &Range<usize>) -> impl Iterator<Item = &str> + Clone {
        self.lines[side][range.clone()].iter().map(|line| line.text)
    }

    /// Lines between two that all three have.
    fn chunk(&mut self, [base, ours, theirs]: [Range<usize>; 3]) {
        if self.text(1, &ours).eq(self.text(2, &theirs)) || self.text(0, &base).eq(self.text(2, &theirs)) {
            self.write(1, ours);
        } else if self.text(0, &base).eq(self.text(1, &ours)) {
            self.write(2, theirs);
        } else {
            // What both sides begin or end alike is no overlap.
            let head = self.text(1, &ours).zip(self.text(2, &theirs)).take_while(|(a, b)| a == b).count();
            let (own, other) = (&self.lines[1][ours.clone()][head..], &self.lines[2][theirs.clone()][head..]);
            let tail = own.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a.text == b.text).count();
            self.write(1, ours.start..ours.start + head);
            let ranges = [base, ours.start + head..ours.end - tail, theirs.start + head..theirs.end - tail];
            let mut sides = ranges.into_iter().enumerate();
            let texts = [(); 3].map(|()| sides.next().and_then(|(side, range)| self.joined(side, range)));
            let lead = self.owed.take().unwrap_or_default().to_owned();
            self.pieces.push(Piece::Overlap(Overlap { lead, ..Overlap::new(self.what.to_owned(), texts) }));
            self.owed = Some(self.style.line_end);
            self.write(1, ours.end - tail..ours.end);
        }
    }

    fn joined(&self, side: usize, range: Range<usize>) -> Option<String> {
        if range.is_empty() {
            return None;
        }
        let mut text = String::new();
        let last = range.end - 1;
        for place in range {
            let line = self.lines[side][place];
            text.push_str(line.text);
            if place < last {
                text.push_str(line.end);
            }
        }
        Some(text)
    }

    fn write(&mut self, side: usize, range: Range<usize>) {
        for place in range {
            if let Some(end) = self.owed.take() {
                match &mut self.pieces[..] {
                    [Piece::Overlap(first)] => end.clone_into(&mut first.tail),
                    _ => self.push(end),
                }
            }
            let line = self.lines[side][place];
            self.push(line.text);
            self.owed = Some(if line.end.is_empty() { self.style.line_end } else { line.end });
        }
    }

    fn push(&mut self, text: &str) {
        self.pieces.push(Piece::Text(text.to_owned()));
    }
}
