//! What a ledger needs and what needs it, as its page shows it.

use serde::Serialize;

/// Ledgers around a ledger.
#[derive(Serialize)]
pub(crate) struct Related {
    pub(crate) needs: Vec<RelatedLedger>,
    pub(crate) needed_by: Vec<RelatedLedger>,
    /// Both as a drawing, where they are few enough to be read in one: safe SVG.
    pub(crate) drawing: String,
}

/// One of them.
#[derive(Serialize)]
pub(crate) struct RelatedLedger {
    /// The address of its page; empty where it is no ledger of this project.
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) stage: &'static str,
    pub(crate) status: String,
    /// Whether it is what blocks the ledger.
    pub(crate) blocks: bool,
}
