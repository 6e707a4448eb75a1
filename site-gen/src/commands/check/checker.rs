//! One file checked, and mended if that is asked for. Knows no other file and prints nothing.

use std::fs;
use std::panic;
use std::path::PathBuf;

use ledgerline_core::fix;
use ledgerline_core::ledger::Date;
use ledgerline_core::rules::{INVALID_UTF8, Safety, fingerprints};
use ledgerline_core::settings::Level;
use ledgerline_core::{CheckOptions, Diagnostic, Ledger};

use super::earlier::Earlier;
use crate::discover::{Here, relative_to};
use crate::input::{ReadError, SourceFile};
use crate::output::replace;
use crate::report::{Failure, FileNames, FileReport, diff};

/// What is done with the fixes that findings come with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fixing {
    /// They are only counted.
    Count,
    /// They are carried out, and the file is rewritten.
    Write(Safety),
    /// What they would change is shown.
    Show(Safety),
}

/// All that checking one file needs besides the file.
pub(super) struct Checker {
    pub(super) today: Option<Date>,
    /// The versions before.
    pub(super) earlier: Option<Earlier>,
    pub(super) fixing: Fixing,
    pub(super) here: Here,
    /// The top of the repository.
    pub(super) top: PathBuf,
}

/// What came of one file.
#[derive(Debug, Default)]
pub(super) struct Checked {
    /// What was found; `None` if it could not be read.
    pub(super) report: Option<FileReport>,
    /// Why it could not be read or written.
    pub(super) failure: Option<Failure>,
    /// What its fixes would change, if that is to be shown and is anything.
    pub(super) diff: Option<String>,
}

impl Checker {
    /// Checks `file`. One on which the engine breaks down must not take the other ones along.
    pub(super) fn check(&self, file: &SourceFile) -> Checked {
        let checked = panic::catch_unwind(panic::AssertUnwindSafe(|| self.read_and_check(file)));
        checked.unwrap_or_else(|_| {
            Checked::failed(
                Failure::new(format!(
                    "checking `{}` failed: this is a fault of ledgerline, not of the file",
                    file.shown
                ))
                .help("please report it, with the file if you may"),
            )
        })
    }

    fn read_and_check(&self, file: &SourceFile) -> Checked {
        let mut report = FileReport {
            names: FileNames {
                shown: file.shown.clone(),
                path: relative_to(&self.top, &self.here.absolute(&file.path)),
            },
            findings: Vec::new(),
            applied: Vec::new(),
        };
        let source = match file.read() {
            Ok(source) => source,
            Err(ReadError::NotUtf8 { byte, .. }) => {
                if file.settings.levels.get(INVALID_UTF8.code) != Some(Level::Off) {
                    report.add_not_utf8(&fs::read(&file.path).unwrap_or_default(), byte);
                }
                return Checked { report: Some(report), ..Checked::default() };
            }
            Err(error) => return Checked::failed(Failure::new(format!("`{}` {error}", file.shown))),
        };
        let before = self.earlier.as_ref().and_then(|earlier| earlier.text(&file.path));
        let previous = before.as_deref().map(|text| Ledger::parse_with(text, &file.settings.vocabulary));
        let options = CheckOptions {
            today: self.today,
            previous: previous.as_ref(),
            with_fixes: true,
            ..CheckOptions::new(&file.settings)
        };
        match self.fixing {
            Fixing::Count => {
                let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
                let found = ledgerline_core::check(&ledger, &options);
                report.add_all(&ledger, found);
                Checked { report: Some(report), ..Checked::default() }
            }
            Fixing::Write(safety) => self.mend(file, &source, &options, safety, report),
            Fixing::Show(safety) => {
                let fixed = fix::fix(&source, &options, safety);
                let diff = (fixed.text != source).then(|| diff(&report.names.path, &source, &fixed.text));
                report.applied = fixed.applied;
                Checked { report: Some(report), diff, failure: None }
            }
        }
    }

    fn mend(
        &self,
        file: &SourceFile,
        source: &str,
        options: &CheckOptions<'_>,
        safety: Safety,
        mut report: FileReport,
    ) -> Checked {
        let fixed = fix::fix(source, options, safety);
        if fixed.text != source
            && let Err(error) = replace(&file.path, source.as_bytes(), fixed.text.as_bytes())
        {
            let ledger = Ledger::parse_with(source, &file.settings.vocabulary);
            let found = ledgerline_core::check(&ledger, options);
            report.add_all(&ledger, found);
            let failure = Failure::new(format!("`{}` {error}", file.shown));
            return Checked { report: Some(report), failure: Some(failure), diff: None };
        }
        report.applied = fixed.applied;
        if !fixed.remaining.is_empty() {
            report.add_all(&Ledger::parse_with(&fixed.text, &file.settings.vocabulary), fixed.remaining);
        }
        Checked { report: Some(report), ..Checked::default() }
    }
}

impl FileReport {
    fn add_all(&mut self, ledger: &Ledger<'_>, found: Vec<Diagnostic>) {
        if !found.is_empty() {
            let fingerprints = fingerprints(ledger, &found);
            self.add(ledger.source(), found, &fingerprints);
        }
    }
}

impl Checked {
    fn failed(failure: Failure) -> Self {
        Self { failure: Some(failure), ..Self::default() }
    }
}
