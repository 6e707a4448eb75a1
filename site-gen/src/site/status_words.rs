//! What projects call the statuses that their ledgers have.
//!
//! Owns that each spelling is looked up once: of thousands of ledgers, few spell their status in a way of their own.

use std::collections::HashMap;
use std::sync::Arc;

use ledgerline_core::ledger::StatusWord;

use super::Site;

/// The places of words among those of their vocabulary, by the address of the settings and the status as written.
#[derive(Default)]
pub(super) struct StatusWords(HashMap<usize, HashMap<String, Option<usize>>>);

impl StatusWords {
    /// Those of all ledgers of `site`.
    pub(super) fn new(site: &Site) -> Self {
        let mut words = Self::default();
        for (at, ledger) in site.ledgers() {
            let settings = &site.files[at].settings;
            let known = words.0.entry(Arc::as_ptr(settings).addr()).or_default();
            let status = ledger.summary.status.as_str();
            if !known.contains_key(status) {
                let statuses = &settings.vocabulary.statuses;
                let word = settings.vocabulary.status_word(status);
                let place = word.and_then(|word| statuses.iter().position(|known| known.name == word.name));
                known.insert(status.to_owned(), place);
            }
        }
        words
    }

    /// What the project of the ledger at place `at` calls the `status` that it has, if it knows it.
    pub(super) fn of<'a>(&self, site: &'a Site, at: usize, status: &str) -> Option<&'a StatusWord> {
        let settings = &site.files[at].settings;
        let place = *self.0.get(&Arc::as_ptr(settings).addr())?.get(status)?;
        settings.vocabulary.statuses.get(place?)
    }
}
