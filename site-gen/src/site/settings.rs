//! What the project asks of its ledgers, as files for the editor: one for each distinct answer, none where it is what is
//! built in.

use std::sync::Arc;

use super::file::SiteFile;
use crate::config::{FileSettings, SettingsJson};
use crate::input::SourceFile;

/// Which file of settings belongs to which ledger.
pub(super) struct SettingsFiles {
    /// At the place of each ledger, the place in `distinct`.
    places: Vec<Option<usize>>,
    distinct: Vec<Arc<FileSettings>>,
}

impl SettingsFiles {
    /// Numbers the settings of `files`, in the order of the files.
    pub(super) fn new(files: &[SourceFile]) -> Self {
        let mut distinct: Vec<&Arc<FileSettings>> = Vec::new();
        // Ledgers side by side mostly have the same settings.
        let mut last: Option<(&Arc<FileSettings>, Option<usize>)> = None;
        let places = files.iter().map(|file| {
            let settings = &file.settings;
            let place = match last {
                Some((known, place)) if Arc::ptr_eq(known, settings) => place,
                _ if settings.is_built_in() => None,
                _ => match distinct.iter().position(|known| Arc::ptr_eq(known, settings)) {
                    Some(place) => Some(place),
                    None => {
                        distinct.push(settings);
                        Some(distinct.len() - 1)
                    }
                },
            };
            last = Some((settings, place));
            place
        });
        let places = places.collect();
        Self { places, distinct: distinct.into_iter().cloned().collect() }
    }

    /// The address of the settings of the ledger at place `at`; none where they are the built-in ones.
    pub(super) fn address(&self, at: usize) -> Option<String> {
        self.places[at].map(address)
    }

    /// Every file.
    pub(super) fn files(&self) -> impl Iterator<Item = SiteFile<'_>> {
        let files = self.distinct.iter().enumerate();
        files.map(|(place, settings)| SiteFile::json(address(place), || SettingsJson::new(settings)))
    }
}

fn address(place: usize) -> String {
    format!("settings/{}.json", place + 1)
}
