//! How a ledger is laid out: where it has blank lines around its headings.

use crate::ledger::{Ledger, Section};

use super::lines::{has_blank_above, has_blank_below};

/// Whether headings have a blank line above them. So it is where there are none to learn from.
pub(super) fn has_gap_above_headings(ledger: &Ledger<'_>) -> bool {
    let mut others = ledger.sections.iter().skip(1).peekable();
    others.peek().is_none() || others.any(|section| has_blank_above(ledger.source(), section.heading.span.start))
}

/// Whether text has a blank line between it and its heading, in most sections.
pub(crate) fn has_gap_below_headings(ledger: &Ledger<'_>) -> bool {
    let is_filled = |section: &&Section| !section.lists.is_empty() || !section.paragraphs.is_empty();
    let (mut with, mut without) = (0_usize, 0_usize);
    for section in ledger.sections.iter().filter(is_filled) {
        if has_blank_below(ledger.source(), section.heading.span.end) { with += 1 } else { without += 1 }
    }
    with >= without
}
