//! Ticked boxes out of all boxes, as a bar with numbers.

use ledgerline_core::Progress;
use serde::Serialize;

/// A bar with numbers.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Meter {
    done: usize,
    total: usize,
    complete: bool,
}

impl Meter {
    /// The bar of `progress`; none where there is no box.
    pub(crate) fn of(progress: Progress) -> Option<Self> {
        let Progress { done, total } = progress;
        (total > 0).then_some(Self { done, total, complete: done == total })
    }

    /// A bar to be filled by a script.
    pub(crate) fn one() -> Self {
        Self { done: 0, total: 1, complete: false }
    }
}
