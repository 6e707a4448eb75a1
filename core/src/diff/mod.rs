//! What changed from one ledger to the next, in the words of ledgers and not of lines. Owns the tree of lines in which
//! the same thing is found at two times; `merge` builds on it.
//!
//! White space, line ends and the way a thing is marked up are no change. A thing is the same at both times if it is
//! written the same, or has the same name, or stands in the same place and reads alike. The work grows with the size of
//! the texts; where many neighbours are new at once, only equal ones are found to be the same.

mod align;
mod build;
mod change;
mod compare;
mod decisions;
mod describe;
mod keys;
mod lines;
mod pair;
mod risks;
mod said;
mod similar;
mod tree;

use crate::ledger::Ledger;

pub(crate) use align::align;
pub(crate) use build::tree;
pub use change::{Change, ChangeKind};
pub(crate) use describe::describe;
pub(crate) use keys::{Key, equal};
pub(crate) use lines::{Line, split, terminator};
pub(crate) use pair::pair;
pub use said::Said;
pub(crate) use tree::{Kind, Node};

/// The changes that lead from `old` to `new`, in the order of the newer text.
///
/// ```
/// use ledgerline_core::Ledger;
/// use ledgerline_core::diff::{ChangeKind, diff};
///
/// let old = "# Search\n\n**Status:** Planning\n\n## Tests\n- [ ] fast\n";
/// let new = "# Search\n\n**Status:** Done\n\n## Tests\n- [x] fast\n- [ ] exact\n";
/// let changes = diff(&Ledger::parse(old), &Ledger::parse(new));
///
/// let messages: Vec<&str> = changes.iter().map(|change| change.message.as_str()).collect();
/// assert_eq!(messages, [
///     "the field “Status” went from “Planning” (planned) to “Done” (done)",
///     "the item “fast” was ticked",
///     "the item “exact” was added to “Tests”",
/// ]);
/// assert_eq!(changes[1].kind, ChangeKind::ItemTicked);
/// assert_eq!(changes[2].old, None);
/// ```
#[must_use]
pub fn diff(old: &Ledger<'_>, new: &Ledger<'_>) -> Vec<Change> {
    compare::compare(old, new, &tree(old), &tree(new))
}
