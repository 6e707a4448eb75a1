//! What the project asks of its ledgers, as files for the editor: one for each distinct answer, none where it is what is
//! built in.

use std::sync::Arc;

use super::output::Output;
use crate::config::{FileSettings, SettingsJson};
use crate::input::SourceFile;

/// Which file of settings belongs to which ledger.
pub(super) struct SettingsFiles<'a> {
    /// At the place of each ledger, the place in `distinct`.
    places: Vec<Option<usize>>,
    distinct: Vec<&'a Arc<FileSettings>>,
}

impl<'a> SettingsFiles<'a> {
    /// Numbers the settings of `files`, in the order of the files.
    pub(super) fn new(files: &'a [SourceFile]) -> Self {
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
        Self { places, distinct }
    }

    /// The address of the settings of the ledger at place `at`; none where they are the built-in ones.
    pub(super) fn address(&self, at: usize) -> Option<String> {
        self.places[at].map(address)
    }

    /// Writes every file.
    pub(super) fn write(&self, output: &Output<'_>) -> anyhow::Result<()> {
        if self.distinct.is_empty() {
            return Ok(());
        }
        output.make_folders(["settings/"].into_iter())?;
        for (place, settings) in self.distinct.iter().enumerate() {
            output.write(&address(place), &serde_json::to_vec(&SettingsJson::new(settings))?)?;
        }
        Ok(())
    }
}

fn address(place: usize) -> String {
    format!("settings/{}.json", place + 1)
}
