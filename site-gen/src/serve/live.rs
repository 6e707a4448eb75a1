//! The site that is being shown, and who waits for the next one.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// What the files of a site are asked from.
pub(crate) trait Pages: Send + Sync {
    /// The bytes of the file at `address`, a path from the root of the site; `None` where there is none.
    ///
    /// # Errors
    /// If the file cannot be made.
    fn bytes(&self, address: &str) -> Option<anyhow::Result<Cow<'_, [u8]>>>;
}

/// One version of the site.
#[derive(Clone)]
pub(crate) struct Built {
    /// Its files, each made when it is asked for.
    pub(super) pages: Arc<dyn Pages>,
    /// What tells it from every other version, of earlier runs too.
    pub(crate) stamp: String,
}

impl Built {
    /// The version with `pages`, built just now as number `count` of this run.
    pub(crate) fn new(pages: Arc<dyn Pages>, count: usize) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { pages, stamp: format!("{}-{count}", now.as_millis()) }
    }
}

impl fmt::Debug for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Built").field("stamp", &self.stamp).finish_non_exhaustive()
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

    /// Shows `next` from now on, and tells who waits.
    pub(crate) fn show(&self, next: Built) {
        self.current.send_replace(next);
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
