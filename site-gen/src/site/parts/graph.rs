//! The drawing of who needs whom, as SVG: a box for each ledger, a line from what is needed to what needs it.
//!
//! Its colours come from the style, so that it is right in every theme. The same is in a table beside it.

use ledgerline_core::html::escape;

use super::super::graph::{Spot, spots};

/// One box.
pub(crate) struct Node<'a> {
    pub(crate) href: String,
    pub(crate) title: &'a str,
    pub(crate) stage: &'static str,
    /// The stage in words.
    pub(crate) stage_label: &'a str,
}

/// One line.
#[derive(Clone, Copy)]
pub(crate) struct Edge {
    /// The node that is needed.
    pub(crate) from: usize,
    /// The node that needs it.
    pub(crate) to: usize,
    /// Whether the one that needs it is blocked by it.
    pub(crate) blocks: bool,
}

const WIDTH: usize = 208;
const HEIGHT: usize = 40;
const GAP_X: usize = 64;
const GAP_Y: usize = 14;
/// How wide the title of a ledger may be, in columns as a terminal counts them.
const TITLE: usize = 25;

/// The drawing of `nodes` and `edges`; its words are `title` and `description`.
pub(crate) fn graph(nodes: &[Node<'_>], edges: &[Edge], title: &str, description: &str) -> String {
    let pairs: Vec<(usize, usize)> = edges.iter().map(|edge| (edge.from, edge.to)).collect();
    let spots = spots(nodes.len(), &pairs);
    let layers = spots.iter().map(|spot| spot.layer + 1).max().unwrap_or(0);
    let lines = spots.iter().map(|spot| spot.line + 1).max().unwrap_or(0);
    let is_back = |edge: &Edge| spots[edge.from].layer >= spots[edge.to].layer;
    // A line that goes back runs below its boxes.
    let below = if edges.iter().any(is_back) { GAP_Y } else { 0 };
    let (width, height) = (layers * (WIDTH + GAP_X) - GAP_X + 8, lines * (HEIGHT + GAP_Y) - GAP_Y + 8 + below);
    let (title, description) = (escape(title), escape(description));
    let mut out = format!(
        "<svg class=\"graph\" role=\"group\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         aria-labelledby=\"graph-title graph-text\">\n<title id=\"graph-title\">{title}</title>\n\
         <desc id=\"graph-text\">{description}</desc>\n\
         <defs><marker id=\"graph-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" \
         orient=\"auto-start-reverse\"><path class=\"graph-head\" d=\"M0 0.5L8 4L0 7.5z\"/></marker></defs>\n"
    );
    let heights = heights(&spots, layers);
    for edge in drawn(edges, |edge| spots[edge.from].layer < spots[edge.to].layer) {
        let class = match (edge.is_mutual, edge.blocks, spots[edge.from].layer < spots[edge.to].layer) {
            (true, ..) | (_, _, false) => "graph-line back",
            (false, true, true) => "graph-line blocks",
            (false, false, true) => "graph-line",
        };
        let path = line(spots[edge.from], spots[edge.to], &heights);
        let start = if edge.is_mutual { " marker-start=\"url(#graph-arrow)\"" } else { "" };
        out.push_str(&format!("<path class=\"{class}\" d=\"{path}\"{start} marker-end=\"url(#graph-arrow)\"/>\n"));
    }
    for (node, spot) in nodes.iter().zip(&spots) {
        let (x, y) = corner(*spot);
        let (text_x, text_y) = (x + 14, y + HEIGHT / 2 + 5);
        let (href, full, short) = (escape(&node.href), escape(node.title), escape(&clip_to_width(node.title, TITLE)));
        let (stage, label, bar) = (node.stage, escape(node.stage_label), HEIGHT - 12);
        let bar_y = y + 6;
        let bar_x = x + 5;
        out.push_str(&format!(
            "<a href=\"{href}\" aria-label=\"{full}: {label}\" data-stage=\"{stage}\"><title>{full}: {label}</title>\
             <rect class=\"graph-box\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"6\"/>\
             <rect class=\"graph-stage\" x=\"{bar_x}\" y=\"{bar_y}\" width=\"4\" height=\"{bar}\" rx=\"2\"/>\
             <text x=\"{text_x}\" y=\"{text_y}\" aria-hidden=\"true\">{short}</text></a>\n"
        ));
    }
    out.push_str("</svg>\n");
    out
}

/// A line as it is drawn.
struct Drawn {
    from: usize,
    to: usize,
    blocks: bool,
    /// Whether each of the two needs the other: that is one line, with an arrow at both ends.
    is_mutual: bool,
}

/// The lines for `edges`, one between two nodes at most; where both ways are there, the one that goes `forth`.
fn drawn(edges: &[Edge], forth: impl Fn(&Edge) -> bool) -> Vec<Drawn> {
    let mut lines: Vec<Drawn> = Vec::new();
    for edge in edges {
        let between = |line: &&mut Drawn| {
            (line.from, line.to) == (edge.from, edge.to) || (line.to, line.from) == (edge.from, edge.to)
        };
        match lines.iter_mut().find(between) {
            Some(line) => {
                line.blocks |= edge.blocks;
                if line.from != edge.from {
                    line.is_mutual = true;
                    if forth(edge) {
                        (line.from, line.to) = (edge.from, edge.to);
                    }
                }
            }
            None => lines.push(Drawn { from: edge.from, to: edge.to, blocks: edge.blocks, is_mutual: false }),
        }
    }
    lines
}

fn corner(spot: Spot) -> (usize, usize) {
    (spot.layer * (WIDTH + GAP_X) + 4, spot.line * (HEIGHT + GAP_Y) + 4)
}

/// Where a line may cross each of the `layers`: the heights between boxes, and those of places without one.
fn heights(spots: &[Spot], layers: usize) -> Vec<Vec<usize>> {
    let lines = spots.iter().map(|spot| spot.line + 1).max().unwrap_or(0);
    let top = |line: usize| line * (HEIGHT + GAP_Y) + 4;
    (0..layers)
        .map(|layer| {
            let is_taken = |line: usize| spots.contains(&Spot { layer, line });
            let between = (1..lines).map(|line| top(line) - GAP_Y / 2);
            let free = (0..lines).filter(|&line| !is_taken(line)).map(|line| top(line) + HEIGHT / 2);
            between.chain(free).collect()
        })
        .collect()
}

/// From the right side of one box to the left side of the other, between the boxes of the layers on its way. `heights` is
/// where it may cross each layer.
fn line(from: Spot, to: Spot, heights: &[Vec<usize>]) -> String {
    let ((x1, y1), (x2, y2)) = (corner(from), corner(to));
    let (x1, y1, x2, y2) = (x1 + WIDTH, y1 + HEIGHT / 2, x2, y2 + HEIGHT / 2);
    if x1 < x2 {
        let bend = GAP_X / 2;
        let curve = |x: usize, y: usize, end: usize, next: usize| {
            format!("C{} {y} {} {next} {end} {next}", x + bend, end - bend)
        };
        let mut path = format!("M{x1} {y1}");
        let (mut x, mut y) = (x1, y1);
        for (layer, free) in heights.iter().enumerate().take(to.layer).skip(from.layer + 1) {
            // As near to the straight way as there is room.
            let (gone, all) = (layer - from.layer, to.layer - from.layer);
            let wanted = (y1 * (all - gone) + y2 * gone) / all;
            let Some(next) = free.iter().copied().min_by_key(|height| height.abs_diff(wanted)) else {
                continue;
            };
            let (left, _) = corner(Spot { layer, line: 0 });
            path.push_str(&format!("{}H{}", curve(x, y, left, next), left + WIDTH));
            (x, y) = (left + WIDTH, next);
        }
        path.push_str(&curve(x, y, x2, y2));
        path
    } else {
        // Back to the left: below or above both boxes, so that it is seen to go against the others.
        let middle = (y1.max(y2)) + HEIGHT / 2 + GAP_Y / 2;
        format!(
            "M{} {}C{} {middle} {} {middle} {} {}",
            x1 - 30,
            y1 + HEIGHT / 2,
            x1 - 30,
            x2 + 30,
            x2 + 30,
            y2 + HEIGHT / 2
        )
    }
}

/// `text`, or its beginning and `…`, not wider than `columns`, where signs of East Asian scripts take two.
pub(crate) fn clip_to_width(text: &str, columns: usize) -> String {
    let width = |c: char| {
        if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f300}'..='\u{1faff}')
        {
            2
        } else {
            1
        }
    };
    if text.chars().map(width).sum::<usize>() <= columns {
        return text.to_owned();
    }
    let mut used = 1;
    let kept: String = text
        .chars()
        .take_while(|&c| {
            used += width(c);
            used <= columns
        })
        .collect();
    // A cut between words reads better, but a text without spaces has to be cut somewhere.
    let end = kept.rfind(char::is_whitespace).filter(|&end| end > kept.len() / 2).unwrap_or(kept.len());
    format!("{}…", kept[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_signs_take_two_columns() {
        assert_eq!(clip_to_width("abcdef", 6), "abcdef");
        assert_eq!(clip_to_width("abcdefg", 6), "abcde…");
        assert_eq!(clip_to_width("섬 주민 할인", 7), "섬 주…");
        assert_eq!(clip_to_width("over the mountains", 12), "over the…");
    }

    #[test]
    fn a_line_crosses_a_layer_between_its_boxes() {
        // Of three boxes beside each other the first is needed by the last, which stands behind the second.
        let spots = [(0, 0), (1, 0), (2, 0), (1, 1)].map(|(layer, line)| Spot { layer, line });
        let heights = heights(&spots, 3);
        assert_eq!(heights[1], [51], "between its two boxes");
        assert_eq!(heights[2], [51, 78], "or where there is no box");
        let path = line(spots[0], spots[2], &heights);
        assert_eq!(path, "M212 24C244 24 244 51 276 51H484C516 51 516 24 548 24");
        assert_eq!(line(spots[0], spots[1], &heights), "M212 24C244 24 244 24 276 24", "what is near has no way round");
    }

    #[test]
    fn between_two_boxes_there_is_one_line() {
        let nodes = ["a", "b"].map(|title| Node { href: String::new(), title, stage: "active", stage_label: "Active" });
        let drawn = |edges: &[(usize, usize, bool)]| {
            let edges: Vec<Edge> = edges.iter().map(|&(from, to, blocks)| Edge { from, to, blocks }).collect();
            graph(&nodes, &edges, "t", "d")
        };
        let both = drawn(&[(0, 1, true), (1, 0, false)]);
        assert_eq!(both.matches("class=\"graph-line").count(), 1, "{both}");
        assert!(both.contains("marker-start") && both.contains("graph-line back"), "{both}");
        let twice = drawn(&[(0, 1, false), (0, 1, true)]);
        assert_eq!(twice.matches("class=\"graph-line blocks\"").count(), 1, "{twice}");
        assert!(!twice.contains("marker-start"), "{twice}");
    }

    #[test]
    fn titles_stay_text() {
        let nodes = [("a\"<b>", "active"), ("c", "done")].map(|(title, stage)| Node {
            href: "x.html".to_owned(),
            title,
            stage,
            stage_label: "Stage",
        });
        let svg = graph(&nodes, &[Edge { from: 0, to: 1, blocks: true }], "<t>", "d");
        assert!(!svg.contains("<b>") && !svg.contains("<t>") && svg.contains("graph-line blocks"), "{svg}");
    }
}
