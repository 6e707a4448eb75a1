//! One file checked, and mended if that is asked for. Knows no other file but for what others found in it, and prints
//! nothing.

use std::borrow::Cow;
use std::panic;
use std::path::PathBuf;

use ledgerline_core::fix;
use ledgerline_core::ledger::Date;
use ledgerline_core::rules::between::Facts;
use ledgerline_core::rules::{Allowed, INVALID_UTF8, Safety, Suppressions, check_keeping};
use ledgerline_core::settings::Level;
use ledgerline_core::{CheckOptions, Ledger};

use super::earlier::Earlier;
use crate::between;
use crate::discover::{Here, relative_to};
use crate::input::{ReadError, SourceFile};
use crate::output::{ReplaceError, replace};
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
    /// Whether it is no ledger, but a list of ledgers.
    pub(super) is_dashboard: bool,
}

impl Checker {
    /// Checks `file`. One on which the engine breaks down must not take the other ones along.
    pub(super) fn check<'f>(&self, file: &'f SourceFile) -> (Checked, Option<Facts<'f>>) {
        let checked = panic::catch_unwind(panic::AssertUnwindSafe(|| self.read_and_check(file)));
        checked.unwrap_or_else(|_| {
            let failure = Failure::new(format!(
                "checking `{}` failed: this is a fault of ledgerline, not of the file",
                file.shown
            ));
            (Checked::failed(failure.help("please report it, with the file if you may")), None)
        })
    }

    /// What is kept of a file that is not asked about: nobody hears of what is wrong with it.
    pub(super) fn facts<'f>(&self, file: &'f SourceFile) -> Option<Facts<'f>> {
        let collect = || {
            let source = file.read().ok()?;
            let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
            Some(between::facts(file, &ledger, Suppressions::default()))
        };
        panic::catch_unwind(panic::AssertUnwindSafe(collect)).ok().flatten()
    }

    /// What a check of `file` is told.
    pub(super) fn options<'o>(&self, file: &'o SourceFile, previous: Option<&'o Ledger<'o>>) -> CheckOptions<'o> {
        CheckOptions { today: self.today, previous, with_fixes: true, ..CheckOptions::new(&file.settings) }
    }

    /// The text of `file` in the version before, if there is one to compare with.
    pub(super) fn before(&self, file: &SourceFile) -> Option<String> {
        self.earlier.as_ref().and_then(|earlier| earlier.text(&file.path))
    }

    fn read_and_check<'f>(&self, file: &'f SourceFile) -> (Checked, Option<Facts<'f>>) {
        let mut report = FileReport::new(FileNames {
            shown: file.shown.clone(),
            path: relative_to(&self.top, &self.here.absolute(&file.path)),
        });
        let source = match file.read() {
            Ok(source) => source,
            Err(ReadError::NotUtf8 { byte, is_utf16, .. }) => {
                if file.settings.levels.get(INVALID_UTF8.code) != Some(Level::Off) {
                    report.add_not_utf8(&file.bytes(), byte, is_utf16);
                }
                return (Checked { report: Some(report), ..Checked::default() }, None);
            }
            Err(error) => return (Checked::failed(Failure::new(format!("`{}` {error}", file.shown))), None),
        };
        let before = self.before(file);
        let previous = before.as_deref().map(|text| Ledger::parse_with(text, &file.settings.vocabulary));
        let options = self.options(file, previous.as_ref());
        if file.among.is_dashboard {
            let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
            let facts = between::facts(file, &ledger, Suppressions::default());
            return (Checked { report: Some(report), ..Checked::default() }, Some(facts));
        }
        match self.fixing {
            Fixing::Count => {
                let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
                let (found, mut suppressions) = check_keeping(&ledger, &options);
                report.tell(&ledger, found, suppressions.take_allowed());
                let facts = between::facts(file, &ledger, suppressions);
                (Checked { report: Some(report), ..Checked::default() }, Some(facts))
            }
            Fixing::Write(safety) => self.mend(file, &source, &options, safety, report),
            Fixing::Show(safety) => {
                let fixed = fix::fix(&source, &options, safety);
                let diff = (fixed.text != source).then(|| diff(&report.names.path, &source, &fixed.text));
                report.applied = fixed.applied;
                let (facts, _) = facts_of_text(file, &fixed.text, &options);
                (Checked { report: Some(report), diff, ..Checked::default() }, Some(facts))
            }
        }
    }

    fn mend<'f>(
        &self,
        file: &'f SourceFile,
        source: &str,
        options: &CheckOptions<'_>,
        safety: Safety,
        mut report: FileReport,
    ) -> (Checked, Option<Facts<'f>>) {
        let mut source = Cow::Borrowed(source);
        let mut fixed = fix::fix(&source, options, safety);
        let mut written = rewrite(file, &source, &fixed.text);
        // A ledger may be found twice, as itself and by a link, and be mended under the other name meanwhile.
        if matches!(written, Err(ReplaceError::Changed))
            && let Ok(now) = file.read()
        {
            source = Cow::Owned(now);
            fixed = fix::fix(&source, options, safety);
            written = rewrite(file, &source, &fixed.text);
        }
        let source = source.as_ref();
        if let Err(error) = written {
            let ledger = Ledger::parse_with(source, &file.settings.vocabulary);
            let found = ledgerline_core::check(&ledger, options);
            let failure = Failure::new(format!("`{}` {error}", file.shown));
            let (facts, allowed) = facts_of_text(file, source, options);
            report.tell(&ledger, found, allowed);
            return (Checked { report: Some(report), failure: Some(failure), ..Checked::default() }, Some(facts));
        }
        report.applied = fixed.applied;
        let (facts, allowed) = facts_of_text(file, &fixed.text, options);
        if !fixed.remaining.is_empty() || !allowed.is_empty() {
            report.tell(&Ledger::parse_with(&fixed.text, &file.settings.vocabulary), fixed.remaining, allowed);
        }
        (Checked { report: Some(report), ..Checked::default() }, Some(facts))
    }
}

/// Gives `file`, whose text is `old`, the text `new`, if that is another one.
pub(super) fn rewrite(file: &SourceFile, old: &str, new: &str) -> Result<(), ReplaceError> {
    match &file.given {
        _ if old == new => Ok(()),
        Some(given) => {
            given.set(new);
            Ok(())
        }
        None => replace(&file.path, old.as_bytes(), new.as_bytes()),
    }
}

/// What is kept of a text, and what its comments allow. Comments that allow findings are rare, and only where there are
/// some is it checked again to know which of them are used.
pub(super) fn facts_of_text<'f>(
    file: &'f SourceFile,
    text: &str,
    options: &CheckOptions<'_>,
) -> (Facts<'f>, Vec<Allowed>) {
    let ledger = Ledger::parse_with(text, &file.settings.vocabulary);
    let mut suppressions = Suppressions::of(&ledger);
    if !suppressions.is_empty() {
        suppressions = check_keeping(&ledger, options).1;
    }
    let allowed = suppressions.take_allowed();
    (between::facts(file, &ledger, suppressions), allowed)
}

impl Checked {
    fn failed(failure: Failure) -> Self {
        Self { failure: Some(failure), ..Self::default() }
    }
}
