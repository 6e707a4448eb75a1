//! The part of a ledger's page that shows what it needs and what needs it: two lists, and a drawing of them.

use ledgerline_core::html::escape;

use super::Site;
use crate::site::address;
use crate::site::entry::Entry;
use crate::site::group::Group;
use crate::site::text::clip;
use crate::site::view::related::{Related, RelatedLedger};
use crate::site::view::row;

/// Up to this many ledgers on either side are drawn; more are only listed.
const DRAWN: usize = 8;
/// How long a title may be in the lists and in the drawing, in characters.
const TITLE_LIMIT: usize = 160;
const LABEL_LIMIT: usize = 24;

/// The sizes of the drawing, in its own units.
const BOX_WIDTH: usize = 200;
const BOX_HEIGHT: usize = 34;
const ROW_HEIGHT: usize = 46;
const GAP: usize = 70;

/// The ledgers around the one at place `at`, seen from a page with the root at `root`; none where there are none.
pub(super) fn related(site: &Site, at: usize, root: &str) -> Option<Related> {
    let needs: Vec<RelatedLedger> = (site.relations.needs(at).iter())
        .map(|need| match need.to {
            Some(to) => ledger(site, to, root, need.blocks),
            None => outside(&need.name, need.blocks),
        })
        .collect();
    let needed_by: Vec<RelatedLedger> =
        site.relations.needed_by(at).iter().map(|&from| ledger(site, from, root, false)).collect();
    if needs.is_empty() && needed_by.is_empty() {
        return None;
    }
    let drawn = needs.len() <= DRAWN && needed_by.len() <= DRAWN;
    let drawing = if drawn { drawing(&ledger(site, at, "", false), &needs, &needed_by) } else { String::new() };
    Some(Related { needs, needed_by, drawing })
}

fn ledger(site: &Site, at: usize, root: &str, blocks: bool) -> RelatedLedger {
    let href = format!("{root}{}", address::ledger_page(&site.files[at].slug));
    match &site.entries[at] {
        Entry::Ledger(ledger) => RelatedLedger {
            href,
            title: clip(&ledger.summary.title, TITLE_LIMIT).into_owned(),
            stage: Group::of(ledger.summary.stage).key(),
            status: row::status(&site.messages, &ledger.summary).into_owned(),
            blocks,
        },
        Entry::Unreadable(file) => RelatedLedger {
            href,
            title: clip(&file.shown, TITLE_LIMIT).into_owned(),
            stage: Group::Unreadable.key(),
            status: Group::Unreadable.label(&site.messages).to_owned(),
            blocks,
        },
    }
}

fn outside(name: &str, blocks: bool) -> RelatedLedger {
    let title = clip(name, TITLE_LIMIT).into_owned();
    RelatedLedger { href: String::new(), title, stage: "", status: String::new(), blocks }
}

/// What is needed on the left, the ledger in the middle, what needs it on the right. The lists beside it say the same, so
/// that it is silent to screen readers.
fn drawing(own: &RelatedLedger, needs: &[RelatedLedger], needed_by: &[RelatedLedger]) -> String {
    let rows = needs.len().max(needed_by.len()).max(1);
    let columns = 1 + usize::from(!needs.is_empty()) + usize::from(!needed_by.is_empty());
    let (width, height) = (columns * BOX_WIDTH + (columns - 1) * GAP + 2, rows * ROW_HEIGHT);
    let mut svg = format!(
        "<svg class=\"related-drawing\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">\n"
    );
    let own_x = if needs.is_empty() { 1 } else { BOX_WIDTH + GAP + 1 };
    let middle = height / 2;
    let place = |index: usize, count: usize| (2 * index + 1) * height / (2 * count);
    for index in 0..needs.len() {
        line(BOX_WIDTH + 1, place(index, needs.len()), own_x, middle, &mut svg);
    }
    for index in 0..needed_by.len() {
        line(own_x + BOX_WIDTH, middle, own_x + BOX_WIDTH + GAP, place(index, needed_by.len()), &mut svg);
    }
    for (index, ledger) in needs.iter().enumerate() {
        node(ledger, 1, place(index, needs.len()), "", &mut svg);
    }
    node(own, own_x, middle, " own", &mut svg);
    for (index, ledger) in needed_by.iter().enumerate() {
        node(ledger, own_x + BOX_WIDTH + GAP, place(index, needed_by.len()), "", &mut svg);
    }
    svg.push_str("</svg>");
    svg
}

fn line(x1: usize, y1: usize, x2: usize, y2: usize, svg: &mut String) {
    let bend = (x1 + x2) / 2;
    svg.push_str(&format!("<path d=\"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}\"/>\n"));
}

/// A box with its upper edge half its height above `y`.
fn node(ledger: &RelatedLedger, x: usize, y: usize, class: &str, svg: &mut String) {
    let (top, text_x, text_y) = (y - BOX_HEIGHT / 2, x + 14, y + 5);
    let label = escape(&clip(&ledger.title, LABEL_LIMIT));
    svg.push_str(&format!(
        "<g class=\"node{class}\" data-stage=\"{}\"><rect x=\"{x}\" y=\"{top}\" width=\"{BOX_WIDTH}\" height=\"{BOX_HEIGHT}\" rx=\"6\"/>\
         <rect class=\"mark\" x=\"{x}\" y=\"{top}\" width=\"5\" height=\"{BOX_HEIGHT}\" rx=\"2\"/><text x=\"{text_x}\" y=\"{text_y}\">{label}</text></g>\n",
        ledger.stage
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(title: &str) -> RelatedLedger {
        RelatedLedger {
            href: String::new(),
            title: title.to_owned(),
            stage: "active",
            status: String::new(),
            blocks: false,
        }
    }

    #[test]
    fn every_ledger_is_drawn_once_and_every_title_is_text() {
        let svg = drawing(&called("<b>"), &[called("one"), called("two")], &[called("three")]);
        assert_eq!(svg.matches("<g class=\"node").count(), 4);
        assert_eq!(svg.matches("<path").count(), 3);
        assert!(svg.contains("&lt;b&gt;") && !svg.contains("<b>"));
        assert!(!svg.contains("style="), "the policy forbids it");
    }

    #[test]
    fn a_side_with_nothing_takes_no_room() {
        let svg = drawing(&called("own"), &[], &[called("one")]);
        assert!(svg.contains(&format!("viewBox=\"0 0 {} {ROW_HEIGHT}\"", 2 * BOX_WIDTH + GAP + 2)), "{svg}");
    }
}
