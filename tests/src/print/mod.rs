//! Findings, models, edits, fixes, differences and merges in the compact words of the suite's expectations.

mod diff;
mod edit;
mod findings;
mod fixed;
mod lines;
mod merge;
mod model;

pub use diff::diff;
pub use edit::edit;
pub use findings::findings;
pub use fixed::fixed;
pub use lines::changed_lines;
pub use merge::merge;
pub use model::model;

use ledgerline_core::Span;

use crate::place;

/// Where `span` is, as `line:column`, and what stands there, cut where it is long.
fn excerpt(span: Span, source: &str) -> String {
    format!("{} {}", at(span, source), quoted(span.of(source)))
}

/// Where `span` begins, as `line:column`.
fn at(span: Span, source: &str) -> String {
    let (line, column) = place::position(source, span.start);
    format!("{line}:{column}")
}

/// `text` in marks that cannot be mistaken for its own, on one line, cut in the middle where it is long.
fn quoted(text: &str) -> String {
    let line = text.replace("\r\n", "␍⏎").replace('\n', "⏎").replace('\r', "␍");
    let count = line.chars().count();
    if count <= 72 {
        return format!("‹{line}›");
    }
    let head: String = line.chars().take(40).collect();
    let tail: String = line.chars().skip(count - 24).collect();
    format!("‹{head} … {tail}›")
}
