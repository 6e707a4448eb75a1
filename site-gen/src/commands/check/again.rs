//! The second look at those files in which something was found that rests on other files, too.

use ledgerline_core::fix::{self, AppliedFix};
use ledgerline_core::rules::between::{self, Between, Facts};
use ledgerline_core::rules::{Allowed, Diagnostic, Safety, check_keeping};
use ledgerline_core::text::{TextEdit, apply};
use ledgerline_core::{CheckOptions, Ledger};
use rayon::prelude::*;

use super::checker::{Checked, Checker, Fixing, facts_of_text, rewrite};
use super::roster::{Group, Member};
use crate::between::Disk;
use crate::input::SourceFile;
use crate::report::{Failure, diff};

/// How many times fixes are carried out before what is left is reported.
const MAX_ROUNDS: usize = 3;

/// Asks the rules between files about a group, of which `kept` was collected, and adds what they found to the `answers`.
pub(super) fn between<'m>(
    group: &'m Group,
    kept: Vec<(&'m Member, Facts<'m>)>,
    answers: &mut [Checked],
    checker: &Checker,
) {
    let (members, mut facts): (Vec<&Member>, Vec<Facts<'_>>) = kept.into_iter().unzip();
    let disk = Disk::new(group.top.clone());
    let mut found = between::check(&facts, &disk);
    if let Fixing::Write(safety) = checker.fixing {
        for _ in 0..MAX_ROUNDS {
            let mut is_mended = false;
            for place in found.places() {
                let Some(answer) = members[place].asked.and_then(|asked| answers.get_mut(asked)) else { continue };
                if let Some(mended) = mend(checker, &members[place].file, &found, place, safety, answer) {
                    facts[place] = mended;
                    is_mended = true;
                }
            }
            if !is_mended {
                break;
            }
            // What was found before is not so any more, or not there.
            found = between::check(&facts, &disk);
        }
    }
    let mut places: Vec<Option<usize>> = vec![None; answers.len()];
    for place in found.places() {
        if let Some(asked) = members[place].asked {
            places[asked] = Some(place);
        }
    }
    let told = answers.par_iter_mut().zip(places).filter_map(|(answer, place)| Some((answer, place?)));
    told.for_each(|(answer, place)| {
        let file = &members[place].file;
        match checker.fixing {
            Fixing::Show(safety) => show(checker, file, &found, place, safety, answer),
            Fixing::Write(_) | Fixing::Count => report(checker, file, &found, place, answer),
        }
    });
}

/// Calls `with` with what a check of `file` is told.
fn with_options<T>(checker: &Checker, file: &SourceFile, with: impl FnOnce(&CheckOptions<'_>) -> T) -> T {
    let before = checker.before(file);
    let previous = before.as_deref().map(|text| Ledger::parse_with(text, &file.settings.vocabulary));
    with(&checker.options(file, previous.as_ref()))
}

/// Reports what is found in `file` now, by itself and between files.
fn report(checker: &Checker, file: &SourceFile, found: &Between, place: usize, answer: &mut Checked) {
    let (Ok(source), Some(report)) = (file.read(), &mut answer.report) else { return };
    let ledger = Ledger::parse_with(&source, &file.settings.vocabulary);
    with_options(checker, file, |options| {
        let (alone, mut allowed) = alone(file, &ledger, options);
        allowed.extend_from_slice(found.allowed(place));
        allowed.sort_by_key(|one| (one.finding.span, one.finding.rule.code));
        report.tell(&ledger, found.join(place, &ledger, options, alone), allowed);
    });
}

/// Carries out the fixes of what was found between files; what is kept of the new text, if there is one.
fn mend<'f>(
    checker: &Checker,
    file: &'f SourceFile,
    found: &Between,
    place: usize,
    safety: Safety,
    answer: &mut Checked,
) -> Option<Facts<'f>> {
    let source = file.read().ok()?;
    let (text, mut applied) = fixed(checker, file, &source, found, place, safety)?;
    if let Err(error) = rewrite(file, &source, &text) {
        answer.failure.get_or_insert(Failure::new(format!("`{}` {error}", file.shown)));
        return None;
    }
    if let Some(report) = &mut answer.report {
        report.applied.append(&mut applied);
        // Should nothing be left to say, nobody looks at the file again.
        let ledger = Ledger::parse_with(&text, &file.settings.vocabulary);
        with_options(checker, file, |options| {
            let (found, allowed) = alone(file, &ledger, options);
            report.tell(&ledger, found, allowed);
        });
    }
    Some(with_options(checker, file, |options| facts_of_text(file, &text, options).0))
}

/// What is found in a file by itself, and what its comments allow of that. A dashboard is not looked at so.
fn alone(file: &SourceFile, ledger: &Ledger<'_>, options: &CheckOptions<'_>) -> (Vec<Diagnostic>, Vec<Allowed>) {
    if file.among.is_dashboard {
        return (Vec::new(), Vec::new());
    }
    let (found, mut suppressions) = check_keeping(ledger, options);
    (found, suppressions.take_allowed())
}

/// Shows what the fixes of the file by itself, and then those between files, would change.
fn show(checker: &Checker, file: &SourceFile, found: &Between, place: usize, safety: Safety, answer: &mut Checked) {
    let (Ok(source), Some(report)) = (file.read(), &mut answer.report) else { return };
    let before = if file.among.is_dashboard {
        source.clone()
    } else {
        with_options(checker, file, |options| fix::fix(&source, options, safety)).text
    };
    if let Some((text, mut applied)) = fixed(checker, file, &before, found, place, safety) {
        report.applied.append(&mut applied);
        answer.diff = Some(diff(&report.names.path, &source, &text));
    }
}

/// `source` with the fixes of what was found between files, and what was done; `None` if there is nothing to do.
fn fixed(
    checker: &Checker,
    file: &SourceFile,
    source: &str,
    found: &Between,
    place: usize,
    safety: Safety,
) -> Option<(String, Vec<AppliedFix>)> {
    let ledger = Ledger::parse_with(source, &file.settings.vocabulary);
    let findings: Vec<Diagnostic> =
        with_options(checker, file, |options| found.join(place, &ledger, options, Vec::new()));
    let (mut edits, mut applied): (Vec<TextEdit>, Vec<AppliedFix>) = (Vec::new(), Vec::new());
    for finding in findings {
        let Some(fix) = finding.fix.filter(|fix| fix.safety <= safety) else { continue };
        let touches = |edit: &TextEdit| {
            edits.iter().any(|other| edit.span.start <= other.span.end && other.span.start <= edit.span.end)
        };
        if !fix.edits.iter().any(touches) {
            edits.extend(fix.edits);
            applied.push(AppliedFix { code: finding.rule.code, title: fix.title });
        }
    }
    edits.sort_by_key(|edit| edit.span);
    // The file may have changed since it was looked at: then nothing is done.
    let text = apply(source, &edits).ok()?;
    (text != source).then_some((text, applied))
}
