//! A difference as text: each change with its kind and its places.

use ledgerline_core::{Ledger, Span, diff};

use super::at;

/// The changes from `old` to `new`, one a line.
#[must_use]
pub fn diff(old: &Ledger<'_>, new: &Ledger<'_>) -> String {
    let changes = diff::diff(old, new);
    if changes.is_empty() {
        return "nothing changed\n".to_owned();
    }
    let place = |span: Option<Span>, source| span.map_or_else(|| "-".to_owned(), |span| at(span, source));
    let lines = changes.iter().map(|change| {
        let (old, new) = (place(change.old, old.source()), place(change.new, new.source()));
        format!("{} {old} → {new}\n  {}\n", change.kind.name(), change.message)
    });
    lines.collect()
}
