//! `ledgerline check`: what is wrong, where, and what to do.
//!
//! Owns the order of the work: find, read and check, report, answer. What is found in one file is known before any file
//! is reported, so that a finding may rest on several files and the order never depends on threads.

mod baseline;
mod checker;
mod earlier;
pub(super) mod named;
mod report;
mod today;

use std::env;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use ledgerline_core::rules::Safety;
use ledgerline_core::{Severity, project::FindingCounts};
use rayon::prelude::*;

use super::{Verdict, report_links};
use crate::cli::{CheckArgs, Format};
use crate::discover::{Here, Project, repository_of};
use crate::input::SourceFile;
use crate::report::{Failure, Progress, Results, Terminal, counted};
use baseline::Baseline;
use checker::{Checked, Checker, Fixing};
use earlier::Earlier;

/// Checks what `args` name, or all ledgers of the project.
pub(super) fn run(root: Option<&Path>, args: &CheckArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let fixing = fixing(args)?;
    let here = Here::new();
    let baseline = args.baseline.as_deref().map(|path| Baseline::read(path, &here)).transpose()?;
    let top = repository_of(&root.map_or_else(env::current_dir, Path::canonicalize).unwrap_or_default());
    let found = if args.paths.is_empty() { Project::find(root)?.ledgers()? } else { named::named(&args.paths, &here) };
    let checker = Checker {
        today: today::today(args.today)?,
        fixing,
        earlier: args.against.as_deref().map(|revision| Earlier::at(revision, &top)).transpose()?,
        here,
        top,
    };
    if !args.quiet {
        report_links(&found.outside, terminal);
    }
    report_failures(&found.failures, terminal);
    if found.files.is_empty() && args.format == Format::Text && !found.failures.is_empty() {
        return Ok(Verdict::CouldNotRun);
    }
    let files = named::sources(found.files, &checker.here);
    let checked = check_all(files, &checker, terminal);
    if args.diff {
        return Ok(report::differences(&checked, terminal));
    }

    let mut results = Results { today: checker.today, failures: found.failures, ..Results::default() };
    let shown = results.failures.len();
    for one in checked {
        results.unreadable += usize::from(one.report.is_none());
        results.files.extend(one.report);
        results.failures.extend(one.failure);
    }
    // Findings between files are added to the files' reports here, before anything is left out or counted.
    let whole_project = args.paths.is_empty();
    if let Some(path) = &args.write_baseline {
        let count = Baseline::update(path, &results, whole_project, &checker.here)?;
        report_failures(&results.failures[shown..], terminal);
        terminal.line(&format!("wrote `{}`: {}", path.display(), counted(count, "finding")));
        return Ok(if results.failures.is_empty() { Verdict::Clean } else { Verdict::CouldNotRun });
    }
    if let Some(baseline) = baseline {
        results.has_baseline = true;
        results.stale = baseline.mark(&mut results, whole_project, &checker.here);
    }
    if args.quiet {
        results.files.iter_mut().for_each(|file| file.findings.retain(|finding| finding.severity > Severity::Note));
    }
    report::write(&results, args, terminal)?;
    report_failures(&results.failures[shown..], terminal);
    if !results.stale.is_empty() && !args.quiet {
        let (count, is) =
            (counted(results.stale.len(), "finding"), if results.stale.len() == 1 { "is" } else { "are" });
        terminal
            .note(&format!("{count} of the baseline {is} found no longer; `--write-baseline` brings it up to date"));
    }
    Ok(verdict(&results, args))
}

fn report_failures(failures: &[Failure], terminal: &Terminal) {
    for failure in failures {
        terminal.failure(failure);
    }
}

fn fixing(args: &CheckArgs) -> Result<Fixing, Failure> {
    let safety = if args.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
    match (args.fix, args.diff) {
        (true, _) => Ok(Fixing::Write(safety)),
        (_, true) => Ok(Fixing::Show(safety)),
        _ if args.unsafe_fixes => Err(Failure::new("`--unsafe-fixes` does nothing by itself")
            .help("`--fix --unsafe-fixes` carries them out, `--diff --unsafe-fixes` shows them")),
        _ => Ok(Fixing::Count),
    }
}

/// Checks `files` on all cores. The answers are in the order of the files.
fn check_all(mut files: Vec<SourceFile>, checker: &Checker, terminal: &Terminal) -> Vec<Checked> {
    let reads = Arc::new(AtomicUsize::new(0));
    for file in &mut files {
        file.count_reads(&reads);
    }
    let progress = Progress::start(terminal.is_watched(), "Checking", files.len(), &reads);
    let checked = files.par_iter().map(|file| checker.check(file)).collect();
    drop(progress);
    checked
}

fn verdict(results: &Results, args: &CheckArgs) -> Verdict {
    match results.counts() {
        _ if !results.failures.is_empty() => Verdict::CouldNotRun,
        _ if args.exit_zero => Verdict::Clean,
        FindingCounts { errors: 0, warnings, .. } if warnings <= args.max_warnings => Verdict::Clean,
        _ => Verdict::Findings,
    }
}
