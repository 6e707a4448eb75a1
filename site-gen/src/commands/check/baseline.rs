//! A baseline: the findings that a project has decided to live with for now.
//!
//! Owns the file: JSON, sorted, one line a finding, so that two branches that mend different things merge by themselves.
//! Paths in it are as seen from its folder, so that it does not matter from where a check is run.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ledgerline_core::text::LineIndex;
use serde::{Deserialize, Serialize};

use crate::discover::{Here, relative_to};
use crate::output;
use crate::report::{Failure, FileReport, Place, Results, StaleEntry, json_line, reason, visible};

/// The version of the form.
const VERSION: u32 = 1;

/// A baseline and where it is.
#[derive(Debug)]
pub(super) struct Baseline {
    shown: String,
    path: PathBuf,
    /// The folder that it is in, absolute.
    folder: PathBuf,
    entries: BTreeSet<Entry>,
}

/// One finding, by the order of the fields.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Entry {
    path: String,
    code: String,
    fingerprint: String,
    /// For people only.
    message: String,
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Deserialize)]
struct BaselineJson {
    findings: Vec<Entry>,
}

impl Baseline {
    /// An empty baseline that is to be at `path`.
    pub(super) fn new(path: &Path, here: &Here) -> Self {
        let absolute = here.absolute(path);
        let folder = absolute.parent().unwrap_or(&absolute).to_path_buf();
        Self { shown: path.display().to_string(), path: path.to_path_buf(), folder, entries: BTreeSet::new() }
    }

    /// The baseline at `path`.
    ///
    /// # Errors
    /// [`Failure`] if it cannot be read or is none.
    pub(super) fn read(path: &Path, here: &Here) -> Result<Self, Failure> {
        let mut baseline = Self::new(path, here);
        let shown = &baseline.shown;
        let text = fs::read_to_string(path).map_err(|error| {
            Failure::new(format!("cannot read the baseline `{shown}`: {}", reason(&error)))
                .help(format!("`ledgerline check --write-baseline {shown}` makes one"))
        })?;
        let broken = |error: serde_json::Error| {
            let words = error.to_string();
            let words = words.split(" at line ").next().unwrap_or_default();
            let lines = LineIndex::new(&text);
            let at = lines.line_start(error.line().saturating_sub(1)).unwrap_or(0) + error.column().saturating_sub(1);
            let place = Place { shown: shown.clone(), text: text.clone(), bytes: at..at + 1 };
            Failure::new(format!("this is no baseline: {words}"))
                .help(format!("put it right, or make a new one with `ledgerline check --write-baseline {shown}`"))
                .at(place)
        };
        let Versioned { version } = serde_json::from_str(&text).map_err(broken)?;
        if version != VERSION {
            return Err(Failure::new(format!("the baseline `{shown}` is of version {version}, and not of {VERSION}"))
                .help("it was written by another version of ledgerline: use that one, or make a new baseline"));
        }
        let BaselineJson { findings } = serde_json::from_str(&text).map_err(broken)?;
        baseline.entries = findings.into_iter().collect();
        Ok(baseline)
    }

    /// Marks the findings of `results` that it has, and lists its entries that are found no longer. Of files that were
    /// not checked it knows that only if the whole project was.
    pub(super) fn mark(&self, results: &mut Results, whole_project: bool, here: &Here) -> Vec<StaleEntry> {
        let known: BTreeSet<(&str, &str)> =
            self.entries.iter().map(|entry| (entry.path.as_str(), entry.fingerprint.as_str())).collect();
        let mut checked = BTreeSet::new();
        let mut found = BTreeSet::new();
        for file in &mut results.files {
            let path = self.path_of(file, here);
            for finding in &mut file.findings {
                let fingerprint = finding.fingerprint_text();
                finding.is_known = known.contains(&(path.as_str(), fingerprint.as_str()));
                if finding.is_known {
                    found.insert((path.clone(), fingerprint));
                }
            }
            checked.insert(path);
        }
        let is_judged = |path: &String| checked.contains(path) || (whole_project && results.failures.is_empty());
        let stale = self.entries.iter().filter(|entry| {
            is_judged(&entry.path) && !found.contains(&(entry.path.clone(), entry.fingerprint.clone()))
        });
        stale
            .map(|entry| StaleEntry {
                path: entry.path.clone(),
                code: entry.code.clone(),
                fingerprint: entry.fingerprint.clone(),
            })
            .collect()
    }

    /// Writes all findings of `results` into it. Entries of files that were not checked stay, unless the whole project
    /// was.
    ///
    /// # Errors
    /// [`Failure`] if it cannot be written, or is there and no baseline.
    pub(super) fn update(path: &Path, results: &Results, whole_project: bool, here: &Here) -> Result<usize, Failure> {
        let keeps_others = !whole_project || !results.failures.is_empty();
        let mut baseline = if keeps_others && path.exists() { Self::read(path, here)? } else { Self::new(path, here) };
        for file in &results.files {
            let path = baseline.path_of(file, here);
            baseline.entries.retain(|entry| entry.path != path);
            baseline.entries.extend(file.findings.iter().map(|finding| Entry {
                path: path.clone(),
                code: finding.rule.code.to_owned(),
                fingerprint: finding.fingerprint_text(),
                message: visible(&finding.message).into_owned(),
            }));
        }
        output::write(&baseline.path, baseline.text().as_bytes()).map_err(|error| {
            Failure::new(format!("cannot write the baseline `{}`: {}", baseline.shown, reason(&error)))
        })?;
        Ok(baseline.entries.len())
    }

    fn path_of(&self, file: &FileReport, here: &Here) -> String {
        relative_to(&self.folder, &here.absolute(Path::new(&file.names.shown)))
    }

    fn text(&self) -> String {
        let lines: Vec<_> = self.entries.iter().map(|entry| format!("    {}", json_line(entry))).collect();
        let lines = if lines.is_empty() { String::new() } else { format!("\n{}\n  ", lines.join(",\n")) };
        format!("{{\n  \"version\": {VERSION},\n  \"findings\": [{lines}]\n}}\n")
    }
}
