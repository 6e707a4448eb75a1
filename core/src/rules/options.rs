//! What a check is told besides the ledger.

use crate::ledger::{Date, Ledger};
use crate::settings::Settings;

/// What a check is told besides the ledger.
#[derive(Clone, Copy, Debug)]
pub struct CheckOptions<'a> {
    /// What the project asks of its ledgers.
    pub settings: &'a Settings,
    /// The day on which it is checked. Without it, rules that need to know it keep silent.
    pub today: Option<Date>,
    /// The version before, for rules about what may follow what.
    pub previous: Option<&'a Ledger<'a>>,
    /// Whether findings carry their fixes; working them out takes time.
    pub with_fixes: bool,
}

impl<'a> CheckOptions<'a> {
    /// A check against `settings`, of no particular day, without fixes.
    #[must_use]
    pub fn new(settings: &'a Settings) -> Self {
        Self { settings, today: None, previous: None, with_fixes: false }
    }
}

impl Default for CheckOptions<'_> {
    fn default() -> Self {
        Self::new(Settings::built_in())
    }
}
