//! Three ledgers into one: what two sides made of a base, by structure and not by lines. Owns what is a conflict and
//! how it is shown; what is the same thing on two sides is found by `diff`.
//!
//! Boxes, fields, log entries, decisions, sections and the texts between them merge each for themselves, on adjacent
//! lines too. What rules there are beyond that:
//!
//! - What one side changed and the other did not is taken. That holds for line ends, byte order mark and final line end
//!   as well; where both changed these, ours are kept.
//! - New log entries of both sides are kept, in the order of days that the log has.
//! - Of two dates in the field `Updated`, the later one is kept.
//! - A box that is ticked on either side is ticked. An item that both sides add is there once.
//! - A decision that they add under a number that we gave to another one gets the next free number, unless their text
//!   refers to it by its number: then both keep it, and the checks report it.
//!   So does a risk whose label ends in a number, such as `Risk 3`.
//! - A text that both sides changed is merged by its lines.
//! - Between two bullets, numbers or gaps, the choice is ours: no word depends on it.
//!
//! All else that both sides changed, and what one side changed and the other removed, is a conflict. The merged text is
//! read again; if it does not say what it was put together from, the whole texts are merged by lines instead.

mod children;
mod conflict;
mod decisions;
mod leaf;
mod lines;
mod order;
mod output;
mod risks;
mod style;

use crate::diff::tree;
use crate::ledger::Ledger;

use children::Merger;
pub use conflict::{Conflict, Merge, MergeOptions, Overlaps};
use output::{Output, shape_of};
use style::Style;

/// Merges what two sides, `ours` and `theirs`, made of `base`, with the built-in vocabulary and with markers where they
/// overlap. Any three texts can be merged.
///
/// ```
/// use ledgerline_core::merge::merge;
///
/// let base = "# Search\n\n**Status:** Planning\n**Updated:** 2025-06-01\n\n## Tests\n- [ ] one\n- [ ] two\n";
/// let ours = base.replace("Planning", "Done").replace("- [ ] one", "- [x] one").replace("06-01", "06-09");
/// let theirs = base.replace("- [ ] two", "- [x] two\n- [ ] three").replace("06-01", "06-12");
///
/// let merged = merge(base, &ours, &theirs);
/// assert!(merged.conflicts.is_empty());
/// assert_eq!(
///     merged.text,
///     "# Search\n\n**Status:** Done\n**Updated:** 2025-06-12\n\n## Tests\n- [x] one\n- [x] two\n- [ ] three\n",
/// );
/// ```
#[must_use]
pub fn merge(base: &str, ours: &str, theirs: &str) -> Merge {
    merge_with(base, ours, theirs, &MergeOptions::default())
}

/// As [`merge`], with `options`.
#[must_use]
pub fn merge_with(base: &str, ours: &str, theirs: &str, options: &MergeOptions<'_>) -> Merge {
    if base == theirs || ours == theirs {
        return Merge { text: ours.to_owned(), conflicts: Vec::new() };
    }
    if base == ours {
        return Merge { text: theirs.to_owned(), conflicts: Vec::new() };
    }
    let style = Style::of(base, ours, theirs);
    let (base, ours, theirs) = (style.bare(base), style.bare(ours), style.bare(theirs));
    let theirs = decisions::renumbered(&base, &ours, &theirs, options.vocabulary).unwrap_or(theirs);
    let theirs = risks::renumbered(&base, &ours, &theirs, options.vocabulary).unwrap_or(theirs);
    let output = by_structure(&base, &ours, &theirs, &style, options)
        .unwrap_or_else(|| lines::whole(&base, &ours, &theirs, &style));
    output.into_merge(&style, options)
}

/// The merge by structure, if the result says what it was put together from.
fn by_structure(base: &str, ours: &str, theirs: &str, style: &Style, options: &MergeOptions<'_>) -> Option<Output> {
    let read = |source| Ledger::parse_with(source, options.vocabulary);
    let trees = [tree(&read(base)), tree(&read(ours)), tree(&read(theirs))];
    let mut merger = Merger { sources: [base, ours, theirs], style, overlaps: Overlaps::Ours };
    let output = merger.root(&trees)?;
    let text = output.resolved();
    let mut shape = Vec::new();
    shape_of(&tree(&read(&text)), &text, 0, &mut shape);
    if shape != output.shape {
        return None;
    }
    if options.overlaps == Overlaps::Ours || !output.has_conflicts() {
        return Some(output);
    }
    merger.overlaps = Overlaps::Markers;
    merger.root(&trees)
}
