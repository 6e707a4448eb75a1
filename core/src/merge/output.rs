//! What a merge is put together from: pieces of text and overlaps, and what the text must say when it is read again.

use std::ops::Range;

use crate::diff::{Kind, Node, split};
use crate::text::Span;

use super::style::Style;
use super::{Conflict, Merge, MergeOptions, Overlaps};

/// A place that both sides changed. The texts are whole lines without the last line end.
pub(super) struct Overlap {
    /// The line end before it, and the one behind it, if it stands in a text: neither is written if nothing else is.
    pub(super) lead: String,
    pub(super) tail: String,
    pub(super) what: String,
    pub(super) base: Option<String>,
    pub(super) ours: Option<String>,
    pub(super) theirs: Option<String>,
}

impl Overlap {
    /// An overlap of base, ours and theirs that stands by itself.
    pub(super) fn new(what: String, [base, ours, theirs]: [Option<String>; 3]) -> Self {
        Self { lead: String::new(), tail: String::new(), what, base, ours, theirs }
    }
}

/// A part of the merged text.
pub(super) enum Piece {
    Text(String),
    Overlap(Overlap),
}

/// One line of what a text says: how deep it stands, the class of its kind, and its text.
pub(super) type Shape = (usize, u8, String);

/// Merged nodes.
#[derive(Default)]
pub(super) struct Output {
    pub(super) pieces: Vec<Piece>,
    /// What the pieces say with ours in place of each overlap.
    pub(super) shape: Vec<Shape>,
}

impl Output {
    /// `node` as it stands in `source`.
    pub(super) fn copy(node: &Node, source: &str, depth: usize) -> Self {
        let mut shape = Vec::new();
        shape_of(node, source, depth, &mut shape);
        Self { pieces: vec![Piece::Text(node.of(source).to_owned())], shape }
    }

    /// A leaf with the text `text`.
    pub(super) fn leaf(kind: Kind, text: String, depth: usize) -> Self {
        let mut shape = Vec::new();
        leaf_shape(kind, &text, depth, &mut shape);
        Self { pieces: vec![Piece::Text(text)], shape }
    }

    pub(super) fn push(&mut self, text: &str) {
        self.pieces.push(Piece::Text(text.to_owned()));
    }

    /// Writes `text` over the bytes `range` of a copied item's first line, in which they are as many.
    pub(super) fn rewrite_head(&mut self, range: Range<usize>, text: &str) {
        if let (Some(Piece::Text(piece)), Some((_, _, head))) = (self.pieces.first_mut(), self.shape.get_mut(1)) {
            piece.replace_range(range.clone(), text);
            head.replace_range(range, text);
        }
    }

    pub(super) fn append(&mut self, mut other: Self) {
        self.pieces.append(&mut other.pieces);
        self.shape.append(&mut other.shape);
    }

    pub(super) fn has_conflicts(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Overlap(_)))
    }

    /// The text with ours in place of each overlap.
    pub(super) fn resolved(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Overlap(Overlap { lead, ours: Some(ours), tail, .. }) => {
                    for part in [lead, ours, tail] {
                        text.push_str(part);
                    }
                }
                Piece::Overlap(_) => {}
            }
        }
        text
    }

    /// Whether anything will be written.
    pub(super) fn has_text(&self, overlaps: Overlaps) -> bool {
        self.pieces.iter().any(|piece| match piece {
            Piece::Text(text) => !text.is_empty(),
            Piece::Overlap(overlap) => overlaps == Overlaps::Markers || overlap.ours.is_some(),
        })
    }

    /// The text with overlaps written as asked for.
    pub(super) fn into_merge(self, style: &Style, options: &MergeOptions<'_>) -> Merge {
        let mut text = style.prefix().to_owned();
        let mut conflicts = Vec::new();
        let is_empty = self.pieces.is_empty();
        for piece in self.pieces {
            let overlap = match piece {
                Piece::Text(piece) => {
                    text.push_str(&piece);
                    continue;
                }
                Piece::Overlap(overlap) => overlap,
            };
            let is_written = options.overlaps == Overlaps::Markers || overlap.ours.is_some();
            text.push_str(if is_written { &overlap.lead } else { "" });
            let start = text.len();
            match options.overlaps {
                Overlaps::Ours => text.push_str(overlap.ours.as_deref().unwrap_or_default()),
                Overlaps::Markers => write_markers(&overlap, style, options, &mut text),
            }
            let span = Span::new(start, text.len());
            text.push_str(if is_written { &overlap.tail } else { "" });
            let Overlap { what, base, ours, theirs, .. } = overlap;
            conflicts.push(Conflict { what, base, ours, theirs, span });
        }
        text.push_str(if is_empty { "" } else { style.suffix() });
        Merge { text, conflicts }
    }
}

fn write_markers(overlap: &Overlap, style: &Style, options: &MergeOptions<'_>, text: &mut String) {
    let marker = |sign: &str, label: &str, text: &mut String| {
        text.push_str(&sign.repeat(options.marker_size));
        if !label.is_empty() {
            text.push(' ');
            text.push_str(label);
        }
    };
    let side = |side: &Option<String>, text: &mut String| {
        text.push_str(style.line_end);
        if let Some(lines) = side {
            text.push_str(lines);
            text.push_str(style.line_end);
        }
    };
    let [base, ours, theirs] = options.labels;
    marker("<", ours, text);
    side(&overlap.ours, text);
    marker("|", base, text);
    side(&overlap.base, text);
    marker("=", "", text);
    side(&overlap.theirs, text);
    marker(">", theirs, text);
}

/// What `node` says, line by line; blank lines and which text a line belongs to left out.
pub(super) fn shape_of(node: &Node, source: &str, depth: usize, shape: &mut Vec<Shape>) {
    if node.kind.is_inner() {
        shape.push((depth, node.kind.class(), String::new()));
        for child in &node.children {
            shape_of(child, source, depth + 1, shape);
        }
    } else {
        leaf_shape(node.kind, node.of(source), depth, shape);
    }
}

fn leaf_shape(kind: Kind, text: &str, depth: usize, shape: &mut Vec<Shape>) {
    let class = match kind {
        Kind::Closing => Kind::Text.class(),
        kind => kind.class(),
    };
    if !matches!(kind, Kind::Text | Kind::Closing | Kind::Part) {
        shape.push((depth, class, text.to_owned()));
        return;
    }
    for (index, line) in split(text).into_iter().enumerate() {
        if !line.text.trim().is_empty() {
            let class = if index == 0 { class } else { Kind::Text.class() };
            shape.push((depth, class, line.text.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaf_is_known_by_its_lines() {
        let shape = |kind: Kind, text: &str| {
            let mut shape = Vec::new();
            leaf_shape(kind, text, 2, &mut shape);
            shape
        };
        let line = |kind: Kind, text: &str| (2, kind.class(), text.to_owned());
        // Which text a line belongs to is left open, and so are blank lines.
        let two = [line(Kind::Text, "a"), line(Kind::Text, "b")];
        assert_eq!(shape(Kind::Text, "a\n \nb"), two);
        assert_eq!(shape(Kind::Closing, "a\nb\n"), two);
        assert_eq!(shape(Kind::Part, "a\nb"), [line(Kind::Part, "a"), line(Kind::Text, "b")]);
        // All else is one thing, however many lines it has.
        assert_eq!(shape(Kind::Heading, "a\n==="), [line(Kind::Heading, "a\n===")]);
    }
}
