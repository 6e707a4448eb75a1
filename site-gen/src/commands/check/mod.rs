//! `ledgerline check`: what is wrong, where, and what to do.
//!
//! Owns the order of the work: find, read and check, report, answer. What is found in one file is known before any file
//! is reported, so that a finding may rest on several files and the order never depends on threads.

mod again;
mod baseline;
mod checker;
mod earlier;
pub(super) mod named;
pub(super) mod report;
mod roster;

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use ledgerline_core::rules::Safety;
use ledgerline_core::rules::between::Facts;
use ledgerline_core::{Severity, project::FindingCounts};
use rayon::prelude::*;

use super::template::in_use;
use super::{Verdict, report_links, today};
use crate::cli::{CheckArgs, Format};
use crate::discover::{Here, Project, repository_of};
use crate::input::is_standard_input;
use crate::report::format::summary;
use crate::report::{Failure, FileReport, Progress, Results, Terminal, counted};
use baseline::Baseline;
use checker::{Checked, Checker, Fixing};
use earlier::Earlier;
use roster::{Group, Member};

/// Checks what `args` name, or all ledgers of the project.
pub(super) fn run(root: Option<&Path>, args: &CheckArgs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let fixing = fixing(args)?;
    let inputs = args.paths.iter().filter(|path| is_standard_input(path)).count();
    if args.stdin_filename.is_some() && inputs == 0 {
        return Err(Failure::new("`--stdin-filename` does nothing without standard input")
            .help("name standard input as `-`, as in `ledgerline check - --stdin-filename FILE`"));
    }
    let here = Here::new();
    let baseline = args.baseline.as_deref().map(|path| Baseline::read(path, &here)).transpose()?;
    let start = root.and_then(|root| root.canonicalize().ok()).unwrap_or_else(|| here.absolute(Path::new(".")));
    let top = repository_of(&start);
    let project = if args.paths.is_empty() { Some(Project::find(root)?) } else { None };
    let mut found = match &project {
        Some(project) => project.ledgers()?,
        None => named::named(&args.paths, args.stdin_filename.as_deref(), &here),
    };
    let checker = Checker {
        today: today::today(args.day.today)?,
        fixing,
        earlier: args.against.as_deref().map(|revision| Earlier::at(revision, &top)).transpose()?,
        here,
        top,
    };
    if !args.quiet {
        report_links(&found, terminal);
    }
    in_use::warn(&found.files, terminal);
    report_failures(&found.failures, terminal);
    named::put_in_order(&mut found);
    let is_for_people = args.format == Format::Text && args.output.is_none();
    if found.files.is_empty() && !found.failures.is_empty() && is_for_people {
        return Ok(Verdict::CouldNotRun);
    }
    let given = found.files.iter().find_map(|file| file.given.clone());
    let asked = found.files.len();
    let groups = roster::groups(found.files, project.as_ref(), &checker.here);
    let checked = check_all(groups, asked, &checker, terminal);
    if args.diff {
        let verdict = report::differences(&checked, terminal);
        return Ok(if found.failures.is_empty() { verdict } else { Verdict::CouldNotRun });
    }

    let mut results = Results { today: checker.today, failures: found.failures, ..Results::default() };
    let shown = results.failures.len();
    for one in checked {
        if one.is_dashboard {
            // It is no ledger: it is heard of only if there is anything to say.
            let is_quiet = |report: &FileReport| {
                report.findings.is_empty() && report.suppressed.is_empty() && report.applied.is_empty()
            };
            let said = one.report.filter(|report| !is_quiet(report));
            results.dashboards += usize::from(said.is_some());
            results.files.extend(said);
            results.failures.extend(one.failure);
            continue;
        }
        results.unreadable += usize::from(one.report.is_none());
        results.files.extend(one.report);
        results.failures.extend(one.failure);
    }
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
        for file in &mut results.files {
            file.findings.retain(|finding| finding.severity > Severity::Note);
            file.suppressed.retain(|one| one.finding.severity > Severity::Note);
        }
    }
    let mended = given.filter(|_| args.fix);
    if let Some(given) = &mended {
        // If nobody reads any more, there is nobody to tell.
        let _ = terminal.raw().write_all(&given.bytes());
    }
    let form = report::Form {
        format: args.format,
        output: args.output.as_deref(),
        is_aside: mended.is_some(),
        summary: (!args.quiet).then(|| summary(&results)),
    };
    let written = report::write(&results, &form, terminal);
    report_failures(&results.failures[shown..], terminal);
    if !results.stale.is_empty() && !args.quiet {
        let (count, is) =
            (counted(results.stale.len(), "finding"), if results.stale.len() == 1 { "is" } else { "are" });
        terminal
            .note(&format!("{count} of the baseline {is} found no longer; `--write-baseline` brings it up to date"));
    }
    written?;
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

/// Checks what is asked about in `groups` on all cores, and then what can only be said of all files at once. The answers
/// are in the order of what is asked about.
fn check_all(mut groups: Vec<Group>, asked: usize, checker: &Checker, terminal: &Terminal) -> Vec<Checked> {
    let reads = Arc::new(AtomicUsize::new(0));
    for member in groups.iter_mut().flat_map(|group| &mut group.members) {
        member.file.count_reads(&reads);
    }
    let all = groups.iter().map(|group| group.members.len()).sum();
    let progress = Progress::start(terminal.is_watched(), "Checking", all, &reads);
    let mut answers: Vec<Checked> = Vec::new();
    answers.resize_with(asked, Checked::default);
    for group in &groups {
        let checked: Vec<_> = group.members.par_iter().map(|member| check_member(member, checker)).collect();
        let mut facts = Vec::with_capacity(checked.len());
        for (member, (answer, kept)) in group.members.iter().zip(checked) {
            if let (Some(place), Some(answer)) = (member.asked, answer) {
                answers[place] = answer;
            }
            facts.extend(kept.map(|kept| (member, kept)));
        }
        again::between(group, facts, &mut answers, checker);
    }
    drop(progress);
    answers
}

fn check_member<'m>(member: &'m Member, checker: &Checker) -> (Option<Checked>, Option<Facts<'m>>) {
    if member.asked.is_none() {
        return (None, checker.facts(&member.file));
    }
    let (mut checked, facts) = checker.check(&member.file);
    checked.is_dashboard = member.file.among.is_dashboard;
    (Some(checked), facts)
}

fn verdict(results: &Results, args: &CheckArgs) -> Verdict {
    match results.counts() {
        _ if !results.failures.is_empty() => Verdict::CouldNotRun,
        _ if args.exit_zero => Verdict::Clean,
        FindingCounts { errors: 0, warnings, .. } if warnings <= args.max_warnings => Verdict::Clean,
        _ => Verdict::Findings,
    }
}
