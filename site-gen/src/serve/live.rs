//! The site that is being shown, and who waits for the next one.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// One version of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Built {
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// What tells it from every other version, of earlier runs too.
    pub(crate) stamp: String,
}

impl Built {
    /// The version in `folder`, built just now as number `count` of this run.
    pub(crate) fn new(folder: PathBuf, count: usize) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { folder, stamp: format!("{}-{count}", now.as_millis()) }
    }
}

/// The version that is being shown. Clones share it.
#[derive(Clone, Debug)]
pub(crate) struct Live {
    current: watch::Sender<Built>,
}

impl Live {
    /// Shows `first`.
    pub(crate) fn new(first: Built) -> Self {
        Self { current: watch::Sender::new(first) }
    }

    /// Shows `next` from now on, tells who waits, and gives back what was shown before.
    pub(crate) fn show(&self, next: Built) -> Built {
        self.current.send_replace(next)
    }

    /// What is shown now.
    pub(super) fn now(&self) -> Built {
        self.current.borrow().clone()
    }

    /// What is shown now, and what will be.
    pub(super) fn follow(&self) -> (Built, watch::Receiver<Built>) {
        let mut receiver = self.current.subscribe();
        let now = receiver.borrow_and_update().clone();
        (now, receiver)
    }
}
