//! Which templates are in use: those that ledgers follow, those that the configuration names, and those that lie in ledger
//! folders and wait for a ledger.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use ledgerline_core::project::FindingCounts;
use ledgerline_core::template;

use crate::config::{FileSettings, Origin};
use crate::discover::{FoundFile, Project, from_here};
use crate::report::{Failure, Terminal, counts};

/// The settings that follow from each template of `project`, in the order of their names; and what could not be read. The
/// built-in one is among them only if it is the only one: nobody could mend it.
pub(super) fn of_project(project: &Project) -> (Vec<Arc<FileSettings>>, Vec<Failure>) {
    let found = project.look();
    // One that another template overrules, or that cannot be read, has nothing to say.
    let beside = found.templates.iter().map(|path| project.settings.settings(&path.with_file_name("ledger.md")));
    let at = project.root.join("ledger.md");
    let named = project.settings.templates().map(|template| project.settings.settings_with(template.clone(), &at));
    let of_ledgers = found.files.into_iter().map(|file| file.settings);
    let mut all = distinct(of_ledgers.chain(beside).chain(named));
    let mut failures = found.failures;
    failures.append(&mut project.settings.take_failures());
    if all.is_empty() && failures.is_empty() {
        let place = project.places.iter().find(|place| place.is_dir());
        all.push(project.settings.settings(&place.unwrap_or(&project.root).join("ledger.md")));
        failures.append(&mut project.settings.take_failures());
    }
    all.sort_by_cached_key(|settings| called(&settings.template.origin));
    (all, failures)
}

/// What a template is called.
pub(super) fn called(origin: &Origin) -> String {
    match origin {
        Origin::BuiltIn => "the built-in template".to_owned(),
        Origin::Language(name) => format!("the built-in template for the language {name}"),
        Origin::File(path) => from_here(path),
    }
}

/// One of the settings for each template file and the words that it is read with.
fn distinct(all: impl Iterator<Item = Arc<FileSettings>>) -> Vec<Arc<FileSettings>> {
    let mut seen = HashSet::new();
    let mut kept: Vec<(PathBuf, Arc<FileSettings>)> = Vec::new();
    for settings in all.filter(|settings| seen.insert(Arc::as_ptr(settings))) {
        let Origin::File(path) = &settings.template.origin else { continue };
        // The same file may be named in two ways.
        let real = path.canonicalize().unwrap_or_else(|_| path.clone());
        if !kept.iter().any(|(file, other)| *file == real && other.vocabulary == settings.vocabulary) {
            kept.push((real, settings));
        }
    }
    kept.into_iter().map(|(_, settings)| settings).collect()
}

/// Warns of each template with faults that one of `files` follows: what is found in these files rests on it.
pub(in crate::commands) fn warn(files: &[FoundFile], terminal: &Terminal) {
    for settings in distinct(files.iter().map(|file| Arc::clone(&file.settings))) {
        let Origin::File(path) = &settings.template.origin else { continue };
        let found = template::check(&settings.template.text, &settings.vocabulary);
        if let Some(counts) = counts(FindingCounts::of(&found)) {
            let shown = from_here(path);
            terminal.warning(&format!(
                "the template `{shown}` has faults ({counts}), and what is asked of ledgers follows from it: see `ledgerline \
                 template check {shown}`"
            ));
        }
    }
}
