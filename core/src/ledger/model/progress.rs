//! Boxes ticked out of all boxes.

use std::fmt;
use std::ops::AddAssign;

use super::{ItemState, List};

/// Boxes ticked out of all boxes, nested ones included. Odd boxes count as open.
///
/// ```
/// use ledgerline_core::Progress;
///
/// let progress = Progress { done: 2, total: 3 };
/// assert_eq!(progress.percent(), Some(66));
/// assert_eq!(Progress::default().percent(), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Progress {
    /// Ticked boxes.
    pub done: usize,
    /// All boxes.
    pub total: usize,
}

impl Progress {
    /// The progress of one list.
    #[must_use]
    pub fn of_list(list: &List) -> Self {
        let mut progress = Self::default();
        list.for_each(&mut |item| {
            if let Some(mark) = &item.mark {
                progress.total += 1;
                progress.done += usize::from(mark.state == ItemState::Done);
            }
        });
        progress
    }

    /// Per cent done, rounded down, so that 100 means all; `None` where there is no box.
    #[must_use]
    pub fn percent(self) -> Option<u8> {
        (self.done * 100).checked_div(self.total).map(|percent| percent as u8)
    }

    /// Boxes not ticked.
    #[must_use]
    pub fn open(self) -> usize {
        self.total - self.done
    }
}

impl AddAssign for Progress {
    fn add_assign(&mut self, other: Self) {
        self.done += other.done;
        self.total += other.total;
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.done, self.total)
    }
}
